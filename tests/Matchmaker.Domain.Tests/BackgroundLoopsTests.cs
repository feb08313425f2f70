using Microsoft.Extensions.Time.Testing;

namespace Matchmaker.Domain.Tests;

public sealed class BackgroundLoopsTests
{
    private static readonly ExponentialBackoff BackOff = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4));
    private readonly FakeTimeProvider _time = new();
    private readonly List<Exception> _told = [];

    [Fact]
    public async Task A_round_that_fails_is_followed_by_another_after_a_wait_that_doubles()
    {
        var loops = new BackgroundLoops(_time);
        using var end = new CancellationTokenSource();
        var rounds = 0;
        var running = loops.RunAsync("work", Round, BackOff, _told.Add, end.Token);
        foreach (var wait in (int[])[1, 2, 4, 4])
        {
            var before = rounds;
            Assert.Equal(["work"], loops.Failing);
            _time.Advance(TimeSpan.FromSeconds(wait) - TimeSpan.FromMilliseconds(1));
            Assert.Equal(before, rounds);
            _time.Advance(TimeSpan.FromMilliseconds(1));
            for (var i = 0; i < 500 && rounds == before; i++)
                await Task.Delay(10);
            Assert.Equal(before + 1, rounds);
            // The next wait has to have begun before the clock is moved again.
            for (var i = 0; i < 500 && _told.Count < rounds; i++)
                await Task.Delay(10);
            await Task.Delay(50);
        }
        await end.CancelAsync();
        await running;
        Assert.Equal(rounds, _told.Count);

        Task Round(CancellationToken ct) => throw new InvalidOperationException($"{++rounds}");
    }

    [Fact]
    public async Task One_that_goes_right_again_is_no_longer_told_of_and_the_last_round_ends_the_loop()
    {
        var loops = new BackgroundLoops(TimeProvider.System);
        var (rounds, failing) = (0, new List<int>());
        await loops.RunAsync(
            "work",
            ct =>
            {
                failing.Add(loops.Failing.Count);
                return ++rounds % 2 == 1
                    ? throw new OperationCanceledException("by somebody else")
                    : Task.FromResult(rounds < 4);
            },
            new ExponentialBackoff(TimeSpan.Zero, TimeSpan.Zero),
            _told.Add,
            CancellationToken.None
        );
        Assert.Equal([0, 1, 0, 1], failing);
        Assert.Equal(2, _told.Count);
    }
}
