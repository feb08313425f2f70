using Matchmaker.Domain.Access;
using Matchmaker.Domain.Feedback;
using Matchmaker.Matching.Engine;
using static Matchmaker.Matching.Tests.Town;

namespace Matchmaker.Matching.Tests.QueryUnderstanding;

public sealed class UnderstoodTextTests
{
    [Theory]
    [InlineData("壳体铸件，必须为国家级专精特新“小巨人”企业", "壳体铸件")]
    [InlineData("轴承、密封圈、输送带、防护服", "轴承、密封圈、输送带、防护服")]
    [InlineData("采购 IGBT 模块 2000 只，要求 IATF 16949", "IGBT 模块")]
    [InlineData("空调变频用智能功率模块", "智能功率模块")]
    [InlineData("再生PP改性料用于洗衣机外壳", "再生PP改性料")]
    [InlineData("We need a brake hose", "制动软管")]
    public void What_is_sought_is_told_as_it_was_written_without_all_else(string text, string told) =>
        Assert.Equal(told, Model.Reader.Of(text).Text);

    [Theory]
    [InlineData(Seeking.Firms, "！？")]
    [InlineData(Seeking.Demands, "青岛国家级专精特新企业")]
    public async Task Where_nothing_is_sought_nothing_is_told(Seeking seeking, string text)
    {
        var answer = await new Town().Find.ForTextAsync(new MatchText(text, seeking), new(), Caller.Public, default);
        Assert.Empty(answer.Value!.Understood.Text);
    }

    [Fact]
    public async Task A_project_tells_its_thing_and_not_its_circumstances()
    {
        var demand = Demand("project_hose", "新能源轻卡制动软管总成二供", description: "年用量8万套，90天内交付。");
        var answer = await new Town(demand).Find.ForProjectAsync(demand.Id, new(), new(), Caller.System, default);
        Assert.Equal("新能源轻卡制动软管总成", answer.Value!.Understood.Text);
    }

    [Fact]
    public void Other_names_that_are_sought_too_are_told_once()
    {
        var sought = Model.Reader.Of("制动软管");
        Assert.Contains("刹车软管", sought.Added);
        Assert.DoesNotContain("制动软管", sought.Added);
        Assert.Distinct(sought.Added);
    }
}
