using System.Threading.Channels;
using Matchmaker.Domain.Ledger;
using Matchmaker.Graph.Neo4j.Query;

namespace Matchmaker.Graph.Neo4j.Ledger;

/// <summary>
/// One writer a process: commits that wait at the same time share one statement. Several processes take turns by the ledger node's lock.
/// </summary>
internal sealed class Neo4jLedger : ILedger, IAsyncDisposable
{
    /// <summary>Beyond this, a larger share of a statement gains nothing (12,000 commits/s at 64 a statement, 24,000 at 256).</summary>
    private const int MostCommits = 256;

    /// <summary>Records in one statement, unless a single commit has more: bounds what the server holds in one transaction.</summary>
    private const int MostRecords = 4_000;

    /// <summary>Each record lengthens the time that a statement may take: imports commit thousands at once.</summary>
    private static readonly TimeSpan PerRecord = TimeSpan.FromMilliseconds(2);

    private readonly Channel<Waiting> _queue = Channel.CreateBounded<Waiting>(10_000);
    private readonly string _writer = $"{Environment.MachineName}/{Environment.ProcessId}";
    private readonly Neo4jDatabase _database;
    private readonly FeedPulse _pulse;
    private readonly StoreCalls _calls;
    private readonly TimeProvider _time;
    private readonly Task _writing;

    public Neo4jLedger(Neo4jDatabase database, FeedPulse pulse, StoreCalls calls, TimeProvider time)
    {
        (_database, _pulse, _calls, _time) = (database, pulse, calls, time);
        _writing = WriteAsync();
    }

    public async Task<CommitResult> CommitAsync(Commit commit, CancellationToken ct)
    {
        _calls.Count(nameof(ILedger), nameof(CommitAsync));
        if (CommitChecks.Refusal(commit) is { } refusal) return refusal;
        var waiting = new Waiting(commit, _time.GetUtcNow());
        using var late = new CancellationTokenSource(Limit(waiting.Weight) * 2);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, late.Token);
        try
        {
            await _queue.Writer.WriteAsync(waiting, either.Token);
            return await waiting.Result.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new StoreUnavailableException(waiting.Withdraw()
                ? "Neo4j is too slow: the commit waited for its turn in vain, and was not carried out."
                : "Neo4j is too slow: whether the commit was carried out is not known; ask again with the same clientMutationId.");
        }
        catch (OperationCanceledException)
        {
            waiting.Withdraw();
            throw;
        }
    }

    public async Task<Committed?> CarriedOutAsync(string accountId, string clientMutationId, CancellationToken ct)
    {
        _calls.Count(nameof(ILedger), nameof(CarriedOutAsync));
        var found = await _database.ReadAsync(
            LedgerStatements.CarriedOut, new Dictionary<string, object?> { ["mutation"] = Waiting.MutationKey(accountId, clientMutationId) }, ct);
        return found.Rows.SingleOrDefault() is { } row ? new(row.Long("revision"), row.Texts("ids"), Replayed: true) : null;
    }

    /// <summary>Lets Neo4j plan the one large statement before anybody waits for it: a server that has just started takes seconds for that.</summary>
    public Task WarmUpAsync(TimeSpan limit, CancellationToken ct) => _database.WriteAsync(
        LedgerStatements.Commit, new Dictionary<string, object?> { ["writer"] = _writer, ["commits"] = Array.Empty<object>() }, limit, ct);

    /// <summary>Ends when everything accepted has been carried out.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _writing;
    }

    private async Task WriteAsync()
    {
        await Task.Yield();
        while (await _queue.Reader.WaitToReadAsync())
        {
            var share = NextShare();
            if (share.Count > 0) await CarryOutAsync(share);
        }
    }

    private List<Waiting> NextShare()
    {
        var (share, records) = (new List<Waiting>(), 0);
        while (share.Count < MostCommits && _queue.Reader.TryPeek(out var next) && (share.Count == 0 || records + next.Weight <= MostRecords))
        {
            _queue.Reader.TryRead(out _);
            if (!next.Take()) continue;
            share.Add(next);
            records += next.Weight;
        }
        return share;
    }

    private async Task CarryOutAsync(List<Waiting> share)
    {
        try
        {
            var parameters = new Dictionary<string, object?> { ["writer"] = _writer, ["commits"] = share.Select(w => w.Parameters) };
            var result = await _database.WriteAsync(LedgerStatements.Commit, parameters, Limit(share.Sum(w => w.Weight)), CancellationToken.None);
            var rows = result.Rows.ToDictionary(row => row.Text("id"), StringComparer.Ordinal);
            foreach (var waiting in share) waiting.Complete(ResultOf(rows[waiting.Id]));
            _pulse.Landed(result.Rows.Max(row => row["revision"] as long? ?? 0));
        }
        catch (Exception e) when (share.Count > 1 && (e as Neo4jException ?? e.InnerException) is Neo4jException { IsTransient: false })
        {
            // One among them cannot be stored, and the server does not say which: each by itself, so that it fails alone.
            foreach (var waiting in share) await CarryOutAsync([waiting]);
        }
#pragma warning disable CA1031 // Whatever it is belongs to those who wait; the writer goes on with the next.
        catch (Exception e)
        {
            foreach (var waiting in share) waiting.Fail(e);
        }
#pragma warning restore CA1031
    }

    private TimeSpan Limit(int records) => _database.TimeLimit + records * PerRecord;

    private static CommitResult ResultOf(Row row) =>
        row["revision"] is long revision ? new Committed(revision, row.Texts("ids"), (bool)row["replayed"]!) :
        row.Texts("stale") is { Count: > 0 } stale ? new Stale(stale) :
        row.Texts("taken") is { Count: > 0 } taken ? new Taken(Sorted(taken)) :
        new Dangling(Sorted(row.Texts("dangling")));

    private static List<string> Sorted(IReadOnlyList<string> texts) => [.. texts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
