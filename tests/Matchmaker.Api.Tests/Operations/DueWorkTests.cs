using Matchmaker.Api.Operations;
using Matchmaker.Domain;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Matchmaker.Api.Tests.Operations;

public sealed class DueWorkTests
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 1, 0, 0, TimeSpan.Zero));
    private readonly Readiness _readiness = new();
    private readonly BackgroundLoops _loops = new(TimeProvider.System);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_row_of_the_table_runs_in_the_host_under_the_name_of_its_use_case()
    {
        await using var app = Program.Build(
            new() { ["Matchmaker:Data"] = Directory.CreateTempSubdirectory("matchmaker-").FullName }
        );

        Assert.Equal(["ExpireProjects", "LapseEngagements", "RecordTokenUse"], DueWork.Table.Select(w => w.Name));
        Assert.All(DueWork.Table, w => Assert.NotNull(w.UseCase(app.Services)));
        Assert.Equal(DueWork.Table.Count, app.Services.GetServices<IHostedService>().OfType<DueWorkService>().Count());
    }

    [Fact]
    public async Task Work_is_done_at_the_start_and_again_after_each_period()
    {
        var rounds = 0;
        using var service = Service("Counting", _ => Task.FromResult(Interlocked.Increment(ref rounds)));
        await service.StartAsync(Ct);
        Assert.Equal(0, rounds);
        _readiness.Open();

        await UntilAsync(() => rounds == 1);
        await UntilAsync(() =>
        {
            _time.Advance(Period);
            return rounds >= 3;
        });
        await service.StopAsync(Ct);
    }

    [Fact]
    public async Task What_fails_is_named_by_its_row_and_keeps_no_other_from_being_done()
    {
        var rounds = 0;
        using var failing = Service("Failing", _ => throw new FormatException("1٠"));
        using var other = Service("Other", _ => Task.FromResult(Interlocked.Increment(ref rounds)));
        _readiness.Open();
        await failing.StartAsync(Ct);
        await other.StartAsync(Ct);

        await UntilAsync(() => rounds == 1 && _loops.Failing.Count == 1);
        Assert.Equal(["Failing"], _loops.Failing);
        await failing.StopAsync(Ct);
        await other.StopAsync(Ct);
    }

    private DueWorkService Service(string name, Func<CancellationToken, Task<int>> useCase) =>
        new(
            new DueWork(name, Period, "things done", _ => useCase),
            useCase,
            new ClockJumpDetector(_time),
            _loops,
            _readiness,
            _time,
            NullLogger<DueWorkService>.Instance
        );

    private static async Task UntilAsync(Func<bool> holds)
    {
        for (var i = 0; i < 1000 && !holds(); i++)
            await Task.Delay(10, Ct);
        Assert.True(holds());
    }
}
