namespace Matchmaker.Domain.Ledger;

/// <summary>
/// The change feed: what was committed, in the order of revisions. It is the audit trail and the source of everything
/// kept in memory.
/// </summary>
public interface IChangeFeed
{
    /// <summary>The newest revision; 0 in an empty store.</summary>
    Task<long> RevisionAsync(CancellationToken ct);

    /// <summary>
    /// Changes after <paramref name="revision"/>, oldest first, whole commits, at least one commit if there is any,
    /// about <paramref name="take"/> rows.
    /// </summary>
    Task<IReadOnlyList<Change>> SinceAsync(long revision, int take, CancellationToken ct);

    /// <summary>Returns when there may be something after <paramref name="revision"/>.</summary>
    Task WaitAsync(long revision, CancellationToken ct);

    /// <summary>For the cursors of a record's history.</summary>
    static string ListOf(string recordId) => $"history/{recordId}";

    /// <summary>The changes of one record, newest first.</summary>
    Task<Page<Change>> OfAsync(string recordId, PageRequest page, CancellationToken ct);

    /// <summary>The newest change of each record; records without any are absent.</summary>
    /// <param name="upTo">The newest up to this revision, which says what each record was then.</param>
    Task<IReadOnlyList<Change>> LastOfAsync(
        IReadOnlyCollection<string> recordIds,
        CancellationToken ct,
        long upTo = long.MaxValue
    );

    /// <summary>
    /// The records that changed after a place in the feed, each once, at its newest change; in the order of the feed.
    /// </summary>
    /// <param name="kinds">All kinds where it is empty.</param>
    Task<IReadOnlyList<ChangedRecord>> ChangedRecordsAsync(
        FeedPosition after,
        IReadOnlyCollection<RecordKind> kinds,
        int take,
        CancellationToken ct
    );

    /// <summary>How many records changed after <paramref name="revision"/>.</summary>
    Task<int> CountChangedRecordsAsync(long revision, IReadOnlyCollection<RecordKind> kinds, CancellationToken ct);
}

/// <summary>A place in the feed: a revision, and in it a change. One commit may change thousands of records.</summary>
public readonly record struct FeedPosition(long Revision, int Position)
{
    /// <summary>After all that a revision changed.</summary>
    public static FeedPosition After(long revision) => new(revision, int.MaxValue);
}

/// <summary>A record and its newest change, without what was put.</summary>
public sealed record ChangedRecord(FeedPosition At, RecordKind Kind, string Id, int Version, bool Removed);

/// <summary>A change of one record: an audit row, and an entry of the change feed.</summary>
/// <param name="By">The account's id, or "system" or "seed".</param>
/// <param name="ByName">The name it had then.</param>
/// <param name="Record">The record as it was put; null when it was removed, and when what was put can no longer be
/// read.</param>
public sealed record Change(
    long Revision,
    int Position,
    DateTimeOffset At,
    string By,
    string ByName,
    string Reason,
    RecordKind Kind,
    string RecordId,
    int Version,
    IRecord? Record
)
{
    /// <summary>
    /// What was put can no longer be read: whoever keeps records in memory is without this one, as if it had been
    /// removed.
    /// </summary>
    public bool Unreadable { get; init; }
}
