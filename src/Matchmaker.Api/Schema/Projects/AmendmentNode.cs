using System.ComponentModel;
using GraphQL;
using GraphQL.DataLoader;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Accounts;
using Matchmaker.Api.Schema.Chains;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Api.Schema.Projects;

[Name("Amendment")]
[Description(
    "Other words for a project that is open or paused, whole, beside the published ones. Staff approve or return "
        + "them, the poster withdraws them or writes them anew."
)]
public sealed class AmendmentNode(ProjectAmendment amendment)
{
    private readonly ProjectContent _content = amendment.Content;

    [Description("Whether it waits for staff, or for its poster to mend it.")]
    public AmendmentState State => amendment.State;

    [Description("When it was last written.")]
    public DateTimeOffset At => amendment.At;

    [Description("The account that wrote it; null where you may not know of it.")]
    public IDataLoaderResult<AccountNode?> By([FromServices] AccountById accounts) => accounts.Load(amendment.By);

    [Description("Why staff returned it; null while it is in review.")]
    public string? Reason => amendment.Reason;

    [Description("What the project would be about, in one of the programme's types.")]
    public ProjectType Type => _content.Type;

    [Description("What the title would be.")]
    public string Title => _content.Title;

    [Description("What would be asked for or offered.")]
    public string Description => _content.Description;

    [ListOf(10)]
    [Description("The links of the chain catalogue at which the project would stand.")]
    public IEnumerable<LinkNode> Links([FromServices] CatalogueCache catalogue) =>
        _content.Links.Select(catalogue.Current.Link).OfType<Link>().Select(l => new LinkNode(l));

    [ListOf(30)]
    [Description("What a candidate would have to or should bring.")]
    public IEnumerable<RequirementNode> Requirements => _content.Requirements.Select(r => new RequirementNode(r));

    [Description("Who would be told of the project.")]
    public Visibility Visibility => _content.Visibility;

    [Description("What the budget would be, in fen (1/100 CNY); null without one.")]
    public long? BudgetFen => _content.BudgetFen;

    [Description("What the last day would be; null where the project would stay open.")]
    public DateOnly? Deadline => _content.Deadline;

    [Description("Whether the poster's name would be kept from each firm until both have agreed to talk.")]
    public bool Anonymous => _content.Anonymous;
}
