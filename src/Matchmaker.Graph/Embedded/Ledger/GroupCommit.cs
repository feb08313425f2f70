using System.Threading.Channels;
using Matchmaker.Domain;
using Matchmaker.Domain.Ledger;
using Matchmaker.Graph.Embedded.Files;
using Microsoft.Data.Sqlite;

namespace Matchmaker.Graph.Embedded.Ledger;

/// <summary>
/// Group commit: the one writer of the file puts all commits that wait into one transaction, so that durability costs
/// one flush for all of them. Each has a savepoint of its own and is answered only after the flush.
/// </summary>
internal sealed class GroupCommit : IAsyncDisposable
{
    /// <summary>
    /// Commits in one transaction. One flush of a disk takes about as long as writing this many; twice as many only
    /// make the first of them wait longer.
    /// </summary>
    private const int BatchSize = 512;

    /// <summary>
    /// Commits in the queue, some kilobytes each; beyond it callers wait for room. Twice as many cost twice the memory
    /// in a jam and save nobody time.
    /// </summary>
    private const int QueueCapacity = 4096;
    private static readonly ExponentialBackoff BackOff = new(TimeSpan.FromMilliseconds(10), TimeSpan.FromSeconds(1));

    private readonly Channel<QueuedCommit> _queue = Channel.CreateBounded<QueuedCommit>(
        new BoundedChannelOptions(QueueCapacity) { SingleReader = true }
    );
    private readonly SqliteConnection _connection;
    private readonly string _file;
    private readonly PreparedStatements _statements;
    private readonly CommitWriter _writer;
    private readonly Action<long> _landed;
    private readonly List<QueuedCommit> _batch = new(BatchSize);
    private readonly Task _loop;

    /// <param name="connection">Owned from here on.</param>
    /// <param name="file">The name of the store's file, for whoever has to look after it.</param>
    /// <param name="landed">Told the newest revision after each flush.</param>
    public GroupCommit(
        SqliteConnection connection,
        string file,
        TimeProvider time,
        BackgroundLoops loops,
        Action<long> landed
    )
    {
        (_connection, _file) = (connection, file);
        _statements = new PreparedStatements(connection);
        _writer = new CommitWriter(_statements, time);
        _landed = landed;
        _loop = Task.Run(() =>
            loops.RunAsync(nameof(GroupCommit), _ => RoundAsync(), BackOff, FailAll, CancellationToken.None)
        );
    }

    /// <summary>A commit whose caller gives up before its turn is not carried out; one that has begun is.</summary>
    public async Task<CommitResult> CommitAsync(Commit commit, CancellationToken ct)
    {
        var waiting = new QueuedCommit(commit, ct);
        try
        {
            await _queue.Writer.WriteAsync(waiting, ct);
        }
        catch (ChannelClosedException e)
        {
            throw new StoreUnavailableException("The embedded store is closed.", e);
        }
        return await waiting.Answer.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _loop;
        _statements.Dispose();
        await _connection.DisposeAsync();
    }

    /// <summary>False when nothing more will come.</summary>
    private async Task<bool> RoundAsync()
    {
        _batch.Clear();
        if (!await _queue.Reader.WaitToReadAsync())
            return false;
        while (_batch.Count < BatchSize && _queue.Reader.TryRead(out var next))
        {
            if (next.Ct.IsCancellationRequested)
                next.Answer.TrySetCanceled(next.Ct);
            else
                _batch.Add(next);
        }
        if (_batch.Count > 0)
            Flush(_batch);
        return true;
    }

    private void FailAll(Exception why)
    {
        foreach (var waiting in _batch)
        {
            waiting.Failure ??= new StoreUnavailableException(
                "The embedded store could not write: " + why.Message,
                why
            );
            waiting.Complete();
        }
    }

    private void Flush(List<QueuedCommit> together)
    {
        try
        {
            using (var transaction = _connection.BeginTransaction(deferred: false))
            {
                _statements.Transaction = transaction;
                foreach (var waiting in together)
                    WriteInSavepoint(waiting, transaction);
                transaction.Commit();
            }
            var newest = together.Max(w => w.Result is Committed done ? done.Revision : 0);
            if (newest > 0)
                _landed(newest);
        }
        // Whatever broke the transaction is each waiting caller's answer; the writer itself must live on.
#pragma warning disable CA1031
        catch (Exception e)
#pragma warning restore CA1031
        {
            foreach (var waiting in together)
                waiting.Failure = Unwritten(e);
        }
        foreach (var waiting in together)
            waiting.Complete();
    }

    private void WriteInSavepoint(QueuedCommit waiting, SqliteTransaction transaction)
    {
        transaction.Save("alone");
        try
        {
            waiting.Result = _writer.Write(waiting.Commit);
            if (waiting.Result is not Committed)
                transaction.Rollback("alone");
        }
        catch (Exception e) when (SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0)
        {
            // The transaction stands, so only this commit fails; a full disk ends the whole transaction and is caught
            // above.
            transaction.Rollback("alone");
            waiting.Failure = e is SqliteException ? Unwritten(e) : e;
        }
        transaction.Release("alone");
    }

    private StoreUnavailableException Unwritten(Exception e) =>
        StoreFaults.IsOne(e) ? StoreFaults.Of(e, _file) : new("The embedded store could not write: " + e.Message, e);

    private sealed record QueuedCommit(Commit Commit, CancellationToken Ct)
    {
        public TaskCompletionSource<CommitResult> Answer { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);
        public CommitResult? Result { get; set; }
        public Exception? Failure { get; set; }

        public void Complete()
        {
            if (Failure is not null)
                Answer.TrySetException(Failure);
            else
                Answer.TrySetResult(Result!);
        }
    }
}
