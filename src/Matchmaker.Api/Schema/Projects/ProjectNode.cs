using System.ComponentModel;
using GraphQL;
using GraphQL.DataLoader;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Accounts;
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
[Description(
    "A demand of a leader or an offer of a firm (供需对接项目). Its visibility says who may know of it, "
        + "once staff have approved it; until then its poster, staff, auditors and those who are engaged "
        + "on it already."
)]
public sealed partial class ProjectNode(DisclosedProject project) : INode
{
    private static readonly LoadedValue<AccountNode?> NoAccount = new(null);

    [Id, Description("The global id, for project(id) and node(id): \"project_01J9…\".")]
    public string Id => project.Id;

    [Description(
        "Goes up by one with each change. Pass it as version when you change the project: if somebody "
            + "was faster, the answer is CONFLICT and nothing is overwritten."
    )]
    public int Version => project.Version;

    [Description("Whether it asks for something or offers something.")]
    public ProjectKind Kind => project.Kind;

    [Description("What it is about, in one of the programme's types.")]
    public ProjectType Type => project.Type;

    [Description("The title, which lists show and matching reads.")]
    public string Title => project.Title;

    [Description(
        "What is asked for or offered, in the poster's own words, from which matching reads amounts and "
            + "requirements, too."
    )]
    public string Description => project.Description;

    [Description(
        "The firm that posted it. Null to those who may not know who the poster is, and for projects of "
            + "the programme office."
    )]
    public IDataLoaderResult<FirmNode?> PostedBy([FromServices] PosterOfProject posters) => posters.Load(project);

    [ListOf(10)]
    [Description("The links of the chain catalogue at which it stands.")]
    public IEnumerable<LinkNode> Links([FromServices] CatalogueCache catalogue) =>
        project.Links.Select(catalogue.Current.Link).OfType<Link>().Select(l => new LinkNode(l));

    [ListOf(30)]
    [Description("What a candidate must or should bring.")]
    public IEnumerable<RequirementNode> Requirements => project.Requirements.Select(r => new RequirementNode(r));

    [Description("Who may know of it once staff have approved it; its poster, staff and auditors always do.")]
    public Visibility Visibility => project.Visibility;

    [Description("Where it stands between draft and closure, and so which steps are open to it.")]
    public ProjectState State => project.State;

    [Description("The budget, in fen (1/100 CNY); null where the poster gives none.")]
    public long? BudgetFen => project.BudgetFen;

    [Description("The last day on which it is open; it closes by itself the day after. Null where it stays open.")]
    public DateOnly? Deadline => project.Deadline;

    [Description("When it was first written down, by which NEWEST sorts.")]
    public DateTimeOffset CreatedAt => project.CreatedAt;

    [Description("When staff first approved it; null while they have not.")]
    public DateTimeOffset? OpenedAt => project.OpenedAt;

    [Description("Whether the poster's name is kept from each firm until the poster has agreed to talk with it.")]
    public bool Anonymous => project.Anonymous;

    [Description(
        "Why it was returned to its poster, paused or closed, as the last decision said. For the poster, "
            + "staff and auditors; null to others."
    )]
    public string? ReviewReason => project.ReviewReason;

    [Description(
        "What its poster would have it say while it is open or paused (修改稿), which staff have not approved yet. "
            + "Until they do, the fields beside it stand. For the poster, staff and auditors; null to others, and "
            + "where nothing waits."
    )]
    public AmendmentNode? Amendment => project.Amendment is { } amendment ? new AmendmentNode(amendment) : null;

    [Description("Whether staff posted it for the firm, which told them (代发).")]
    public bool PostedOnBehalf => project.PostedOnBehalf;

    [Description("The staff account that posted it for the firm. For the poster, staff and auditors; null to others.")]
    public IDataLoaderResult<AccountNode?> PostedOnBehalfBy([FromServices] AccountById accounts) =>
        project.PostedOnBehalfBy is { } id ? accounts.Load(id) : NoAccount;

    [Description("Made up for trying the product (示例), not a real need or offer.")]
    public bool Sample => project.Sample;

    [Description("The sources that the project was taken from; empty for what people posted.")]
    public Origin Origin([FromServices] CatalogueCache catalogue) =>
        Schema.Chains.Origin.Of(project.Provenance, catalogue);

    [Description(
        "The engagements on it, those with the nearest due date first: all of them to its poster, staff "
            + "and auditors, their own to others."
    )]
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
    [Description("The requirement in the words of the poster or the text.")]
    public string Text => requirement.Text;

    [Description("True: a candidate that what is on file contradicts is excluded. False: it only stands lower.")]
    public bool Hard => requirement.Hard;

    [Description("What it is about, and so what it is checked against.")]
    public RequirementKind Kind => requirement.Kind;
}
