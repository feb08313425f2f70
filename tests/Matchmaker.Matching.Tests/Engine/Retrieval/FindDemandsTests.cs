using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using Matchmaker.Import.Seed;
using static Matchmaker.Matching.Tests.Town;

namespace Matchmaker.Matching.Tests.Engine.Retrieval;

public sealed class FindDemandsTests
{
    private static readonly IReadOnlyList<IRecord> Seed = SeedFiles.Read(SeedFiles.BuiltIn).Records;

    [Theory]
    [InlineData("汽车MCU芯片设计", "车规MCU国产替代验证")]
    [InlineData("VR内容制作", "展馆大空间VR项目")]
    [InlineData("brake hose assembly", "新能源轻卡制动软管总成二供")]
    [InlineData("碳纤维复合材料结构件", "机翼蒙皮复材件外协")]
    [InlineData("MES软件", "中小注塑厂轻量MES")]
    public async Task What_somebody_can_make_finds_the_demand_that_is_open_for_it(string ability, string title)
    {
        var first = (await Of(Seed).For(ability, Seeking.Demands))[0];
        Assert.Equal(title, Seed.OfType<Project>().Single(p => p.Id == first.Project).Title);
    }

    [Theory]
    [InlineData("青岛国家级专精特新“小巨人”企业")]
    [InlineData("青岛市")]
    [InlineData("法律咨询")]
    public async Task Titles_places_and_trades_that_nobody_asks_for_find_no_demand(string text) =>
        Assert.Empty(await Of(Seed).For(text, Seeking.Demands));

    [Fact]
    public async Task A_title_in_a_firms_name_is_no_evidence()
    {
        var firm = Firm("firm_named", "青岛某某专精特新科技有限公司", "平板玻璃");
        var town = new Town(firm, Demand("project_titles", "专精特新复核材料辅导"));
        Assert.Empty(await town.For(firm));
    }

    [Fact]
    public async Task A_maker_of_the_class_finds_the_demand_that_names_a_member()
    {
        var maker = Firm("firm_damping", "青岛某某橡胶有限公司", "减震橡胶");
        var town = new Town(maker, Demand("project_mount", "发动机悬置采购"));
        Assert.Equal(["project_mount"], (await town.For(maker)).Select(m => m.Project));
    }

    [Fact]
    public async Task A_firm_finds_demands_by_the_name_of_a_link_that_it_holds()
    {
        var holder = Firm("firm_holder", "青岛某某有限公司") with
        {
            Positions = [new FirmPosition("link_casting", null)],
        };
        var town = new Town(holder, Demand("project_castings", "压缩机壳体铸造外协"));
        Assert.Equal(["project_castings"], (await town.For(holder)).Select(m => m.Project));
    }

    [Fact]
    public async Task A_demand_that_was_rewritten_is_found_by_what_it_says_now()
    {
        var demand = Demand("project_changing", "压缩机壳体铸造");
        var town = new Town(demand);
        Assert.NotEmpty(await town.For("压缩机壳体铸造", Seeking.Demands));
        town.Put(demand with { Version = 2, Title = "发动机悬置采购" });
        Assert.Empty(await town.For("压缩机壳体铸造", Seeking.Demands));
        Assert.NotEmpty(await town.For("发动机悬置", Seeking.Demands));
    }
}
