using Matchmaker.Domain.Access;
using Matchmaker.Domain.Feedback;
using Matchmaker.Matching.Engine;
using static Matchmaker.Matching.Tests.Town;

namespace Matchmaker.Matching.Tests.Scoring.Comparison;

public sealed class ServedItemsTests
{
    private readonly Town _town = new(
        Firm("firm_bearing", "青岛某某轴承有限公司", "深沟球轴承", "密封圈安装"),
        Firm("firm_belt", "青岛某某带业有限公司", "橡胶输送带")
    );

    [Theory]
    [InlineData("轴承、密封圈、输送带", "firm_bearing", "轴承、密封圈")]
    [InlineData("轴承、密封圈、输送带", "firm_belt", "输送带")]
    [InlineData("橡胶密封圈、橡胶输送带", "firm_belt", "橡胶输送带")]
    [InlineData("输送带", "firm_belt", "")]
    public async Task Of_a_need_with_several_items_a_candidate_tells_those_that_it_names(
        string need,
        string firm,
        string served
    )
    {
        var found = await _town.Find.ForTextAsync(
            new MatchText(need, Seeking.Firms),
            new(),
            Caller.Public,
            TestContext.Current.CancellationToken
        );
        var match = Assert.Single(found.Value!.Page.Items, m => m.Firm == firm);
        Assert.Equal(served, string.Join('、', match.ServedItems));
    }
}
