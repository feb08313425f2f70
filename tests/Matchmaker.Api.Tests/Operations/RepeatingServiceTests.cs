using Matchmaker.Api.Operations;
using Matchmaker.Domain;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Matchmaker.Api.Tests.Operations;

public sealed class RepeatingServiceTests
{
    [Fact]
    public async Task What_goes_wrong_in_a_round_ends_neither_the_work_nor_the_host_and_is_told_until_it_goes_right()
    {
        var readiness = new Readiness();
        var loops = new BackgroundLoops(TimeProvider.System);
        using var host = new HostBuilder()
            .ConfigureServices(s => s.AddHostedService(_ => new Clumsy(loops, readiness)))
            .Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, Clumsy.Rounds);
        readiness.Open();

        await UntilAsync(() => Clumsy.Rounds >= 3);
        Assert.Equal([nameof(Clumsy)], loops.Failing);
        Clumsy.GoesWrong = false;
        await UntilAsync(() => loops.Failing.Count == 0);
        Assert.False(
            host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested
        );
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task No_background_service_of_the_product_can_stop_its_host()
    {
        await using var app = Program.Build(
            new() { ["Matchmaker:Data"] = Directory.CreateTempSubdirectory("matchmaker-").FullName }
        );
        Assert.Equal(
            BackgroundServiceExceptionBehavior.Ignore,
            app.Services.GetRequiredService<IOptions<HostOptions>>().Value.BackgroundServiceExceptionBehavior
        );
        var ours = app
            .Services.GetServices<IHostedService>()
            .OfType<BackgroundService>()
            .Where(s => s.GetType().Assembly == typeof(RepeatingService).Assembly);
        Assert.All(ours, s => Assert.IsAssignableFrom<RepeatingService>(s));
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        for (var i = 0; i < 1000 && !holds(); i++)
            await Task.Delay(10);
        Assert.True(holds());
    }

    private sealed class Clumsy(BackgroundLoops loops, Readiness readiness)
        : RepeatingService(loops, readiness, NullLogger.Instance)
    {
        public static volatile bool GoesWrong = true;
        public static volatile int Rounds;

        protected override ExponentialBackoff BackOff { get; } =
            new(TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(5));

        protected override async Task RoundAsync(CancellationToken ct)
        {
            Rounds++;
            if (GoesWrong)
                throw new FormatException("1٠");
            await Task.Delay(1, ct);
        }
    }
}
