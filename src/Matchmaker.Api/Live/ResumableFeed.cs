using Matchmaker.Api.Http.Errors;
using Matchmaker.Domain;
using Matchmaker.Domain.Ledger;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Api.Live;

/// <summary>
/// The change feed as a subscriber takes it up again: what it missed comes from the store, what follows from the
/// broadcast, without a gap and without telling a change twice. The broadcast is joined first, and then the revision is
/// read that memory holds: a change up to there is the store's to tell, and one after it will be heard.
/// </summary>
public sealed class ResumableFeed(ChangeBroadcast broadcast, IChangeFeed feed, MatchEngine memory)
{
    /// <summary>
    /// Commits that may lie between, some days of a busy city; more are not searched through. Doubled, one who comes
    /// back may cost the store twice as much.
    /// </summary>
    public const long MostRevisions = 10_000;

    /// <summary>
    /// Records that may have changed meanwhile: as many as the feed is read at once. Doubled, twice as many are read to
    /// find those that the subscriber may know of.
    /// </summary>
    public const int MostRecords = 1_000;

    /// <summary>Hears of all changes from now on, until it is disposed.</summary>
    public JoinedFeed Join()
    {
        var listener = broadcast.Subscribe();
        return new(listener, memory.Revision);
    }

    /// <summary>What changed between <paramref name="after"/> and the joining.</summary>
    /// <param name="after">Null for one who comes for the first time and missed nothing.</param>
    public async Task<MissedChanges> MissedAsync(JoinedFeed joined, FeedScope scope, long? after, CancellationToken ct)
    {
        if (after is not { } from)
            return MissedChanges.None(joined.Reached);
        // Another instance may have told of changes that this one is yet to hear of.
        if (from > joined.Reached)
            return from <= await feed.RevisionAsync(ct) ? MissedChanges.None(from) : Unknown(joined);
        if (scope.Id is { } id)
            return new(from, joined.Reached, Of(await feed.LastOfAsync([id], ct), from));
        if (joined.Reached - from > MostRevisions)
            return Unknown(joined);
        var changed = await feed.ChangedRecordsAsync(FeedPosition.After(from), scope.Kinds, MostRecords + 1, ct);
        return changed.Count > MostRecords ? Unknown(joined) : new(from, joined.Reached, changed);
    }

    private static MissedChanges Unknown(JoinedFeed joined) => MissedChanges.Unknown(joined.Reached);

    private static IReadOnlyList<ChangedRecord> Of(IEnumerable<Change> changes, long from) =>
        [
            .. changes
                .Where(c => c.Revision > from)
                .Select(c => new ChangedRecord(
                    new(c.Revision, c.Position),
                    c.Kind,
                    c.RecordId,
                    c.Version,
                    c is { Record: null, Unreadable: false }
                )),
        ];
}

/// <summary>What a subscriber follows: records of these kinds, or one of them alone.</summary>
public sealed record FeedScope(IReadOnlyCollection<RecordKind> Kinds, string? Id = null);

/// <summary>What a subscriber missed.</summary>
/// <param name="From">Up to this revision it had been told before.</param>
/// <param name="UpTo">Up to this one it has been told when <paramref name="Records"/> are.</param>
/// <param name="Records">Each once, at its newest change, in the order of the feed; some may have changed after
/// <paramref name="UpTo"/>.</param>
public sealed record MissedChanges(long From, long UpTo, IReadOnlyList<ChangedRecord> Records)
{
    /// <summary>
    /// What tells the subscriber that it cannot be told what it missed; null where it can. It is an ordinary event with
    /// an error, for graphql-sse takes an event of any other name for a fault of the server.
    /// </summary>
    public Refusal? Gap { get; private init; }

    public static MissedChanges None(long revision) => new(revision, revision, []);

    public static MissedChanges Unknown(long revision) => None(revision) with { Gap = new Refusal(Incomplete) };

    // What a client acts on is the reason: it reads anew what it shows.
    private static readonly UserError Incomplete = new(
        ErrorCode.LimitExceeded,
        new(
            "离开太久，或该修订号不属于这个数据库：其间的变更无法补发。请重新读取列表；此后的事件照常发送。",
            "You were away too long, or the revision is none of this store's: what happened meanwhile cannot be "
                + "told. Read your lists again; what happens from now on is told as usual."
        )
    )
    {
        Reason = ErrorReason.ReplayIncomplete,
    };
}

/// <summary>A subscriber's place at the broadcast.</summary>
/// <param name="listener">It hears of every change after <paramref name="reached"/>, perhaps of some before.</param>
public sealed class JoinedFeed(ChangeListener listener, long reached) : IDisposable
{
    public long Reached => reached;

    /// <summary>All that waits, whenever something does.</summary>
    public IAsyncEnumerable<IReadOnlyList<Change>> ReadAsync(CancellationToken ct) => listener.ReadAsync(ct);

    public void Dispose() => listener.Dispose();
}
