using Matchmaker.Domain;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Operations;

/// <summary>The one loop over the change feed: what any process commits is taken into memory here, in order.</summary>
public sealed class FollowChanges(IChangeFeed feed, LiveState live, Readiness readiness, ILogger<FollowChanges> log) : BackgroundService
{
    private const int Take = 1000;

    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(250);

    private static readonly Sentence Lost = new(
        "数据库暂时不可用：匹配和目录按内存中的数据回答，写入会失败。正在重试。",
        "The store is out of reach: matching and the catalogue answer from memory, writing fails. Trying again.");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.WhenOpened(stoppingToken);
        for (var wait = Shortest; !stoppingToken.IsCancellationRequested;)
        {
            try
            {
                await NextAsync(stoppingToken);
                readiness.Found();
                wait = Shortest;
            }
            catch (StoreUnavailableException e)
            {
                readiness.Lost(Lost);
                log.LogWarning(e, "The change feed cannot be read; trying again in {Wait}", wait);
                await Task.Delay(wait, stoppingToken);
                wait = Backoff.After(wait);
            }
        }
    }

    private async Task NextAsync(CancellationToken ct)
    {
        var changes = await feed.SinceAsync(live.Revision, Take, ct);
        if (changes.Count > 0) live.Apply(changes);
        else await feed.WaitAsync(live.Revision, ct);
    }
}
