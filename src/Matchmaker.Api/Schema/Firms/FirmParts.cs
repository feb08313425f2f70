using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Schema.Chains;
using Matchmaker.Domain;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;

namespace Matchmaker.Api.Schema.Firms;

[Name("FirmPosition")]
[Description("A link that a firm holds, and how it is known.")]
public sealed class FirmPositionNode(FirmPosition position, Link link)
{
    [Description("The link of a chain that the firm holds.")]
    public LinkNode Link => new(link);

    [Description("The statement that the position rests on; null where none is on file.")]
    public string? Evidence => position.Evidence;

    [Description("Mapped by the programme's editors, not stated by a source or the firm.")]
    public bool Authored => position.Authored;
}

[Name("Capability")]
[Description("Something that a firm can make or do, in its own words.")]
public sealed class CapabilityNode(Capability capability)
{
    [Description("What the firm can make or do, in words.")]
    public string Text => capability.Text;

    [Description("Where the firm or a source says so; null where none is on file.")]
    public string? Evidence => capability.Evidence;

    [Description("Written by the programme's editors, not stated by a source or the firm.")]
    public bool Authored => capability.Authored;
}

[Name("Credential")]
[Description("A certificate or standard that a firm holds.")]
public sealed class CredentialNode(Credential credential)
{
    [Description("Its name and edition, as \"IATF 16949:2016\".")]
    public string Name => credential.Name;

    [Description("The number under which it was issued; null where none is on file.")]
    public string? Number => credential.Number;

    [Description("The body that issued it; null where none is on file.")]
    public string? Issuer => credential.Issuer;

    [Description("The day of issue, from which it counts; null where it is not known.")]
    public DateOnly? IssuedOn => credential.IssuedOn;

    [Description("The last day on which it is valid; null where it is not known or has no end.")]
    public DateOnly? ValidUntil => credential.ValidUntil;
}

[Name("TierHolding")]
[Description("A recognition that a firm holds or held.")]
public sealed class TierHoldingNode(TierHolding holding)
{
    [Description("The recognition on its ladder, or the title.")]
    public Tier Tier => holding.Tier;

    [Description("The body that recognised the firm; null where no source says.")]
    public string? IssuedBy => holding.IssuedBy;

    [Description("The day of recognition; null where no source gives it.")]
    public DateOnly? IssuedOn => holding.IssuedOn;

    [Description("The last day on which it is valid; null where no source gives it.")]
    public DateOnly? ValidUntil => holding.ValidUntil;

    [Description(
        "Where only a state at some date is known, that date as the source writes it (\"2024-06\", "
            + "\"≤2019-12\"); otherwise null."
    )]
    public string? AsOf => holding.AsOf;

    [Description(
        "Whether it holds today: by its last day, else by the ladder's term of validity. Without either "
            + "it is taken to hold."
    )]
    public bool Current([FromServices] CatalogueCache catalogue, [FromServices] TimeProvider time) =>
        holding.CurrentOn(time.Today(), catalogue.Current.TierRule(holding.Tier));

    [Description("The sources that name the firm for this recognition.")]
    public Origin Origin([FromServices] CatalogueCache catalogue) =>
        Schema.Chains.Origin.Of(holding.Provenance, catalogue);
}

[Name("Leadership")]
[Description("A chain that a firm leads (链主).")]
public sealed class LeadershipNode(Leadership leadership, Chain chain)
{
    [Description("The chain that the firm leads.")]
    public ChainNode Chain => new(chain);

    [Description("By whose word: the city's, the province's or the nation's.")]
    public LeadershipLevel Level => leadership.Level;

    [Description("The sources that name the firm as a leader.")]
    public Origin Origin([FromServices] CatalogueCache catalogue) =>
        Schema.Chains.Origin.Of(leadership.Provenance, catalogue);
}
