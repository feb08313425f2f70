using Matchmaker.Api.Live;

namespace Matchmaker.Api.Tests.Live;

public sealed class ToldEventsTests
{
    [Fact]
    public void Of_several_events_of_one_revision_the_last_alone_tells_all_of_it()
    {
        (string, long)[] events = [("a", 3), ("b", 5), ("c", 5), ("d", 5), ("e", 9)];
        Assert.Equal([("a", 3), ("b", 3), ("c", 3), ("d", 5), ("e", 9)], events.Told(2));
        (string, long)[] first = [("a", 5), ("b", 5)];
        Assert.Equal([("a", 2), ("b", 5)], first.Told(2));
    }

    [Fact]
    public void Nothing_tells_nothing() => Assert.Empty(Array.Empty<(string, long)>().Told(2));
}
