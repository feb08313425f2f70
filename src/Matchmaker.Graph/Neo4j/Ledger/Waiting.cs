using Matchmaker.Domain.Ledger;
using Matchmaker.Graph.Neo4j.Records;

namespace Matchmaker.Graph.Neo4j.Ledger;

/// <summary>A commit on its way: what the statement is told of it, and who waits for its result.</summary>
internal sealed class Waiting
{
    private readonly TaskCompletionSource<CommitResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _state;

    public Waiting(Commit commit, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7(at).ToString("N");
        Weight = commit.Facts.Count;
        Parameters = ParametersOf(commit, at);
    }

    /// <summary>This attempt's own id: sent again after a lost answer, the commit is recognised by it.</summary>
    public string Id { get; }

    /// <summary>How many records it puts or removes.</summary>
    public int Weight { get; }

    public Dictionary<string, object?> Parameters { get; }

    public Task<CommitResult> Result => _result.Task;

    /// <summary>False when the caller has given up on it.</summary>
    public bool Take() => Interlocked.CompareExchange(ref _state, 1, 0) == 0;

    /// <summary>False when it has been taken, so that its fate is not known.</summary>
    public bool Withdraw() => Interlocked.CompareExchange(ref _state, 2, 0) == 0;

    public void Complete(CommitResult result) => _result.TrySetResult(result);

    public void Fail(Exception cause) => _result.TrySetException(cause);

    private Dictionary<string, object?> ParametersOf(Commit commit, DateTimeOffset at)
    {
        var shapes = commit.Facts.Where(f => f.Record is not null).Select(f => RecordShapes.Of(f.Record!)).ToList();
        var put = shapes.Select(s => s.Record.Id).ToHashSet(StringComparer.Ordinal);
        return new()
        {
            ["id"] = Id,
            ["mutation"] = commit is { ClientMutationId: { } mutation, By.AccountId: { } account } ? MutationKey(account, mutation) : null,
            ["ids"] = commit.Facts.Select(f => f.Id),
            ["read"] = commit.Facts.Select(f => new Dictionary<string, object?> { ["id"] = f.Id, ["version"] = f.ReadVersion, ["kind"] = f.Kind }),
            ["references"] = shapes.SelectMany(s => s.Record.References).Where(id => !put.Contains(id)).Distinct(),
            ["removed"] = commit.Facts.Where(f => f.Record is null).Select(f => f.Id),
            ["keys"] = shapes.SelectMany(s => s.Record.Keys.Distinct().Select(key => new Dictionary<string, object?> { ["of"] = s.Record.Id, ["value"] = key })),
            ["puts"] = shapes.Select(PutOf),
            ["ties"] = shapes.SelectMany(s => s.Ties).Select(t => new Dictionary<string, object?> { ["type"] = t.Type, ["from"] = t.From, ["to"] = t.To, ["facts"] = t.Facts }),
            ["parts"] = shapes.SelectMany(s => s.Parts.Select(p => new Dictionary<string, object?>
            {
                ["of"] = s.Record.Id, ["type"] = p.Type, ["label"] = p.Label, ["facts"] = p.Facts,
            })),
            ["changes"] = commit.Facts.Select((f, position) => ChangeOf(commit, f, position, at)),
        };
    }

    public static string MutationKey(string account, string clientMutationId) => $"{account} {clientMutationId}";

    private static Dictionary<string, object?> PutOf(Shape shape)
    {
        (shape.Facts["id"], shape.Facts["version"], shape.Facts["recordKind"]) = (shape.Record.Id, shape.Record.Version, shape.Record.RecordKind);
        return new() { ["id"] = shape.Record.Id, ["label"] = shape.Record.RecordKind.ToString(), ["facts"] = shape.Facts };
    }

    /// <summary>An audit row holds the record as it was put, as text: it is history, not something the graph is asked about.</summary>
    private static Dictionary<string, object?> ChangeOf(Commit commit, Fact fact, int position, DateTimeOffset at) => new()
    {
        ["position"] = position, ["at"] = at, ["by"] = commit.By.AccountId ?? commit.By.Name, ["byName"] = commit.By.Name, ["reason"] = commit.Reason,
        ["kind"] = fact.Kind, ["recordId"] = fact.Id, ["version"] = fact.Record?.Version ?? fact.ReadVersion + 1, ["record"] = fact.Record is null ? null : RecordJson.Write(fact.Record),
    };
}
