using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;

namespace Matchmaker.Graph.Tests.Contracts;

public abstract class SupplyPathsContract<TStore> : Contract<TStore>
    where TStore : StoreUnderTest, new()
{
    private ISupplyPaths Paths => Store.Get<ISupplyPaths>();

    /// <summary>a → b → d → e, a → c → d, d → a: two shortest ways from a to d, and a circle.</summary>
    private Task<long> SeedAsync(params Firm[] firms) =>
        PutAsync([
            Some.Source,
            Some.Appliances,
            Link("a", "b", "c"),
            Link("b", "d"),
            Link("c", "d"),
            Link("d", "e", "a"),
            Link("e"),
            Link("alone"),
            .. firms,
        ]);

    [Fact]
    public async Task All_shortest_ways_from_one_firms_links_to_anothers_come_by_length_then_by_ids()
    {
        await SeedAsync(Some.Firm("firm_from", "供", "link_a", "link_b"), Some.Firm("firm_to", "需", "link_d"));
        await GoesAsync(8, 10, ["link_b", "link_d"], ["link_a", "link_b", "link_d"], ["link_a", "link_c", "link_d"]);
        await GoesAsync(1, 10, ["link_b", "link_d"]);
        await GoesAsync(8, 2, ["link_b", "link_d"], ["link_a", "link_b", "link_d"]);
    }

    [Fact]
    public async Task There_is_no_way_against_the_flow_through_nothing_or_to_the_same_link()
    {
        await SeedAsync(
            Some.Firm("firm_from", "供", "link_e", "link_alone"),
            Some.Firm("firm_to", "需", "link_e", "link_a"),
            Some.Firm("firm_none")
        );
        await GoesAsync(8, 10);
        Assert.Empty(await Paths.BetweenAsync("firm_none", "firm_to", 8, 10, Ct));
        Assert.Empty(await Paths.BetweenAsync("firm_unknown", "firm_to", 8, 10, Ct));
    }

    [Fact]
    public async Task Who_holds_a_link_that_feeds_an_open_one_could_move_to_it()
    {
        await SeedAsync(
            Some.Firm("firm_one", "一", "link_b"),
            Some.Firm("firm_two", "二", "link_c", "link_b"),
            Some.Firm("firm_far", "远", "link_a"),
            Some.Firm("firm_there", "已在", "link_b", "link_d"),
            Some.Firm("firm_gone", "移出", "link_b") with
            {
                Library = LibraryState.Removed,
            }
        );
        var movers = await Paths.MoversAsync(["link_d"], 10, Ct);
        Assert.Equal(["firm_two", "firm_one"], movers.Select(m => m.Firm));
        Assert.Equal(["link_b", "link_c"], movers[0].From);
        Assert.Equal(["firm_two"], (await Paths.MoversAsync(["link_d"], 1, Ct)).Select(m => m.Firm));
        Assert.Empty(await Paths.MoversAsync(["link_alone"], 10, Ct));
        Assert.Equal(
            [("link_c", "firm_far"), ("link_d", "firm_two")],
            (await Paths.MoversAsync(["link_d", "link_c", "link_alone"], 1, Ct)).Select(m => (m.Link, m.Firm))
        );
    }

    private async Task GoesAsync(int steps, int take, params string[][] expected) =>
        Assert.Equal(
            expected,
            (await Paths.BetweenAsync("firm_from", "firm_to", steps, take, Ct)).Select(p => p.Links)
        );

    private static Link Link(string name, params string[] feeds) =>
        Some.Link($"link_{name}", "chain_appliances", name, 1) with
        {
            Feeds = [.. feeds.Select(f => $"link_{f}")],
        };
}
