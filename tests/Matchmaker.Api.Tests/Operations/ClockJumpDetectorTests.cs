using Matchmaker.Api.Operations;
using Microsoft.Extensions.Time.Testing;

namespace Matchmaker.Api.Tests.Operations;

public sealed class ClockJumpDetectorTests
{
    /// <summary>A clock that can be set while time runs on: the fake one's time is its clock.</summary>
    private sealed class SetClock : TimeProvider
    {
        private readonly FakeTimeProvider _running = new(new DateTimeOffset(2026, 11, 24, 1, 0, 0, TimeSpan.Zero));
        private TimeSpan _set;

        public void Set(TimeSpan by) => _set += by;

        public void Advance(TimeSpan by) => _running.Advance(by);

        public override DateTimeOffset GetUtcNow() => _running.GetUtcNow() + _set;

        public override long TimestampFrequency => _running.TimestampFrequency;

        public override long GetTimestamp() => _running.GetTimestamp();
    }

    private readonly SetClock _time = new();
    private readonly ClockJumpDetector _clock;

    public ClockJumpDetectorTests() => _clock = new(_time);

    [Fact]
    public void A_clock_that_runs_on_is_steady()
    {
        for (var i = 0; i < 100; i++)
        {
            Assert.Null(_clock.Step());
            Assert.True(_clock.Steady);
            _time.Advance(TimeSpan.FromHours(i));
        }
    }

    [Theory]
    [InlineData(24)]
    [InlineData(-24)]
    [InlineData(24 * 365)]
    [InlineData(0.1)]
    public void A_clock_that_was_set_is_not_steady_for_an_hour(double hours)
    {
        _time.Advance(TimeSpan.FromMinutes(10));
        _time.Set(TimeSpan.FromHours(hours));
        Assert.Equal(TimeSpan.FromHours(hours), _clock.Step());
        Assert.False(_clock.Steady);
        _time.Advance(TimeSpan.FromMinutes(59));
        Assert.Null(_clock.Step());
        Assert.False(_clock.Steady);
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(_clock.Step());
        Assert.True(_clock.Steady);
    }

    [Fact]
    public void A_clock_that_is_set_right_again_waits_anew()
    {
        _time.Set(TimeSpan.FromDays(400));
        Assert.NotNull(_clock.Step());
        _time.Advance(TimeSpan.FromMinutes(50));
        _time.Set(TimeSpan.FromDays(-400));
        Assert.NotNull(_clock.Step());
        _time.Advance(TimeSpan.FromMinutes(50));
        Assert.False(_clock.Steady);
        _time.Advance(TimeSpan.FromMinutes(10));
        Assert.True(_clock.Steady);
    }

    [Fact]
    public void A_second_more_or_less_is_no_step()
    {
        _time.Set(TimeSpan.FromSeconds(-1));
        Assert.Null(_clock.Step());
        Assert.True(_clock.Steady);
    }
}
