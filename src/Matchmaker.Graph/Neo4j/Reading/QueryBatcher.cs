using System.Collections.Concurrent;
using Matchmaker.Domain.Ledger;
using Matchmaker.Graph.Neo4j.Query;
using Map = System.Collections.Generic.Dictionary<string, object?>;

namespace Matchmaker.Graph.Neo4j.Reading;

/// <summary>
/// A query batcher: queries with the same statement that wait at the same time are sent together (UNWIND), because a
/// statement costs Neo4j some 0.7 ms before it does anything, which is most of a page's cost. One that finds nobody
/// before it is sent at once; each is sent after it was asked, so its answer is never older than that.
/// </summary>
internal sealed class QueryBatcher(Neo4jDatabase database) : IDisposable
{
    /// <summary>
    /// While a statement is answered, the questions for the next gather; those that have waited this long go past it.
    /// Set by hand. Doubled, a question behind a slow statement waits up to 0.1 s.
    /// </summary>
    private static readonly TimeSpan MaxDelay = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// Statements of one kind under way at the same time. Doubled, a page may be answered earlier on an idle server,
    /// and a busy one has more to switch between.
    /// </summary>
    private const int Concurrency = 4;

    /// <summary>
    /// Queries in one statement. Set by hand. Doubled, the first waits longer for the last, and little is gained, since
    /// the fixed 0.7 ms are already shared by sixteen.
    /// </summary>
    private const int BatchSize = 16;

    /// <summary>
    /// How much longer a question waits than its statement may take: the statement's own limit ends first, as it knows
    /// what went wrong. Set by hand. Doubled, who waits in vain is told so a quarter of a second later.
    /// </summary>
    private static readonly TimeSpan Longer = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentDictionary<string, QueryQueue> _lines = new(StringComparer.Ordinal);

    /// <summary>The rows that the statement (framed by <see cref="BatchFrame"/>) gives for this question.</summary>
    /// <param name="take">$take: Cypher's LIMIT can name a parameter, and no variable, so those who ask together take
    /// the same.</param>
    /// <exception cref="StoreUnavailableException">No answer within the time limit.</exception>
    public async Task<IReadOnlyList<Row>> AskAsync(string statement, int take, Map asked, CancellationToken ct)
    {
        var question = new QueuedQuery(take, asked, ct);
        _lines.GetOrAdd(statement, s => new QueryQueue(s, database)).Enqueue(question);
        try
        {
            return await question.Answer.Task.WaitAsync(database.TimeLimit + Longer, ct);
        }
        catch (TimeoutException)
        {
            throw new StoreUnavailableException("Neo4j is too slow: the question waited for its turn in vain.");
        }
    }

    public void Dispose()
    {
        foreach (var line in _lines.Values)
            line.Dispose();
    }

    private sealed record QueuedQuery(int Take, Map Asked, CancellationToken GivenUp)
    {
        public TaskCompletionSource<IReadOnlyList<Row>> Answer { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>Those who wait to ask one statement.</summary>
    private sealed class QueryQueue : IDisposable
    {
        private readonly string _statement;
        private readonly Neo4jDatabase _database;
        private readonly Lock _lock = new();
        private readonly Queue<QueuedQuery> _waiting = new();
        private readonly Timer _maxDelay;
        private int _underWay;

        public QueryQueue(string statement, Neo4jDatabase database)
        {
            (_statement, _database) = (statement, database);
            using var _ = ExecutionContext.SuppressFlow();
            _maxDelay = new Timer(
                static line => ((QueryQueue)line!).OnMaxDelay(),
                this,
                Timeout.InfiniteTimeSpan,
                Timeout.InfiniteTimeSpan
            );
        }

        public void Dispose() => _maxDelay.Dispose();

        public void Enqueue(QueuedQuery question)
        {
            lock (_lock)
            {
                _waiting.Enqueue(question);
                if (_underWay == 0)
                    Begin();
                else if (_waiting.Count == 1)
                    _maxDelay.Change(MaxDelay, Timeout.InfiniteTimeSpan);
            }
        }

        private void OnMaxDelay()
        {
            lock (_lock)
            {
                if (_waiting.Count == 0)
                    return;
                if (_underWay < Concurrency)
                    Begin();
                _maxDelay.Change(MaxDelay, Timeout.InfiniteTimeSpan);
            }
        }

        /// <summary>
        /// On its own: it goes on with the questions of others, which are no part of a caller's trace.
        /// </summary>
        private void Begin()
        {
            _underWay++;
            ThreadPool.UnsafeQueueUserWorkItem(static line => _ = line.WorkAsync(), this, preferLocal: true);
        }

        private async Task WorkAsync()
        {
            while (Next() is { Count: > 0 } together)
                await AskAsync(together);
        }

        private List<QueuedQuery> Next()
        {
            lock (_lock)
            {
                var together = new List<QueuedQuery>();
                while (
                    together.Count < BatchSize
                    && _waiting.TryPeek(out var next)
                    && (together.Count == 0 || next.Take == together[0].Take)
                )
                {
                    if (!_waiting.Dequeue().GivenUp.IsCancellationRequested)
                        together.Add(next);
                }
                if (together.Count == 0)
                    _underWay--;
                return together;
            }
        }

        private async Task AskAsync(IReadOnlyList<QueuedQuery> together)
        {
            try
            {
                // What is not in the map is null to Cypher, and every byte of a request costs.
                var asked = together
                    .Select((q, of) => new Map(q.Asked.Where(part => part.Value is not null)) { ["of"] = of })
                    .ToList();
                var parameters = new Map { ["take"] = together[0].Take, ["asked"] = asked };
                var rows = (await _database.ReadAsync(_statement, parameters, CancellationToken.None)).Rows.ToLookup(
                    row => row.Int("of")
                );
                for (var of = 0; of < together.Count; of++)
                    together[of].Answer.SetResult([.. rows[of]]);
            }
            catch (Neo4jException) when (together.Count > 1)
            {
                // One among them cannot be answered, and the server does not say which: each by itself, so that it
                // fails alone.
                foreach (var question in together)
                    await AskAsync([question]);
            }
#pragma warning disable CA1031 // Whatever it is belongs to those who wait; the line goes on with the next.
            catch (Exception e)
            {
                foreach (var question in together)
                    question.Answer.TrySetException(e);
            }
#pragma warning restore CA1031
        }
    }
}
