using Matchmaker.Domain;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Api.Operations;

/// <summary>Every minute: closes projects past their deadline and lapses proposals that nobody answered.</summary>
public sealed class KeepTime(
    ExpireProjects expire, LapseEngagements lapse, Loops loops, Readiness readiness, TimeProvider time, ILogger<KeepTime> log)
    : RepeatingService(loops, readiness, log)
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    protected override async Task RoundAsync(CancellationToken ct)
    {
        // Side by side, so that what goes wrong with the one does not keep the other from being done.
        var (closing, lapsing) = (expire.RunAsync(ct), lapse.RunAsync(ct));
        await Task.WhenAll(closing, lapsing);
        if (await closing + await lapsing > 0)
            log.LogInformation("{Closed} projects closed at their deadline, {Lapsed} proposals lapsed", await closing, await lapsing);
        await Task.Delay(Period, time, ct);
    }
}
