using Matchmaker.Graph.Neo4j.Query;

namespace Matchmaker.Graph.Neo4j.Ledger;

/// <summary>
/// A revision poller: it wakes those who wait for changes, at once for commits of this process and within a quarter of
/// a second for those of others. However many wait, one query at a time asks Neo4j.
/// </summary>
internal sealed class RevisionPoller(Neo4jDatabase database, TimeProvider time)
{
    /// <summary>
    /// 250 ms, chosen: the poll interval while somebody waits for commits of other processes. Doubled, their changes
    /// are seen up to half a second late, and Neo4j is asked half as often.
    /// </summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// 500 ms, two polls: how long a confirmed revision may be trusted by the query cache. Doubled, an answer may be a
    /// second behind another process's commit.
    /// </summary>
    private static readonly TimeSpan ConfirmationLifetime = TimeSpan.FromMilliseconds(500);
    private static readonly Dictionary<string, object?> Nothing = [];

    private readonly Lock _lock = new();
    private TaskCompletionSource _news = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task? _poll;
    private long _revision;
    private long _confirmed = long.MinValue;

    /// <summary>
    /// The newest revision as far as is known; null when Neo4j was not heard of for half a second, or nobody waits for
    /// news.
    /// </summary>
    public long? Confirmed
    {
        get
        {
            lock (_lock)
                return _confirmed != long.MinValue && time.GetElapsedTime(_confirmed) < ConfirmationLifetime
                    ? _revision
                    : null;
        }
    }

    /// <summary>A commit of this process has landed, or the ledger was seen at this revision.</summary>
    public void Landed(long revision)
    {
        TaskCompletionSource news;
        lock (_lock)
        {
            if (revision >= _revision)
                _confirmed = time.GetTimestamp();
            if (revision <= _revision)
                return;
            _revision = revision;
            (news, _news) = (_news, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }
        news.SetResult();
    }

    public async Task WaitAsync(long revision, CancellationToken ct)
    {
        while (true)
        {
            Task news,
                asking;
            lock (_lock)
            {
                if (_revision > revision)
                    return;
                news = _news.Task;
                if (_poll is not { IsCompleted: false })
                    _poll = PollAsync();
                asking = _poll;
            }
            await await Task.WhenAny(news, asking).WaitAsync(ct);
        }
    }

    private async Task PollAsync()
    {
        await Task.Delay(Interval);
        var result = await database.ReadAsync(LedgerStatements.Revision, Nothing, CancellationToken.None);
        // what is asked from now on is answered at this revision or a later one
        if (result.Bookmark is { } bookmark)
            database.Follow(bookmark);
        Landed(result.Rows.Single().Long("revision"));
    }
}
