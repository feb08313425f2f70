namespace Matchmaker.Matching.Tests.Scoring.Comparison;

public sealed class TellingModifierTests
{
    private static readonly string[] Others =
    [
        "注塑件",
        "冷库安装",
        "电线电缆",
        "工业涂料",
        "服装定制",
        "海带加工",
        "轮胎",
        "啤酒",
    ];

    [Fact]
    public async Task Who_makes_another_thing_of_the_kind_stands_behind_and_is_told_what_it_does_not_state()
    {
        var town = Of("钻井机器人", "消防机器人");

        var list = await town.For("消防机器人");

        Assert.Equal(["firm_1", "firm_0"], list.Take(2).Select(m => m.Candidate));
        Assert.True(list[0].Score > 1.5 * list[1].Score, $"{list[0].Score:F2} and {list[1].Score:F2}");
        Assert.Contains(list[1].Reasons, r => r.Text.Zh.Contains("未写明“消防”", StringComparison.Ordinal));
        Assert.DoesNotContain(list[0].Reasons, r => r.Text.Zh.Contains("未写明", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_pale_modifier_asks_for_nothing()
    {
        var town = Of("钻井机器人");

        var plain = await town.For("机器人");
        var pale = await town.For("新型机器人");

        Assert.InRange(pale[0].Score / plain[0].Score, 0.85, 1.15);
    }

    [Fact]
    public async Task What_is_made_up_stands_behind_what_is_real_of_its_grade()
    {
        var town = Of("消防机器人", "消防机器人");
        town.Put(Town.Firm("firm_0", "青岛第0厂", "消防机器人") with { Sample = true });

        var list = await town.For("消防机器人");

        Assert.Equal(["firm_1", "firm_0"], list.Take(2).Select(m => m.Candidate));
    }

    private static Town Of(params string[] makers) =>
        new([.. makers.Concat(Others).Select((thing, i) => Town.Firm($"firm_{i}", $"青岛第{i}厂", thing))]);
}
