using Matchmaker.Domain.Ledger;

namespace Matchmaker.Graph.Embedded.Ledger;

/// <summary>
/// The ledger of SQLite: it refuses a commit that contradicts itself and hands the others to the group commit.
/// </summary>
internal sealed class EmbeddedLedger(EmbeddedStore store) : ILedger
{
    /// <exception cref="ArgumentException">The commit contradicts itself: no facts, a record twice, or a version that
    /// does not follow the one read.</exception>
    public Task<CommitResult> CommitAsync(Commit commit, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(commit);
        if (commit.Facts.Count == 0)
            throw new ArgumentException("A commit has at least one fact.", nameof(commit));
        if (commit.Facts.DistinctBy(f => f.Id, StringComparer.Ordinal).Count() != commit.Facts.Count)
            throw new ArgumentException("A commit has one fact for each record.", nameof(commit));
        if (
            commit.Facts.FirstOrDefault(f =>
                f.Record is { } r && (r.Id != f.Id || r.RecordKind != f.Kind || !f.Follows)
            ) is
            { } odd
        )
            throw new ArgumentException(
                $"The fact for {odd.Id} does not fit its record, or its version does not follow the one read.",
                nameof(commit)
            );
        store.Reads.Count(nameof(ILedger), nameof(CommitAsync));
        return store.Writer.CommitAsync(commit, ct);
    }

    public async Task<IdempotencyEntry?> IdempotencyEntryAsync(
        string accountId,
        string idempotencyKey,
        CancellationToken ct
    ) =>
        (
            await store.Reads.RowsAsync<IdempotencyEntryRow>(
                nameof(ILedger),
                IdempotencyEntryRow.Select,
                new { account = accountId, id = idempotencyKey },
                ct
            )
        )
            .SingleOrDefault()
            ?.CarriedOut;
}
