using Matchmaker.Domain.Ledger;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Api.Operations;

/// <summary>
/// A ledger with read-your-writes consistency: it answers a commit when the in-memory read model has taken it in, so
/// that whoever saved a project or a mark finds it in the next list. The commit has landed either way: when the change
/// feed is slower than <see cref="Longest"/>, the answer does not wait for it.
/// </summary>
public sealed class ReadYourWritesLedger(
    [FromKeyedServices(StoreDecorators.Stored)] ILedger ledger,
    MatchEngine matching,
    Readiness readiness,
    TimeProvider time
) : ILedger
{
    /// <summary>
    /// 1 s, four polls of Neo4j: how long an answer waits for memory. Doubled, a writer waits longer when the feed is
    /// stuck, for a list that is current.
    /// </summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    public async Task<CommitResult> CommitAsync(Commit commit, CancellationToken ct)
    {
        var result = await ledger.CommitAsync(commit, ct);
        // Until the start is over nobody follows the feed.
        if (result is Committed done && readiness.Opened)
            await InStepAsync(done.Revision, ct);
        return result;
    }

    public Task<IdempotencyEntry?> IdempotencyEntryAsync(
        string accountId,
        string idempotencyKey,
        CancellationToken ct
    ) => ledger.IdempotencyEntryAsync(accountId, idempotencyKey, ct);

    private async Task InStepAsync(long revision, CancellationToken ct)
    {
        try
        {
            await matching.WaitForAsync(revision, ct).WaitAsync(Longest, time, ct);
        }
        catch (TimeoutException)
        {
            // Landed; the list will follow.
        }
        catch (OperationCanceledException)
        {
            // Whoever asked has left; what is done is done.
        }
    }
}
