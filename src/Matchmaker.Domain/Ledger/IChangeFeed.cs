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
    Task<IReadOnlyList<Change>> LastOfAsync(IReadOnlyCollection<string> recordIds, CancellationToken ct);
}

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
