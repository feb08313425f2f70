using Matchmaker.Domain.Access;

namespace Matchmaker.Domain.Ledger;

/// <summary>
/// The ledger, the one way to write: a commit lands whole or not at all, together with its audit rows and its place in
/// the change feed.
/// </summary>
public interface ILedger
{
    Task<CommitResult> CommitAsync(Commit commit, CancellationToken ct);

    /// <summary>What this account carried out under this id, or null: an id is carried out once.</summary>
    Task<IdempotencyEntry?> IdempotencyEntryAsync(string accountId, string idempotencyKey, CancellationToken ct);
}

/// <summary>A commit: facts, the caller, the reason, and the idempotency key where the client gave one.</summary>
/// <param name="By">Who is answerable for the change.</param>
/// <param name="Reason">What was done, for the audit trail ("postProject", "closed: the deadline has passed").</param>
/// <param name="Facts">At least one; the first is the record that the commit is about.</param>
/// <param name="Key">Of an account's request that is to be carried out once.</param>
public sealed record Commit(Caller By, string Reason, IReadOnlyList<Fact> Facts, IdempotencyKey? Key = null);

/// <summary>A record put (its version is the one read plus one) or removed.</summary>
/// <param name="ReadVersion">The version that the change was decided on; 0 when the record is new.</param>
/// <param name="Record">Null when the record is removed.</param>
public sealed record Fact(RecordKind Kind, string Id, int ReadVersion, IRecord? Record)
{
    public static Fact Put(IRecord record) => new(record.RecordKind, record.Id, record.Version - 1, record);

    /// <summary>A record that is new to this store at the version that it had in another.</summary>
    public static Fact Restore(IRecord record) => new(record.RecordKind, record.Id, 0, record);

    /// <summary>
    /// Whether the version is the next after the one read; what is new to the store may come with a version that it had
    /// elsewhere.
    /// </summary>
    public bool Follows =>
        Record is null || (ReadVersion == 0 ? Record.Version >= 1 : Record.Version == ReadVersion + 1);

    /// <summary>
    /// Whether its commit forgets what the record said before: of what is personal the audit rows keep that it was
    /// changed, and no longer what it said.
    /// </summary>
    public bool ForgetsEarlier => ReadVersion > 0 && RecordKinds.Of(Kind).Personal;

    public static Fact Remove(IRecord read) => new(read.RecordKind, read.Id, read.Version, null);
}

/// <summary>The result of a commit: committed, or why nothing was written.</summary>
public abstract record CommitResult;

/// <summary>The commit has landed at this revision.</summary>
/// <param name="Ids">The records of the commit, in the order of its facts.</param>
/// <param name="Replayed">The commit had landed before, under the same key.</param>
public sealed record Committed(long Revision, IReadOnlyList<string> Ids, bool Replayed = false) : CommitResult;

/// <summary>
/// A version conflict (optimistic concurrency): these records have changed since they were read, or exist although they
/// were thought new; nothing was written.
/// </summary>
public sealed record VersionConflict(IReadOnlyList<StaleRecord> Records) : CommitResult;

/// <summary>A record that is not at the version that a commit was decided on.</summary>
/// <param name="Version">The version that it is at; 0 where there is no such record any more.</param>
public sealed record StaleRecord(string Id, int Version);

/// <summary>
/// Referential integrity: the commit points at records that do not exist, or removes ones that others point at; nothing
/// was written.
/// </summary>
public sealed record DanglingReferences(IReadOnlyList<string> Ids) : CommitResult;

/// <summary>A uniqueness conflict: these unique keys belong to other records; nothing was written.</summary>
public sealed record DuplicateKeys(IReadOnlyList<string> Keys) : CommitResult;

/// <summary>The idempotency key's id stands for another request of the account; nothing was written.</summary>
public sealed record IdempotencyKeyReused : CommitResult;
