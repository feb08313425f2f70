using System.ComponentModel;
using GraphQL;
using GraphQL.DataLoader;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Chains;
using Matchmaker.Api.Schema.Engagements;
using Matchmaker.Api.Schema.Nodes;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Outcomes;
using Matchmaker.Domain.Projects;
using Matchmaker.Domain.Text;

namespace Matchmaker.Api.Schema.Outcomes;

[Name("Outcome")]
[Implements(typeof(INode))]
[Description("What an engagement led to (对接成果).")]
public sealed class OutcomeNode(Outcome outcome, Engagement engagement) : INode
{
    [Id, Description("The global id.")]
    public string Id => outcome.Id;

    [Description("The engagement that led to it.")]
    public EngagementNode? Engagement => new(engagement);

    [Description("What it is.")]
    public OutcomeKind Kind => outcome.Kind;

    [Description("The sum agreed, in fen (1/100 CNY); null where none was.")]
    public long? AmountFen => outcome.AmountFen;

    [Description("The day of signing.")]
    public DateOnly SignedOn => outcome.SignedOn;

    [Description("What it can be seen from.")]
    public string? Evidence => outcome.Evidence;

    [Description("Whether staff have seen the evidence.")]
    public bool Verified => outcome.Verified;

    [Description("When it was recorded.")]
    public DateTimeOffset RecordedAt => outcome.RecordedAt;

    [Description("Whether you may do it now: verifyOutcome.")]
    public IDataLoaderResult<bool> ViewerCanVerify([FromServices] MayOnEngagement may) =>
        may.Load((engagement, EngagementAction.VerifyOutcome));
}

[Name("OutcomeTable")]
[Description("Counts and amounts of a period, grouped (成果汇总).")]
public sealed class OutcomeTableNode(OutcomeTable table, IReadOnlyList<OutcomeDimension> groupBy)
{
    [ListOf(500)]
    [Description(
        "A row for each combination that occurs, by its keys. An outcome of a project in two chains counts "
            + "in the row of each."
    )]
    public IEnumerable<OutcomeRowNode> Rows => table.Rows.Select(r => new OutcomeRowNode(r, groupBy));

    [Description(
        "The whole period, each outcome once; for those who are not told everything, what stands in the rows."
    )]
    public OutcomeRowNode Total => new(table.Total, []);

    [Description(
        "Whether something of the period is left out, because you are not told everything: what nobody has "
            + "verified, and what fewer than three engagements stand for."
    )]
    public bool Withheld => table.Withheld;
}

[Name("OutcomeRow")]
[Description("A row of the outcome table. A key is null where the table is not grouped by it.")]
public sealed class OutcomeRowNode(OutcomeRow row, IReadOnlyList<OutcomeDimension> groupBy)
{
    [Description("The chain of the project's links.")]
    public ChainNode? Chain([FromServices] CatalogueCache catalogue) =>
        Key(OutcomeDimension.Chain) is { } id && catalogue.Current.Chain(id) is { } chain ? new(chain) : null;

    [Description("The district of the counterpart firm; null also for firms that have none.")]
    public DistrictNode? District([FromServices] CatalogueCache catalogue) =>
        Key(OutcomeDimension.District) is { } id && catalogue.Current.District(id) is { } district
            ? new(district)
            : null;

    [Description("The month of signing, as \"2026-11\".")]
    public string? Month => Key(OutcomeDimension.Month);

    [Description("What the outcomes are.")]
    public OutcomeKind? Kind => Of<OutcomeKind>(OutcomeDimension.Kind);

    [Description("What the projects are about.")]
    public ProjectType? ProjectType => Of<ProjectType>(OutcomeDimension.ProjectType);

    [Description("How many outcomes.")]
    public int Count => row.Count;

    [Description("Their sum, in fen (1/100 CNY).")]
    public long AmountFen => row.AmountFen;

    [Description("Different engagements among them.")]
    public int EngagementCount => row.EngagementCount;

    [Description("Different counterpart firms among them.")]
    public int FirmCount => row.FirmCount;

    [Description("How many of the outcomes staff have verified.")]
    public int VerifiedCount => row.VerifiedCount;

    [Description("The sum of those, in fen (1/100 CNY).")]
    public long VerifiedFen => row.VerifiedFen;

    private string? Key(OutcomeDimension dimension)
    {
        for (var i = 0; i < groupBy.Count; i++)
        {
            if (groupBy[i] == dimension)
                return row.Keys[i];
        }

        return null;
    }

    private T? Of<T>(OutcomeDimension dimension)
        where T : struct, Enum => Key(dimension) is { } key ? ConstantCase.Read<T>(key) : null;
}
