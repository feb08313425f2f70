using Matchmaker.Domain;

namespace Matchmaker.Api.Operations;

/// <summary>
/// Does one row of the table of due work, round after round. What falls due by the clock cannot be undone, so it waits
/// while the clock has just been set.
/// </summary>
public sealed class DueWorkService(
    DueWork work,
    Func<CancellationToken, Task<int>> useCase,
    ClockJumpDetector clock,
    BackgroundLoops loops,
    Readiness readiness,
    TimeProvider time,
    ILogger<DueWorkService> log
) : RepeatingService(loops, readiness, log)
{
    protected override string Name => work.Name;

    protected override async Task RoundAsync(CancellationToken ct)
    {
        if (clock.Step() is { } step)
            log.LogWarning(
                "The clock was set by {Step}; deadlines are not acted on until it has run on for an hour",
                step
            );
        if (clock.Steady && await useCase(ct) is > 0 and var count)
            log.LogInformation("{Work}: {Count} {Done}", work.Name, count, work.Done);
        await Task.Delay(work.Period, time, ct);
    }
}
