using Matchmaker.Domain;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Operations;

/// <summary>
/// A background service that repeats its work beside the requests, from the end of startup until shutdown. A failure of
/// one round is logged and told by the health check (see <see cref="BackgroundLoops"/>); it ends neither the work nor
/// the host.
/// </summary>
public abstract class RepeatingService(BackgroundLoops loops, Readiness readiness, ILogger log) : BackgroundService
{
    /// <summary>As the health check and the log call it.</summary>
    protected virtual string Name => GetType().Name;

    protected Readiness Readiness { get; } = readiness;

    /// <summary>How long it waits after a round that failed.</summary>
    protected virtual ExponentialBackoff BackOff { get; } = new(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));

    /// <summary>One round, with the pause after it.</summary>
    protected abstract Task RoundAsync(CancellationToken ct);

    protected virtual void Failed(Exception why)
    {
        if (why is StoreUnavailableException)
            log.LogWarning(why, "{Work} could not reach the store; it is tried again", Name);
        else
            log.LogError(why, "{Work} failed; it is tried again", Name);
    }

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Readiness.WhenOpened(stoppingToken);
        await loops.RunAsync(Name, RoundAsync, BackOff, Failed, stoppingToken);
    }
}
