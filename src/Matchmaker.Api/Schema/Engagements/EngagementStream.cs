using System.Runtime.CompilerServices;
using Matchmaker.Api.Http.Sse;
using Matchmaker.Api.Live;
using Matchmaker.Api.Schema.Errors;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Schema.Engagements;

/// <summary>The subscription stream of engagements as they are committed, for those who may know of them.</summary>
/// <param name="id">Only this one; all when null.</param>
/// <param name="most">How many missed ones are told at once.</param>
public sealed class EngagementStream(
    ResumableFeed feed,
    IEngagements engagements,
    StreamProgress progress,
    Func<Caller> who,
    string? id,
    int most
)
{
    /// <summary>
    /// Once this has returned, no change is missed; fails with NOT_FOUND when there is no such engagement for the
    /// caller.
    /// </summary>
    /// <param name="after">The revision up to which the subscriber has been told; null when it comes for the first
    /// time.</param>
    public async Task<IAsyncEnumerable<EngagementNode>> StartAsync(long? after, CancellationToken ct)
    {
        if (id is not null && await engagements.OneAsync(id, Audience.Of(who()), ct) is null)
            throw ResultUnwrapping.Refused(UserError.NotFound(id, "id"));
        var joined = feed.Join();
        try
        {
            var missed = await feed.MissedAsync(joined, new FeedScope([RecordKind.Engagement], id), after, ct);
            var replayed = await ReplayedAsync(missed, ct);
            if (replayed.Count > most)
                (missed, replayed) = (MissedChanges.Unknown(joined.Reached), []);
            progress.Begin(missed.From, missed.Gap);
            return ReadAsync(joined, missed, replayed, ct);
        }
        catch
        {
            joined.Dispose();
            throw;
        }
    }

    /// <summary>
    /// What was missed, as the caller may know it now. What has changed since it was looked for will be heard of.
    /// </summary>
    private async Task<IReadOnlyList<(Engagement Event, long Revision)>> ReplayedAsync(
        MissedChanges missed,
        CancellationToken ct
    )
    {
        var changed = missed.Records.Where(c => !c.Removed && c.At.Revision <= missed.UpTo).ToList();
        if (changed.Count == 0)
            return [];
        var now = (await engagements.ByIdsAsync([.. changed.Select(c => c.Id)], Audience.Of(who()), ct)).ToDictionary(
            e => e.Id,
            StringComparer.Ordinal
        );
        return
        [
            .. changed
                .Where(c => now.TryGetValue(c.Id, out var engagement) && engagement.Version == c.Version)
                .Select(c => (now[c.Id], c.At.Revision)),
        ];
    }

    private async IAsyncEnumerable<EngagementNode> ReadAsync(
        JoinedFeed joined,
        MissedChanges missed,
        IReadOnlyList<(Engagement Event, long Revision)> replayed,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        using var _ = joined;
        foreach (var (engagement, told) in replayed.Told(missed.From))
            yield return Given(engagement, told);
        var reached = missed.UpTo;
        progress.Told(reached);
        await foreach (var changes in joined.ReadAsync(ct))
        {
            var audience = Audience.Of(who());
            foreach (var (engagement, told) in New(changes, reached, audience).Told(reached))
                yield return Given(engagement, told);
            reached = Math.Max(reached, changes[^1].Revision);
            progress.Told(reached);
        }
    }

    private IReadOnlyList<(Engagement Event, long Revision)> New(
        IReadOnlyList<Change> changes,
        long after,
        Audience audience
    ) =>
        [
            .. from change in changes
            where change.Revision > after
            let engagement = change.Record as Engagement
            where engagement is not null && (id is null || engagement.Id == id) && engagement.IsFor(audience)
            select (engagement, change.Revision),
        ];

    private EngagementNode Given(Engagement engagement, long told)
    {
        progress.Give(told);
        return new EngagementNode(engagement);
    }
}
