using Matchmaker.Domain;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Operations;

/// <summary>
/// Follows the change feed, the only loop to do so: what any process commits is taken into memory here, in order.
/// </summary>
public sealed class ChangeFeedFollower(
    IChangeFeed feed,
    ReadModel live,
    ReadModelFreshness freshness,
    Readiness readiness,
    BackgroundLoops loops,
    TimeProvider time,
    ILogger<ChangeFeedFollower> log
) : RepeatingService(loops, readiness, log)
{
    /// <summary>
    /// Changes read at once; doubled, a process that fell behind catches up in half the round trips and needs twice the
    /// memory.
    /// </summary>
    private const int Take = 1000;

    /// <summary>
    /// Also where nothing happens the feed is asked this often, so that a store that went away is noticed and one that
    /// came back is, too. Set by hand. Doubled, it is noticed up to a second later, and half as many questions fit into
    /// <see cref="ReadModelFreshness.StaleAfter"/>.
    /// </summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly LocalizedText Lost = new(
        "数据库暂时不可用：匹配和目录按内存中的数据回答，写入会失败。正在重试。",
        "The store is out of reach: matching and the catalogue answer from memory, writing fails. Trying again."
    );

    private static readonly LocalizedText Stuck = new(
        "新的变更无法读入内存：匹配和目录按此前的数据回答。正在重试，原因见日志。",
        "New changes cannot be taken into memory: matching and the catalogue answer with what was known "
            + "before. Trying again; the log says why."
    );

    /// <summary>A store that has come back is noticed within two seconds.</summary>
    protected override ExponentialBackoff BackOff { get; } =
        new(TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(2));

    protected override async Task RoundAsync(CancellationToken ct)
    {
        var asked = time.GetUtcNow();
        var changes = await feed.SinceAsync(live.Revision, Take, ct);
        if (changes.Count > 0)
            live.Apply(changes);
        Readiness.Found();
        if (changes.Count < Take)
            freshness.Confirm(live.Revision, asked);
        if (changes.Count == 0)
            await NewsAsync(ct);
    }

    protected override void Failed(Exception why)
    {
        Readiness.Lost(why is StoreUnavailableException { Why: var told } ? told ?? Lost : Stuck);
        base.Failed(why);
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
