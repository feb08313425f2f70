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
[Description("A firm with what is on file for it.")]
public sealed partial class FirmNode(Firm firm) : INode
{
    [Id, Description("The global id.")]
    public string Id => firm.Id;

    [Description("Counts its changes; name it when you write, so that nothing newer is overwritten.")]
    public int Version => firm.Version;

    [Description("The Chinese name.")]
    public string NameZh => firm.NameZh;

    [Description("The English name.")]
    public string? NameEn => firm.NameEn;

    [Description("The unified social credit code (GB 32100-2015).")]
    public string? Uscc => firm.Uscc;

    [Description("The district it is in.")]
    public DistrictNode? District([FromServices] CatalogueCache catalogue) =>
        firm.District is { } id && catalogue.Current.District(id) is { } district ? new DistrictNode(district) : null;

    [ListOf(3)]
    [Description("What it is to the programme.")]
    public IReadOnlyList<FirmRole> Roles => firm.Roles;

    [ListOf(10)]
    [Description("The recognitions it holds or held (梯度).")]
    public IEnumerable<TierHoldingNode> Tiers => firm.Tiers.Select(t => new TierHoldingNode(t));

    [ListOf(30)]
    [Description("The links it holds.")]
    public IEnumerable<FirmPositionNode> Positions([FromServices] CatalogueCache catalogue) =>
        firm
            .Positions.Select(p => (p, link: catalogue.Current.Link(p.Link)))
            .Where(x => x.link is not null)
            .Select(x => new FirmPositionNode(x.p, x.link!));

    [ListOf(100)]
    [Description("What it can make or do, in its own words.")]
    public IEnumerable<CapabilityNode> Capabilities => firm.Capabilities.Select(c => new CapabilityNode(c));

    [ListOf(50)]
    [Description("The certificates and standards it holds.")]
    public IEnumerable<CredentialNode> Credentials => firm.Credentials.Select(c => new CredentialNode(c));

    [CatalogueList(CatalogueList.Chains)]
    [Description("The chains it leads (链主), by whose word.")]
    public IEnumerable<LeadershipNode> Leads([FromServices] CatalogueCache catalogue) =>
        firm
            .Leads.Select(l => (l, chain: catalogue.Current.Chain(l.Chain)))
            .Where(x => x.chain is not null)
            .Select(x => new LeadershipNode(x.l, x.chain!));

    [Description("Its state in the key-firm library (重点企业库).")]
    public LibraryState Library => firm.Library;

    [Description("The day on which the firm or staff last confirmed what is on file.")]
    public DateOnly? ConfirmedOn => firm.ConfirmedOn;

    [Description("Made up for trying the product (示例), not a real firm.")]
    public bool Sample => firm.Sample;

    [Description("Where this comes from.")]
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

    [Description("What it has posted, as far as you may know of it.")]
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
