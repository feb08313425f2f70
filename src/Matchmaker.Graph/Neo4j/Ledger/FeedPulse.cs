using Matchmaker.Graph.Neo4j.Query;

namespace Matchmaker.Graph.Neo4j.Ledger;

/// <summary>
/// Wakes those who wait for news: at once for this process's commits, within a quarter of a second for other processes'. However many
/// wait, one question at a time asks Neo4j.
/// </summary>
internal sealed class FeedPulse(Neo4jDatabase database)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);
    private static readonly Dictionary<string, object?> Nothing = [];

    private readonly Lock _lock = new();
    private TaskCompletionSource _news = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task? _asking;
    private long _revision;

    public void Landed(long revision)
    {
        TaskCompletionSource news;
        lock (_lock)
        {
            if (revision <= _revision) return;
            _revision = revision;
            (news, _news) = (_news, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }
        news.SetResult();
    }

    public async Task WaitAsync(long revision, CancellationToken ct)
    {
        while (true)
        {
            Task news, asking;
            lock (_lock)
            {
                if (_revision > revision) return;
                news = _news.Task;
                if (_asking is not { IsCompleted: false }) _asking = AskAsync();
                asking = _asking;
            }
            await await Task.WhenAny(news, asking).WaitAsync(ct);
        }
    }

    private async Task AskAsync()
    {
        await Task.Delay(Interval);
        var result = await database.ReadAsync(LedgerStatements.Revision, Nothing, CancellationToken.None);
        Landed(result.Rows.Single().Long("revision"));
    }
}
