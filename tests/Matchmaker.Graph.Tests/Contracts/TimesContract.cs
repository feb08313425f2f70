using System.Globalization;
using Matchmaker.Domain.Access;

namespace Matchmaker.Graph.Tests.Contracts;

/// <summary>Times come with any offset, are kept in one form, and are ordered as moments.</summary>
public abstract class TimesContract<TStore> : Contract<TStore>
    where TStore : StoreUnderTest, new()
{
    [Fact]
    public async Task The_newest_come_first_whatever_offset_their_times_came_with()
    {
        await PutAsync(Some.Catalogue);
        await PutAsync(Some.Firm("firm_1"));
        // In seconds after a moment, and the hours of the offset: 0:30 in Urumqi is before 0:00 in London.
        var posted = Enumerable
            .Range(0, 20)
            .Select(i => (Seconds: i * 40_961 % 90_000, Hours: i * 11 % 27 - 12))
            .ToList();
        var projects = posted
            .Select(
                (p, i) =>
                    Some.Project($"project_{i:00}", "firm_1") with
                    {
                        CreatedAt = Some.Morning.AddSeconds(p.Seconds).ToOffset(TimeSpan.FromHours(p.Hours)),
                    }
            )
            .ToList();
        await PutAsync(projects);
        var expected = projects
            .OrderByDescending(p => p.CreatedAt.UtcTicks)
            .ThenBy(p => p.Id, StringComparer.Ordinal)
            .ToList();
        var read = await AllPagesAsync(p => Projects.PageAsync(new(new(), Audience.Everything), p, Ct), 3);
        Assert.Equal(expected.Select(p => p.Id), read.Select(p => p.Id));
        Assert.All(read, p => Assert.Equal(TimeSpan.Zero, p.CreatedAt.Offset));
        Assert.Equal(expected.Select(p => p.CreatedAt.UtcTicks), read.Select(p => p.CreatedAt.UtcTicks));
    }

    [Fact]
    public async Task A_time_of_any_offset_comes_back_as_the_same_moment_in_utc()
    {
        await PutAsync(Some.Catalogue);
        var fair = Some.Event(
            "event_1",
            DateTimeOffset.Parse("2026-11-24T00:30:00.1234567+08:00", CultureInfo.InvariantCulture),
            "chain_rail"
        );
        await PutAsync(fair);
        var read = (await Events.ByIdsAsync(["event_1"], Ct)).Single();
        Assert.Equal((TimeSpan.Zero, fair.StartsAt.UtcTicks), (read.StartsAt.Offset, read.StartsAt.UtcTicks));
        Assert.Equal("2026-11-23T16:30:00.1234567+00:00", read.StartsAt.ToString("O", CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Revisions_go_on_when_the_clock_is_set_back_and_history_stays_in_their_order()
    {
        await PutAsync(Some.Firm("firm_1"));
        Store.Time.AdjustTime(Store.Time.GetUtcNow().AddDays(-400));
        await PutAsync(Some.Next(Some.Firm("firm_1")));
        Store.Time.AdjustTime(Store.Time.GetUtcNow().AddDays(800));
        await PutAsync(Some.Firm("firm_1") with { Version = 3 });
        Assert.Equal([3, 2, 1], (await Feed.OfAsync("firm_1", new(), Ct)).Items.Select(c => c.Version));
        Assert.Equal([1, 2, 3], (await Feed.SinceAsync(0, 10, Ct)).Select(c => c.Version));
        Assert.Equal(3, (await Feed.LastOfAsync(["firm_1"], Ct)).Single().Version);
    }
}
