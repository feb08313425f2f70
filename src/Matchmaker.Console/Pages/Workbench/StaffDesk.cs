using Matchmaker.Console.Pages.Engagements;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Firms;

namespace Matchmaker.Console.Pages.Workbench;

/// <summary>What lies on the desk of staff: what is due, has stalled, or waits for review or verification.</summary>
/// <param name="Hidden">How many more wait than are listed.</param>
public sealed record StaffDesk(
    IReadOnlyList<WorkItem> Items,
    int Hidden,
    IReadOnlyList<EngagementRow> Board,
    int Total
);

/// <summary>Reads the desk of staff: a page of each kind of work, and the board.</summary>
public sealed class StaffDesks(
    IEngagements engagements,
    EngagementRows rows,
    ReviewsWaiting reviews,
    FollowUpsDue followUps,
    CallsToMake calls,
    IFirms firms,
    EngagementLimits limits,
    TimeProvider time
)
{
    // Items of each kind: what one gets through before noon; the whole lists are one click away. Set by hand.
    private const int OfEach = 12;

    /// <param name="mine">Only what the caller looks after; projects in review belong to nobody.</param>
    public async Task<StaffDesk> OfAsync(Caller caller, bool mine, CancellationToken ct)
    {
        var living = new EngagementFilter(EngagementListFilters.LivingStages, Owner: mine ? caller.AccountId : null);
        var due = await PageAsync(living with { DueBefore = time.Today().AddDays(1) }, OfEach, caller, ct);
        var stalled = await PageAsync(living with { Stalled = true }, OfEach, caller, ct);
        var board = await PageAsync(living, PageRequest.Most, caller, ct);
        var (toCall, hiddenCalls) = await ToCallAsync(caller, mine, ct);
        var found = due.Items.Concat(stalled.Items).DistinctBy(e => e.Id).ToList();
        var read = await rows.OfAsync([.. found.Concat(board.Items).Concat(toCall).DistinctBy(e => e.Id)], caller, ct);
        var byId = read.ToDictionary(r => r.Id);
        var (inReview, reviewCount) = await reviews.OfAsync(caller, OfEach, ct);
        IEnumerable<WorkItem> items =
        [
            .. toCall.Select(e => WorkItem.OfCall(byId[e.Id], caller)),
            .. found.ExceptBy(toCall.Select(e => e.Id), e => e.Id).Select(e => WorkItem.Of(byId[e.Id], caller)),
            .. read.Where(r => r.Engagement.Outcomes.Any(o => !o.Verified))
                .Take(OfEach)
                .Select(r => WorkItem.OfUnverified(r, caller)),
            .. await followUps.OfAsync(caller, mine, ct),
            .. inReview,
        ];
        return new(
            [.. items.OrderBy(i => i.By ?? DateOnly.MaxValue).ThenBy(i => i.Since)],
            hiddenCalls + reviewCount - inReview.Count + Hidden(due) + Hidden(stalled),
            [.. board.Items.Select(e => byId[e.Id])],
            board.Total ?? board.Edges.Count
        );
    }

    // Proposals to firms without an account, of the caller's own district where it serves one: of a page of those that
    // are to be answered first.
    private async Task<(IReadOnlyList<Engagement> Items, int Hidden)> ToCallAsync(
        Caller caller,
        bool mine,
        CancellationToken ct
    )
    {
        if (!caller.IsStaff)
            return ([], 0);
        var asked = await PageAsync(
            new([EngagementStage.Proposed], Owner: mine ? caller.AccountId : null),
            PageRequest.Most,
            caller,
            ct
        );
        var waiting = await calls.AmongAsync([.. asked.Items], ct);
        var toCall = asked.Items.Where(e => waiting.Contains(e.Id)).ToList();
        var own = await caller.ToActForEachAsync([.. toCall.Select(e => e.AskedFirm())], firms, ct);
        toCall.RemoveAll(e => own(e.AskedFirm()) is not null);
        return ([.. toCall.Take(OfEach)], Math.Max(0, toCall.Count - OfEach));
    }

    private Task<Page<Engagement>> PageAsync(EngagementFilter filter, int first, Caller caller, CancellationToken ct) =>
        engagements.PageAsync(
            new(filter, Audience.Of(caller), limits.StalledBefore(time.GetUtcNow())),
            new PageRequest(first, WithTotal: true),
            ct
        );

    private static int Hidden(Page<Engagement> page) => (page.Total ?? page.Edges.Count) - page.Edges.Count;
}
