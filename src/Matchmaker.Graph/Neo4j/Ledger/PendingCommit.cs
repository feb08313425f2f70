using Matchmaker.Domain.Ledger;
using Matchmaker.Graph.Neo4j.Shapes;

namespace Matchmaker.Graph.Neo4j.Ledger;

/// <summary>A commit that waits for its batch, and the caller who waits for its result.</summary>
internal sealed class PendingCommit
{
    private readonly TaskCompletionSource<CommitResult> _result = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private int _state;

    public PendingCommit(Commit commit, DateTimeOffset at)
    {
        (Commit, At) = (commit, at);
        Id = Guid.CreateVersion7(at).ToString("N");
        Mutation = commit is { Key: { } key, By.AccountId: { } account } ? MutationKey(account, key.Id) : null;
        Shapes = [.. commit.Facts.Where(f => f.Record is not null).Select(f => Neo4jShapes.Of(f.Record!))];
        Removed = [.. commit.Facts.Where(f => f.Record is null).Select(f => f.Id)];
        var put = Shapes.Select(s => s.Record.Id).ToHashSet(StringComparer.Ordinal);
        References =
        [
            .. Shapes
                .SelectMany(s => s.Record.References)
                .Where(id => !put.Contains(id))
                .Distinct(StringComparer.Ordinal),
        ];
        Touched =
        [
            .. commit.Facts.Select(f => f.Id),
            .. Shapes.SelectMany(s => s.Record.Keys),
            .. Mutation is null ? [] : new[] { Mutation },
        ];
    }

    /// <summary>This attempt's own id: sent again after a lost answer, the commit is recognised by it.</summary>
    public string Id { get; }

    public Commit Commit { get; }
    public DateTimeOffset At { get; }

    /// <summary>What the caller's own id for the mutation is kept as; null where it gave none.</summary>
    public string? Mutation { get; }

    /// <summary>The records that it puts.</summary>
    public IReadOnlyList<Neo4jShape> Shapes { get; }

    public IReadOnlyList<string> Removed { get; }

    /// <summary>The records that exist only before or only after it.</summary>
    public IEnumerable<string> CreatedOrRemoved =>
        Commit.Facts.Where(f => f.Record is null || f.ReadVersion == 0).Select(f => f.Id);

    /// <summary>Records that must be there and are not its own.</summary>
    public IReadOnlyList<string> References { get; }

    /// <summary>Its records, unique keys and mutation: two commits that touch the same are not independent.</summary>
    public IReadOnlyList<string> Touched { get; }

    /// <summary>How many records it puts or removes.</summary>
    public int Weight => Commit.Facts.Count;

    public Task<CommitResult> Result => _result.Task;

    /// <summary>False when the caller has given up on it.</summary>
    public bool Take() => Interlocked.CompareExchange(ref _state, 1, 0) == 0;

    /// <summary>False when it has been taken, so that its fate is not known.</summary>
    public bool Withdraw() => Interlocked.CompareExchange(ref _state, 2, 0) == 0;

    public void Complete(CommitResult result) => _result.TrySetResult(result);

    public void Fail(Exception cause) => _result.TrySetException(cause);

    public static string MutationKey(string account, string idempotencyKey) => $"{account} {idempotencyKey}";
}
