using Matchmaker.Console.Pages.Engagements;
using Matchmaker.Console.Parts;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;

namespace Matchmaker.Console.Pages.Workbench;

/// <summary>What lies on the desk of somebody who acts for a firm.</summary>
/// <param name="Living">Its engagements that have not ended, what is due next first; at most
/// <see cref="PageRequest.Most"/>.</param>
/// <param name="Total">How many those are in all.</param>
/// <param name="Proposed">Engagements proposed in each of the last weeks, the present one last.</param>
public sealed record FirmDesk(IReadOnlyList<EngagementRow> Living, int Total, IReadOnlyList<double> Proposed)
{
    public IReadOnlyList<EngagementRow> Yours { get; } = [.. Living.Where(r => r.Turn.Waits is WaitsFor.You)];
    public IReadOnlyList<EngagementRow> Theirs { get; } = [.. Living.Where(r => r.Turn.Waits is WaitsFor.OtherSide)];
}

/// <summary>Reads the desk of a firm: its living engagements, and its newest for the trend.</summary>
public sealed class FirmDesks(IEngagements engagements, EngagementRows rows, EngagementLimits limits, TimeProvider time)
{
    // Weeks of the trend: two months, in which talks come and go. Set by hand.
    private const int Weeks = 8;

    public async Task<FirmDesk> OfAsync(Caller caller, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var all = new EngagementQuery(new(), Audience.Of(caller), limits.StalledBefore(now), EngagementOrder.Newest);
        var living = all with
        {
            Filter = new EngagementFilter(EngagementListFilters.LivingStages),
            Order = EngagementOrder.NextDue,
        };
        var page = await engagements.PageAsync(living, new PageRequest(PageRequest.Most, WithTotal: true), ct);
        var newest = await engagements.PageAsync(all, new PageRequest(PageRequest.Most), ct);
        return new(
            await rows.OfAsync([.. page.Items], caller, ct),
            page.Total ?? page.Edges.Count,
            Trend([.. newest.Items.Select(e => (int)((now - e.CreatedAt).TotalDays / 7))])
        );
    }

    private static IReadOnlyList<double> Trend(IReadOnlyList<int> weeksAgo) =>
        [.. Enumerable.Range(0, Weeks).Select(i => (double)weeksAgo.Count(w => w == Weeks - 1 - i))];
}
