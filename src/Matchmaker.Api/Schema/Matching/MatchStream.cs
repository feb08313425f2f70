using System.Runtime.CompilerServices;
using Matchmaker.Api.Http.Sse;
using Matchmaker.Api.Live;
using Matchmaker.Api.Schema.Errors;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Ledger;
using Matchmaker.Matching;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Api.Schema.Matching;

/// <summary>
/// The subscription stream of matches as they come onto the first page of a project's or a firm's list.
/// <para>Matches are computed from what memory holds now, and nobody knows which were on the list at a revision that is
/// past. What can be said truly to one who comes back: which of those on the list now have a firm or a project that
/// changed since. They are told again, also where they were known; what moved up the list because another went is not.
/// </para>
/// </summary>
public sealed class MatchStream(ResumableFeed feed, NewMatches matches, StreamProgress progress, Func<Caller> who)
{
    /// <summary>Once this has returned, no match is missed; fails as the list itself does.</summary>
    /// <param name="after">The revision up to which the subscriber has been told; null when it comes for the first
    /// time.</param>
    public async Task<IAsyncEnumerable<MatchNode>> StartAsync(long? after, CancellationToken ct)
    {
        var joined = feed.Join();
        try
        {
            // The list first: a candidate that changes between the two is then found in the feed, or heard of.
            var present = ResultUnwrapping.ValueOrThrow(await matches.StartAsync(who(), ct));
            var scope = new FeedScope([RecordKind.Firm, RecordKind.Project]);
            var missed = await feed.MissedAsync(joined, scope, after, ct);
            if (missed.Records.Any(c => c.Id == matches.Subject))
                missed = MissedChanges.Unknown(joined.Reached);
            progress.Begin(missed.From, missed.Gap);
            return ReadAsync(joined, missed, Replayed(present, missed), ct);
        }
        catch
        {
            joined.Dispose();
            throw;
        }
    }

    private static IReadOnlyList<(Match Event, long Revision)> Replayed(
        IReadOnlyList<Match> present,
        MissedChanges missed
    )
    {
        var changed = missed.Records.ToDictionary(c => c.Id, c => c.At.Revision, StringComparer.Ordinal);
        return
        [
            .. present
                .Select(m => (m, Revision: Math.Max(Of(m.Firm), Of(m.Project))))
                .Where(m => m.Revision > 0)
                .OrderBy(m => m.Revision)
                // What has changed since the joining is told; that all up to there is, is not.
                .Select(m => (m.m, Math.Min(m.Revision, missed.UpTo))),
        ];

        long Of(string? id) => id is null ? 0 : changed.GetValueOrDefault(id);
    }

    private async IAsyncEnumerable<MatchNode> ReadAsync(
        JoinedFeed joined,
        MissedChanges missed,
        IReadOnlyList<(Match Event, long Revision)> replayed,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        using var _ = joined;
        foreach (var (match, told) in replayed.Told(missed.From))
            yield return Given(match, told);
        var reached = missed.UpTo;
        progress.Told(reached);
        await foreach (var changes in joined.ReadAsync(ct))
        {
            var newest = Math.Max(reached, changes[^1].Revision);
            var found = ResultUnwrapping.ValueOrThrow(await matches.AfterAsync(changes, who(), ct));
            foreach (var (match, told) in found.Select(m => (m, newest)).ToList().Told(reached))
                yield return Given(match, told);
            reached = newest;
            progress.Told(reached);
        }
    }

    private MatchNode Given(Match match, long told)
    {
        progress.Give(told);
        return new MatchNode(match);
    }
}
