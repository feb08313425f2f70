using Matchmaker.Domain.Access;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Engine;
using Matchmaker.Matching.Scoring.Factors;
using static Matchmaker.Matching.Tests.Town;

namespace Matchmaker.Matching.Tests.Scoring.Factors;

/// <summary>
/// What the graph around a need says of a firm: the catalogue feeds castings into compressors, and those into cabinets.
/// </summary>
public sealed class GraphFactorTests
{
    private static readonly Firm Leader = At("firm_leader", "青岛某某电器有限公司", "link_cabinet") with
    {
        NameEn = "Some Appliances",
    };
    private static readonly Firm Caster = At("firm_caster", "青岛甲铸造有限公司", "link_casting");
    private static readonly Firm Compressors = At("firm_compressors", "青岛乙压缩机有限公司", "link_compressor");
    private static readonly Project Need = Demand("project_need", "零部件循环包装", Leader.Id, links: "link_logistics");

    [Fact]
    public async Task Who_supplies_the_posters_suppliers_is_told_so_by_the_links_between()
    {
        var reason = (await Reasons(Caster, MatchFactor.LeaderSupply, Leader, Compressors, Caster, Need))!;

        Assert.True(reason.Contribution > 0);
        Assert.Equal(
            "所在环节『压缩机壳体铸造』为『压缩机』（本地 1 家）供货，后者为青岛某某电器有限公司所在的『整机装配』供货",
            reason.Text.Zh
        );
        Assert.Equal(
            "its link “Compressor castings” supplies “Compressors” (1 local), which supplies “Cabinet "
                + "assembly” of Some Appliances",
            reason.Text.En
        );
    }

    [Fact]
    public async Task Who_supplies_the_poster_itself_counts_for_more()
    {
        var (direct, through) = (
            await Reasons(Compressors, MatchFactor.LeaderSupply, Leader, Compressors, Caster, Need),
            await Reasons(Caster, MatchFactor.LeaderSupply, Leader, Compressors, Caster, Need)
        );

        Assert.True(direct!.Contribution > through!.Contribution);
        Assert.Contains("为青岛某某电器有限公司所在的『整机装配』供货", direct.Text.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_nobody_holds_has_no_suppliers_to_supply() =>
        Assert.Null(await Reasons(Caster, MatchFactor.LeaderSupply, Leader, Caster, Need));

    [Fact]
    public async Task A_poster_that_keeps_its_name_to_itself_has_no_network_to_tell_of() =>
        Assert.Null(
            await Reasons(Caster, MatchFactor.LeaderSupply, Leader, Compressors, Caster, Need with { Anonymous = true })
        );

    [Fact]
    public async Task What_firms_at_a_link_also_do_speaks_for_one_more_of_them()
    {
        var reason = (await Reasons(Caster, MatchFactor.LinkCooccurrence, Leader, Caster, Need, Both(1), Both(2)))!;

        Assert.Equal("位于『压缩机壳体铸造』的 3 家企业中，有 2 家也位于需求所在的『家电物流』", reason.Text.Zh);
        Assert.Equal(
            "of 3 firms at “Compressor castings”, 2 are also at “Appliance logistics”, the link of the need",
            reason.Text.En
        );
        Assert.True(
            reason.Contribution
                > (await Reasons(Caster, MatchFactor.LinkCooccurrence, Leader, Caster, Need, Both(1)))!.Contribution
        );
        Assert.Null(await Reasons(Caster, MatchFactor.LinkCooccurrence, Leader, Caster, Need));
    }

    [Fact]
    public async Task A_firm_at_the_link_itself_is_judged_by_its_position_alone()
    {
        var both = Both(1);

        Assert.Null(await Reasons(both, MatchFactor.LinkCooccurrence, Leader, Compressors, Both(2), both, Need));
        Assert.Null(await Reasons(both, MatchFactor.LeaderSupply, Leader, Compressors, both, Need));
    }

    [Fact]
    public async Task Firms_that_moved_or_left_count_no_longer()
    {
        var town = new Town(Leader, Caster, Need, Both(1), Both(2));
        town.Remove(Both(1));
        town.Put(At("firm_2", "青岛戊有限公司", "link_casting"));

        Assert.Null(await Reasons(town, Caster, MatchFactor.LinkCooccurrence));
    }

    private static Firm At(string id, string name, params string[] links) =>
        Firm(id, name, "零部件循环包装") with
        {
            Positions = [.. links.Select(l => new FirmPosition(l, null))],
        };

    private static Firm Both(int number) =>
        At($"firm_{number}", $"青岛{number}号有限公司", "link_casting", "link_logistics");

    private static Task<MatchReason?> Reasons(Firm firm, MatchFactor factor, params IRecord[] records) =>
        Reasons(new Town(records), firm, factor);

    private static async Task<MatchReason?> Reasons(Town town, Firm firm, MatchFactor factor) =>
        (await town.For(Need, Caller.System, new MatchFilter(MinScore: 0)))
            .Single(m => m.Firm == firm.Id)
            .Reasons.SingleOrDefault(r => r.Factor == factor);
}
