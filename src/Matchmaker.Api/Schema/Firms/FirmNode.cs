using System.ComponentModel;
using GraphQL;
using GraphQL.DataLoader;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Chains;
using Matchmaker.Api.Schema.Engagements;
using Matchmaker.Api.Schema.Matching;
using Matchmaker.Api.Schema.Nodes;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Api.Schema.Projects;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Api.Schema.Firms;

[Name("Firm")]
[Implements(typeof(INode))]
[Description(
    "A firm with what is on file for it. Anybody may read it; one that was REMOVED from the library "
        + "is found by itself, staff and auditors alone."
)]
public sealed partial class FirmNode(Firm firm) : INode
{
    [Id, Description("The global id, for firm(id) and node(id): \"firm_haier-smart-home\".")]
    public string Id => firm.Id;

    [Description(
        "Goes up by one with each change. Pass it as version when you change the firm: if somebody was "
            + "faster, the answer is CONFLICT and nothing is overwritten."
    )]
    public int Version => firm.Version;

    [Description("The Chinese name, as it is registered.")]
    public string NameZh => firm.NameZh;

    [Description("The English name; null where none is on file.")]
    public string? NameEn => firm.NameEn;

    [Description(
        "The unified social credit code (GB 32100-2015), 18 characters; null where none is on file. No "
            + "two firms share one."
    )]
    public string? Uscc => firm.Uscc;

    [Description(
        "The district it is in, whose staff act for it; null where none is on file, and the city's staff "
            + "act for it."
    )]
    public DistrictNode? District([FromServices] CatalogueCache catalogue) =>
        firm.District is { } id && catalogue.Current.District(id) is { } district ? new DistrictNode(district) : null;

    [ListOf(3)]
    [Description("What it is to the programme, as staff have decided.")]
    public IReadOnlyList<FirmRole> Roles => firm.Roles;

    [ListOf(10)]
    [Description("The recognitions that it holds or held (梯度); current says which ones hold today.")]
    public IEnumerable<TierHoldingNode> Tiers => firm.Tiers.Select(t => new TierHoldingNode(t));

    [ListOf(30)]
    [Description("The links that it holds (卡位), with how that is known.")]
    public IEnumerable<FirmPositionNode> Positions([FromServices] CatalogueCache catalogue) =>
        firm
            .Positions.Select(p => (p, link: catalogue.Current.Link(p.Link)))
            .Where(x => x.link is not null)
            .Select(x => new FirmPositionNode(x.p, x.link!));

    [ListOf(100)]
    [Description("What it can make or do, in its own words. Matching reads these statements first of all.")]
    public IEnumerable<CapabilityNode> Capabilities => firm.Capabilities.Select(c => new CapabilityNode(c));

    [ListOf(50)]
    [Description("The certificates and standards it holds, against which CERTIFICATE requirements are checked.")]
    public IEnumerable<CredentialNode> Credentials => firm.Credentials.Select(c => new CredentialNode(c));

    [CatalogueList(CatalogueList.Chains)]
    [Description("The chains it leads (链主), and by whose word.")]
    public IEnumerable<LeadershipNode> Leads([FromServices] CatalogueCache catalogue) =>
        firm
            .Leads.Select(l => (l, chain: catalogue.Current.Chain(l.Chain)))
            .Where(x => x.chain is not null)
            .Select(x => new LeadershipNode(x.l, x.chain!));

    [Description("Its state in the key-firm library (重点企业库).")]
    public LibraryState Library => firm.Library;

    [Description(
        "The day on which the firm or staff last confirmed what is on file, by saving the profile; null "
            + "where nobody has."
    )]
    public DateOnly? ConfirmedOn => firm.ConfirmedOn;

    [Description("Made up for trying the product (示例), not a real firm.")]
    public bool Sample => firm.Sample;

    [Description("The sources that what is on file rests on.")]
    public Origin Origin([FromServices] CatalogueCache catalogue) =>
        Schema.Chains.Origin.Of(firm.Provenance, catalogue);

    [Description("Whether you may do it now: updateFirm.")]
    public bool ViewerCanEdit([FromServices] Caller caller) => caller.MayWrite && caller.ToActFor(firm) is null;

    [Description("Whether you may do it now: setLibraryState.")]
    public bool ViewerCanSetLibraryState([FromServices] Caller caller) =>
        caller.MayWrite && caller.ToServe(firm.District) is null;

    [Description("Whether you may do it now, as long as there is room for another one: recordFollowUpAbout.")]
    public bool ViewerCanRecordFollowUp([FromServices] Caller caller) =>
        caller.MayWrite && caller.ToServe(firm.District) is null;

    [Description("Whether you may do it now: postProject, in its name.")]
    public bool ViewerCanPostProject([FromServices] Caller caller) => caller.MayWrite && caller.ToPostFor(firm) is null;

    [Description(
        "The projects that it has posted, as far as you may know of them. Anonymous ones are left out "
            + "unless you may know their poster."
    )]
    public IDataLoaderResult<ProjectConnection> Projects(
        IResolveFieldContext context,
        [FromServices] ProjectsOfFirm projects,
        [Description(ListArgumentDescriptions.Filter)] ProjectFilter? filter = null,
        [Description(ListArgumentDescriptions.OrderBy)] ProjectOrder? orderBy = ProjectOrder.Newest,
        [Description(ListArgumentDescriptions.First)] int? first = PageRequest.Usual,
        [Description(ListArgumentDescriptions.After)] string? after = null
    ) =>
        projects.Load(
            new(firm.Id, context.FieldAst, filter.Checked(), orderBy ?? ProjectOrder.Newest, context.Page(first, after))
        );
}
