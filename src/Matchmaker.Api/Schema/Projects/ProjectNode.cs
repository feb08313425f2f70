using System.ComponentModel;
using GraphQL;
using GraphQL.DataLoader;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Chains;
using Matchmaker.Api.Schema.Engagements;
using Matchmaker.Api.Schema.Firms;
using Matchmaker.Api.Schema.Nodes;
using Matchmaker.Api.Schema.Paging;
using Matchmaker.Domain;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Api.Schema.Projects;

[Name("Project")]
[Implements(typeof(INode))]
[Description("A demand of a leader or an offer of a firm (供需对接项目).")]
public sealed partial class ProjectNode(DisclosedProject project) : INode
{
    [Id, Description("The global id.")]
    public string Id => project.Id;

    [Description("Counts its changes; name it when you write, so that nothing newer is overwritten.")]
    public int Version => project.Version;

    [Description("Whether it asks or offers.")]
    public ProjectKind Kind => project.Kind;

    [Description("What it is about.")]
    public ProjectType Type => project.Type;

    [Description("Its title.")]
    public string Title => project.Title;

    [Description("What is asked for or offered.")]
    public string Description => project.Description;

    [Description("Null to those who may not know who the poster is, and for projects of the programme office.")]
    public IDataLoaderResult<FirmNode?> PostedBy([FromServices] PosterOfProject posters) => posters.Load(project);

    [ListOf(10)]
    [Description("The links it is at.")]
    public IEnumerable<LinkNode> Links([FromServices] CatalogueCache catalogue) =>
        project.Links.Select(catalogue.Current.Link).OfType<Link>().Select(l => new LinkNode(l));

    [ListOf(30)]
    [Description("What a candidate must or should bring.")]
    public IEnumerable<RequirementNode> Requirements => project.Requirements.Select(r => new RequirementNode(r));

    [Description("Who may know of it once staff have approved it.")]
    public Visibility Visibility => project.Visibility;

    [Description("Where it stands between draft and closure.")]
    public ProjectState State => project.State;

    [Description("The budget, in fen (1/100 CNY).")]
    public long? BudgetFen => project.BudgetFen;

    [Description("The last day on which it is open.")]
    public DateOnly? Deadline => project.Deadline;

    [Description("When it was written.")]
    public DateTimeOffset CreatedAt => project.CreatedAt;

    [Description("When staff first approved it.")]
    public DateTimeOffset? OpenedAt => project.OpenedAt;

    [Description("Whether the poster's name is kept from others until it agrees to talk with them.")]
    public bool Anonymous => project.Anonymous;

    [Description(
        "Why it was returned to its poster, paused or closed, as the last decision said; for the poster and staff, "
            + "null to others."
    )]
    public string? ReviewReason => project.ReviewReason;

    [Description("Made up for trying the product (示例), not a real need or offer.")]
    public bool Sample => project.Sample;

    [Description("Where this comes from.")]
    public Origin Origin([FromServices] CatalogueCache catalogue) =>
        Schema.Chains.Origin.Of(project.Provenance, catalogue);

    [Description("The engagements on it: all to its poster and staff, their own to others.")]
    public IDataLoaderResult<EngagementConnection?> Engagements(
        IResolveFieldContext context,
        [FromServices] EngagementsOnProject engagements,
        [Description(ListArgumentDescriptions.First)] int? first = PageRequest.Usual,
        [Description(ListArgumentDescriptions.After)] string? after = null
    ) => engagements.Load(new(project.Id, context.FieldAst, context.Page(first, after)));
}

[Name("Requirement")]
[Description("What a candidate must or should bring.")]
public sealed class RequirementNode(Requirement requirement)
{
    [Description("The requirement in words.")]
    public string Text => requirement.Text;

    [Description("Whether a candidate that does not meet it is excluded.")]
    public bool Hard => requirement.Hard;

    [Description("What it is about, and so what it is checked against.")]
    public RequirementKind Kind => requirement.Kind;
}
