using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Api.Operations;

/// <summary>
/// Every minute: closes projects past their deadline and lapses proposals that nobody answered. Neither can be undone, so both wait while
/// the clock has just been set.
/// </summary>
public sealed class KeepTime(ExpireProjects expire, LapseEngagements lapse, Readiness readiness, TimeProvider time, ILogger<KeepTime> log) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.WhenOpened(stoppingToken);
        var clock = new ClockWatch(time);
        using var timer = new PeriodicTimer(Period, time);
        do
        {
            if (clock.Step() is { } step)
                log.LogWarning("The clock was set by {Step}; deadlines are not acted on until it has run on for an hour", step);
            if (clock.Steady) await RunAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RunAsync(CancellationToken ct)
    {
        try
        {
            var closed = await expire.RunAsync(ct);
            var lapsed = await lapse.RunAsync(ct);
            if (closed + lapsed > 0) log.LogInformation("{Closed} projects closed at their deadline, {Lapsed} proposals lapsed", closed, lapsed);
        }
        catch (StoreUnavailableException e)
        {
            log.LogWarning("Deadlines could not be looked at; trying again in a minute: {Reason}", e.Message);
        }
    }
}
