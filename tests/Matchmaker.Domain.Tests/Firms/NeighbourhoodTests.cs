using Matchmaker.Domain.Access;
using Matchmaker.Domain.Firms;
using static Matchmaker.Testing.World;

namespace Matchmaker.Domain.Tests.Firms;

public sealed class NeighbourhoodTests(World world) : IClassFixture<World>
{
    private async Task<IReadOnlyList<Near>> AroundAsync(string firm, Caller caller, int? steps = null) =>
        Done(await world.Get<ExploreNeighbourhood>().OfAsync(firm, steps, caller, Ct));

    [Fact]
    public async Task The_nearest_come_first_each_by_the_step_at_which_it_is_reached()
    {
        var around = await AroundAsync(Maker, Caller.Public);
        Assert.Contains(around, n => n is { Neighbour.Id: "link_casting", Steps: 1 });
        Assert.Contains(
            around,
            n => n is { Neighbour.Id: "chain_appliances", Neighbour.Via: "link_casting", Steps: 2 }
        );
        Assert.Contains(around, n => n is { Neighbour.Id: Other, Steps: 2 });
        Assert.Equal(around.Select(n => n.Steps).Order(), around.Select(n => n.Steps));
        Assert.DoesNotContain(around, n => n.Neighbour.Id == Maker);
        Assert.All(await AroundAsync(Maker, Caller.Public, 1), n => Assert.Equal(1, n.Steps));
    }

    [Fact]
    public async Task Dealings_are_told_to_the_two_parties_and_staff_alone()
    {
        var invited = await world.InvitedAsync();
        foreach (var party in (Caller[])[OfMaker, OfLeader, Staff, Auditor])
            Assert.Contains(await AroundAsync(Maker, party), n => n.Neighbour.Id == invited.Id);
        foreach (var stranger in (Caller[])[OfOther, Caller.Public])
            Assert.DoesNotContain(
                await AroundAsync(Maker, stranger, ExploreNeighbourhood.MostSteps),
                n => n.Neighbour.Id == invited.Id
            );
    }

    [Fact]
    public async Task An_anonymous_need_is_not_found_around_its_poster()
    {
        var need = await world.OpenNeedAsync(Need("匿名需求") with { Anonymous = true });
        Assert.DoesNotContain(await AroundAsync(Leader, OfOther), n => n.Neighbour.Id == need.Id);
        Assert.Contains(await AroundAsync(Leader, OfLeader), n => n.Neighbour.Id == need.Id);
    }

    [Fact]
    public async Task A_distance_out_of_range_and_an_unknown_firm_are_refused()
    {
        foreach (var steps in (int[])[0, 4])
            Refused(await world.Get<ExploreNeighbourhood>().OfAsync(Maker, steps, Staff, Ct), ErrorCode.Invalid);
        Refused(await world.Get<ExploreNeighbourhood>().OfAsync("firm_unknown", null, Staff, Ct), ErrorCode.NotFound);
        Refused(
            await world.Get<FindSupplyPaths>().BetweenAsync(Maker, "firm_unknown", null, null, Staff, Ct),
            ErrorCode.NotFound
        );
        Refused(await world.Get<FindSupplyPaths>().BetweenAsync(Maker, Leader, 9, null, Staff, Ct), ErrorCode.Invalid);
    }
}
