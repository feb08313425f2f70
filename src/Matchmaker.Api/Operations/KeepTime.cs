using Matchmaker.Domain;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Api.Operations;

/// <summary>
/// Acts on deadlines every minute: it closes projects past theirs and lapses proposals that nobody answered. Neither
/// can be undone, so both wait while the clock has just been set.
/// </summary>
public sealed class KeepTime(
    ExpireProjects expire, LapseEngagements lapse, Loops loops, Readiness readiness, TimeProvider time, ILogger<KeepTime> log)
    : RepeatingService(loops, readiness, log)
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    private readonly ClockWatch _clock = new(time);

    protected override async Task RoundAsync(CancellationToken ct)
    {
        if (_clock.Step() is { } step)
            log.LogWarning("The clock was set by {Step}; deadlines are not acted on until it has run on for an hour", step);
        if (_clock.Steady) await ActAsync(ct);
        await Task.Delay(Period, time, ct);
    }

    private async Task ActAsync(CancellationToken ct)
    {
        // Side by side, so that what goes wrong with the one does not keep the other from being done.
        var (closing, lapsing) = (expire.RunAsync(ct), lapse.RunAsync(ct));
        await Task.WhenAll(closing, lapsing);
        if (await closing + await lapsing > 0)
            log.LogInformation("{Closed} projects closed at their deadline, {Lapsed} proposals lapsed", await closing, await lapsing);
    }
}
