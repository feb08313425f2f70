using Matchmaker.Domain.Ledger;
using Microsoft.Extensions.Time.Testing;

namespace Matchmaker.Domain.Tests;

public sealed class ReadModelFreshnessTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 25, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Before_memory_is_filled_there_is_nothing_to_be_old() => Assert.Null(new ReadModelFreshness(_time).Now);

    [Fact]
    public void Memory_is_as_of_when_the_store_was_asked_and_old_once_the_store_has_been_silent_too_long()
    {
        var (freshness, asked) = (new ReadModelFreshness(_time), _time.GetUtcNow());
        _time.Advance(TimeSpan.FromSeconds(2));
        freshness.Confirm(7, asked);
        Assert.Equal(new ReadModelState(7, asked, false), freshness.Now);

        _time.Advance(ReadModelFreshness.StaleAfter + TimeSpan.FromMilliseconds(1));
        Assert.Equal(new ReadModelState(7, asked, true), freshness.Now);

        freshness.Confirm(8, _time.GetUtcNow());
        Assert.Equal(new ReadModelState(8, _time.GetUtcNow(), false), freshness.Now);
    }
}
