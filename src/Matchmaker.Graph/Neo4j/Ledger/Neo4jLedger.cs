using System.Threading.Channels;
using Matchmaker.Domain;
using Matchmaker.Domain.Ledger;
using Matchmaker.Graph.Neo4j.Query;

namespace Matchmaker.Graph.Neo4j.Ledger;

/// <summary>
/// The ledger of Neo4j with commit batching: commits that wait at the same time share one statement, and several
/// processes take turns by a lock on the ledger node.
/// </summary>
internal sealed class Neo4jLedger : ILedger, IAsyncDisposable
{
    /// <summary>
    /// 10 ms a record, some ten times what a record takes to write on the measured machine. Doubled, a hanging server
    /// is noticed later.
    /// </summary>
    private static readonly TimeSpan PerRecord = TimeSpan.FromMilliseconds(10);

    /// <summary>
    /// Statements with commits of many records that are under way at once: while the server carries out one it reads
    /// the next from the network, which takes as long. Set by hand. Doubled, nothing is gained, as they take turns by
    /// the ledger node's lock, and each that waits holds one of the server's few threads.
    /// </summary>
    private const int ConcurrentBatches = 2;

    /// <summary>
    /// Records in a commit from which on reading it takes the server longer than beginning a statement. Set by hand.
    /// Doubled, commits of up to 400 records are not sent before the statement ahead of them is answered.
    /// </summary>
    private const int Heavy = 200;

    /// <summary>
    /// Commits kept back because they touch what the share before them touches; the rest of the queue waits behind
    /// them. Set by hand. Doubled, more commits may overtake those that wait for one record, and each share may look
    /// through twice as many of these.
    /// </summary>
    private const int MostKept = 256;

    private static readonly ExponentialBackoff BackOff = new(TimeSpan.FromMilliseconds(10), TimeSpan.FromSeconds(1));

    private readonly List<Task> _sending = [];
    private int _last;
    private readonly Queue<PendingCommit> _kept = new();
    private readonly Channel<PendingCommit> _queue = Channel.CreateBounded<PendingCommit>(10_000);
    private readonly string _writer = $"{Environment.MachineName}/{Environment.ProcessId}";
    private readonly Neo4jDatabase _database;
    private readonly RevisionPoller _pulse;
    private readonly StoreCalls _calls;
    private readonly TimeProvider _time;
    private readonly Task _writing;

    public Neo4jLedger(
        Neo4jDatabase database,
        RevisionPoller pulse,
        StoreCalls calls,
        BackgroundLoops loops,
        TimeProvider time
    )
    {
        (_database, _pulse, _calls, _time) = (database, pulse, calls, time);
        // Those who wait for a share that a failure kept from being sent give up by themselves, in CommitAsync.
        _writing = Task.Run(() =>
            loops.RunAsync(nameof(Neo4jLedger), _ => RoundAsync(), BackOff, _ => { }, CancellationToken.None)
        );
    }

    public async Task<CommitResult> CommitAsync(Commit commit, CancellationToken ct)
    {
        _calls.Count(nameof(ILedger), nameof(CommitAsync));
        if (CommitChecks.Refusal(commit) is { } refusal)
            return refusal;
        var waiting = new PendingCommit(commit, _time.GetUtcNow());
        using var late = new CancellationTokenSource(Limit(waiting.Weight) * 2);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, late.Token);
        try
        {
            await _queue.Writer.WriteAsync(waiting, either.Token);
            return await waiting.Result.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new StoreUnavailableException(
                waiting.Withdraw()
                    ? "Neo4j is too slow: the commit waited for its turn in vain, and was not carried out."
                    : "Neo4j is too slow: whether the commit was carried out is not known; ask again with the "
                        + "same idempotencyKey."
            );
        }
        catch (OperationCanceledException)
        {
            waiting.Withdraw();
            throw;
        }
    }

    public async Task<IdempotencyEntry?> IdempotencyEntryAsync(
        string accountId,
        string idempotencyKey,
        CancellationToken ct
    )
    {
        _calls.Count(nameof(ILedger), nameof(IdempotencyEntryAsync));
        var found = await _database.ReadAsync(
            LedgerStatements.CarriedOut,
            new Dictionary<string, object?> { ["mutation"] = PendingCommit.MutationKey(accountId, idempotencyKey) },
            ct
        );
        return found.Rows.SingleOrDefault() is { } row ? CarriedOutOf(row, row.Long("revision")) : null;
    }

    /// <summary>
    /// Lets Neo4j plan the one large statement before anybody waits for it: a server that has just started takes
    /// seconds for that.
    /// </summary>
    public Task WarmUpAsync(TimeSpan limit, CancellationToken ct) =>
        _database.WriteAsync(LedgerStatements.Commit, CommitBatchParameters.Of(_writer, []), limit, ct);

    /// <summary>Ends when everything accepted has been carried out.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _writing;
        await Task.WhenAll(_sending);
    }

    /// <summary>False when nothing more will come.</summary>
    private async Task<bool> RoundAsync()
    {
        if (_kept.Count == 0 && !await _queue.Reader.WaitToReadAsync())
            return false;
        while (_sending.Count >= (NextIsHeavy() ? ConcurrentBatches : 1))
            _sending.Remove(await Task.WhenAny(_sending));
        if (_sending.Count == 0)
            await GatherAsync(_last);
        var share = NextShare();
        _last = share.Commits.Count;
        if (_last > 0)
            _sending.Add(CarryOutAsync(share.Commits));
        return true;
    }

    private bool NextIsHeavy() => _kept.Count == 0 && _queue.Reader.TryPeek(out var next) && next.Weight >= Heavy;

    /// <summary>
    /// Those whose commits have just been answered often come back at once: they are waited for, so that a statement is
    /// shared by all.
    /// </summary>
    private async Task GatherAsync(int expected)
    {
        for (var patience = 0; patience < 3 && _queue.Reader.Count + _kept.Count < expected; patience++)
            await Task.Delay(1);
    }

    /// <summary>
    /// Those kept back come first, then those that wait; one that is not independent of the share is kept back.
    /// </summary>
    private CommitBatch NextShare()
    {
        var (share, before) = (new CommitBatch(), _kept.Count);
        while (before-- > 0)
            Place(_kept.Dequeue(), share);
        while (
            _kept.Count < MostKept
            && _queue.Reader.TryPeek(out var next)
            && share.HasRoomFor(next)
            && _queue.Reader.TryRead(out _)
        )
        {
            if (next.Take())
                Place(next, share);
        }
        return share;
    }

    private void Place(PendingCommit next, CommitBatch share)
    {
        if (share.HasRoomFor(next) && share.IsIndependentOf(next))
            share.Add(next);
        else
            _kept.Enqueue(next);
    }

    private async Task CarryOutAsync(IReadOnlyList<PendingCommit> share)
    {
        try
        {
            var result = await _database.WriteAsync(
                LedgerStatements.Commit,
                CommitBatchParameters.Of(_writer, share),
                Limit(share.Sum(w => w.Weight)),
                CancellationToken.None
            );
            var rows = result.Rows.ToDictionary(row => row.Text("id"), StringComparer.Ordinal);
            // First, so that who is answered next reads what was written.
            _pulse.Landed(result.Rows.Max(row => row["revision"] as long? ?? 0));
            foreach (var waiting in share)
                waiting.Complete(ResultOf(waiting, rows[waiting.Id]));
        }
        catch (Exception e)
            when (share.Count > 1 && (e as Neo4jException ?? e.InnerException) is Neo4jException { IsTransient: false })
        {
            // One among them cannot be stored, and the server does not say which: each by itself, so that it fails
            // alone.
            foreach (var waiting in share)
                await CarryOutAsync([waiting]);
        }
#pragma warning disable CA1031 // Whatever it is belongs to those who wait; the writer goes on with the next.
        catch (Exception e)
        {
            foreach (var waiting in share)
                waiting.Fail(e);
        }
#pragma warning restore CA1031
    }

    private TimeSpan Limit(int records) => _database.TimeLimit + records * PerRecord;

    private static CommitResult ResultOf(PendingCommit waiting, Row row) =>
        row["revision"] is long revision
            ? (bool)row["replayed"]!
                ? CarriedOutOf(row, revision).AnswerTo(waiting.Commit.Key!)
                : new Committed(
                    revision,
                    row["ids"] is null ? [.. waiting.Commit.Facts.Select(f => f.Id)] : row.Texts("ids")
                )
            : row.List("stale") is { Count: > 0 } stale
                ? new VersionConflict([.. stale.Cast<List<object?>>().Select(StaleOf)])
                : row.Texts("taken") is { Count: > 0 } taken
                    ? new DuplicateKeys(Sorted(taken))
                    : new DanglingReferences(Sorted(row.Texts("dangling")));

    private static StaleRecord StaleOf(List<object?> record) => new((string)record[0]!, checked((int)(long)record[1]!));

    private static IdempotencyEntry CarriedOutOf(Row row, long revision) =>
        new(revision, row.Texts("ids"), row.TextOrNull("mutationName"), row.TextOrNull("fingerprint"));

    private static List<string> Sorted(IReadOnlyList<string> texts) =>
        [.. texts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
