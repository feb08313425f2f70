using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;
using Matchmaker.Matching.Answers;
using static Matchmaker.Testing.World;

namespace Matchmaker.Domain.Tests.Firms;

public sealed class SurveyChainTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task A_link_without_a_maker_tells_how_many_firms_could_move_to_it()
    {
        var survey = await world.Get<SurveyChain>().RunAsync("chain_appliances", Ct);
        Assert.Equal(["link_casting", "link_compressor"], survey.Links.Select(l => l.Coverage.Link));
        var gap = survey.Links[1];
        Assert.Equal(Coverage.Open, gap.Coverage.Level);
        Assert.Equal(survey.Links[0].Coverage.MakerCount, gap.MoverCount);
        Assert.Equal(0, survey.Links[0].MoverCount);
    }

    [Fact]
    public async Task A_chain_that_is_not_in_the_catalogue_has_nothing()
    {
        var survey = await world.Get<SurveyChain>().RunAsync("chain_none", Ct);
        Assert.Empty(survey.Links);
        Assert.Empty(survey.Leaders);
    }

    [Fact]
    public async Task A_link_is_described_with_who_makes_it_and_who_could_move_in()
    {
        var held = await world.Get<DescribeLink>().RunAsync("link_casting", Staff, Ct);
        Assert.Contains(held.Makers.Items, f => f.Id == Maker);
        var gap = await world.Get<DescribeLink>().RunAsync("link_compressor", Staff, Ct);
        Assert.Empty(gap.Makers.Items);
        Assert.Contains(gap.Movers, f => f.Id == Maker);
        Assert.Empty((await world.Get<DescribeLink>().RunAsync("link_none", Staff, Ct)).Makers.Items);
    }
}
