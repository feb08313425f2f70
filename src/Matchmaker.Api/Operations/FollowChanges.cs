using Matchmaker.Domain;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Operations;

/// <summary>The one loop over the change feed: what any process commits is taken into memory here, in order.</summary>
public sealed class FollowChanges(
    IChangeFeed feed, LiveState live, Freshness freshness, Readiness readiness, TimeProvider time, ILogger<FollowChanges> log) : BackgroundService
{
    private const int Take = 1000;

    /// <summary>Also where nothing happens the feed is asked this often, so that a store that went away is noticed and one that came back is, too.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(250);

    private static readonly Sentence Lost = new(
        "数据库暂时不可用：匹配和目录按内存中的数据回答，写入会失败。正在重试。",
        "The store is out of reach: matching and the catalogue answer from memory, writing fails. Trying again.");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.WhenOpened(stoppingToken);
        string? said = null;
        for (var wait = Shortest; !stoppingToken.IsCancellationRequested;)
        {
            try
            {
                await NextAsync(stoppingToken);
                (wait, said) = (Shortest, null);
            }
            catch (StoreUnavailableException e)
            {
                readiness.Lost(e.Why ?? Lost);
                // What does not pass by itself is said once, and not with every further look whether somebody has put
                // it right.
                if (e.Passing || said != e.Message)
                    log.LogWarning("The change feed cannot be read; looking again in {Wait}: {Reason}", wait, e.Message);
                said = e.Message;
                await Task.Delay(wait, stoppingToken);
                wait = Backoff.After(wait);
            }
        }
    }

    private async Task NextAsync(CancellationToken ct)
    {
        var asked = time.GetUtcNow();
        var changes = await feed.SinceAsync(live.Revision, Take, ct);
        if (changes.Count > 0) live.Apply(changes);
        readiness.Found();
        if (changes.Count < Take) freshness.Confirm(live.Revision, asked);
        if (changes.Count == 0) await NewsAsync(ct);
    }

    private async Task NewsAsync(CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        // Whatever ends the waiting, the next question says how things are.
        await feed.WaitAsync(live.Revision, patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        ct.ThrowIfCancellationRequested();
    }
}
