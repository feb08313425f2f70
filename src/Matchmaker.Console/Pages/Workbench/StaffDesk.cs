using Matchmaker.Console.Pages.Engagements;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Console.Pages.Workbench;

/// <summary>What lies on the desk of staff: projects in review, engagements that are due or have stalled.</summary>
/// <param name="Hidden">How many more wait than are listed.</param>
public sealed record StaffDesk(
    IReadOnlyList<WorkItem> Items,
    int Hidden,
    IReadOnlyList<EngagementRow> Board,
    int Total
);

/// <summary>Reads the desk of staff: a page of each kind of work, and the board.</summary>
public sealed class StaffDesks(
    DisclosedProjects projects,
    IEngagements engagements,
    EngagementRows rows,
    IFirms firms,
    EngagementLimits limits,
    TimeProvider time
)
{
    // Items of each kind: what one gets through before noon; the whole lists are one click away. Set by hand.
    private const int OfEach = 12;

    /// <param name="mine">Only engagements that the caller looks after; projects in review belong to nobody.</param>
    public async Task<StaffDesk> OfAsync(Caller caller, bool mine, CancellationToken ct)
    {
        var living = new EngagementFilter(EngagementListFilters.LivingStages, Owner: mine ? caller.AccountId : null);
        var due = await PageAsync(living with { DueBefore = time.Today().AddDays(1) }, OfEach, caller, ct);
        var stalled = await PageAsync(living with { Stalled = true }, OfEach, caller, ct);
        var board = await PageAsync(living, PageRequest.Most, caller, ct);
        var found = due.Items.Concat(stalled.Items).DistinctBy(e => e.Id).ToList();
        var read = await rows.OfAsync([.. found.Concat(board.Items).DistinctBy(e => e.Id)], caller, ct);
        var byId = read.ToDictionary(r => r.Id);
        var (reviews, more) = await ReviewsAsync(caller, ct);
        IEnumerable<WorkItem> items = [.. found.Select(e => WorkItem.Of(byId[e.Id], caller)), .. reviews];
        return new(
            [.. items.OrderBy(i => i.By ?? DateOnly.MaxValue).ThenBy(i => i.Since)],
            more + Hidden(due) + Hidden(stalled),
            [.. board.Items.Select(e => byId[e.Id])],
            board.Total ?? board.Edges.Count
        );
    }

    private async Task<(IEnumerable<WorkItem> Items, int More)> ReviewsAsync(Caller caller, CancellationToken ct)
    {
        var filter = new ProjectFilter(States: [ProjectState.InReview]);
        var page = await projects.PageAsync(filter, caller, new PageRequest(OfEach, WithTotal: true), ct);
        var posters = await projects.PostersAsync([.. page.Items], caller, ct);
        var named = (await firms.ByIdsAsync([.. posters.Values.Distinct()], ct)).ToDictionary(f => f.Id);
        return (page.Items.Select(p => WorkItem.Of(p, PosterOf(p))), Hidden(page));

        LocalizedText PosterOf(DisclosedProject project) =>
            named.GetValueOrDefault(posters.GetValueOrDefault(project.Id) ?? "") is { } firm
                ? new(firm.NameZh, firm.NameEn ?? firm.NameZh)
                : new("工作专班", "the programme office");
    }

    private Task<Page<Engagement>> PageAsync(EngagementFilter filter, int first, Caller caller, CancellationToken ct) =>
        engagements.PageAsync(
            new(filter, Audience.Of(caller), limits.StalledBefore(time.GetUtcNow())),
            new PageRequest(first, WithTotal: true),
            ct
        );

    private static int Hidden<T>(Page<T> page) => (page.Total ?? page.Edges.Count) - page.Edges.Count;
}
