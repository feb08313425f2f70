using Matchmaker.Domain.Firms;
using Matchmaker.Matching.Answers;
using static Matchmaker.Matching.Tests.Town;

namespace Matchmaker.Matching.Tests.Answers;

public sealed class FindLikelyMakersTests
{
    private static readonly Firm Caster = Firm("firm_caster", "青岛甲铸造有限公司", "发动机壳体铸造", "阀体铸造");
    private static readonly Firm Driver = Firm("firm_driver", "青岛乙运输有限公司", "压缩机运输", "冷藏运输");
    private static readonly Firm Baker = Firm("firm_baker", "青岛丙食品有限公司", "面包");
    private static readonly Firm Holder = Firm("firm_holder", "青岛丁铸造有限公司", "压缩机壳体铸造") with { Positions = [new FirmPosition("link_casting", null)] };

    [Fact]
    public void A_firm_that_makes_the_like_comes_before_one_that_only_shares_a_word()
    {
        var found = At(Caster, Driver, Baker, Holder);

        Assert.Equal([Caster.Id, Driver.Id], found.Select(m => m.Firm).Take(2));
        Assert.Equal("其『发动机壳体铸造』与环节『压缩机壳体铸造』最接近（近似判断）", found[0].Text.Zh);
    }

    [Fact]
    public void Who_stands_at_the_link_or_is_suspended_is_not_named() =>
        Assert.DoesNotContain(At(Caster, Holder, Driver with { Library = LibraryState.Suspended }), m => m.Firm == Holder.Id || m.Firm == Driver.Id);

    [Fact]
    public void A_town_without_such_firms_and_an_unknown_link_have_none()
    {
        Assert.Empty(At());
        Assert.Empty(new FindLikelyMakers(new Town(Caster).Engine, new(), TimeProvider.System).At("link_unknown"));
    }

    [Fact]
    public void An_answer_is_kept_until_a_firm_near_the_link_changes()
    {
        var town = new Town(Caster, Driver, Holder);
        var find = new FindLikelyMakers(town.Engine, town.Options, town.Time);
        var before = find.At("link_casting");

        town.Put(Baker);
        Assert.Same(before[0], find.At("link_casting")[0]);

        town.Put(Caster with { Version = 2, Capabilities = [new Capability("压缩机壳体精密铸造", null)] });
        Assert.Equal("其『压缩机壳体精密铸造』与环节『压缩机壳体铸造』最接近（近似判断）", find.At("link_casting")[0].Text.Zh);
    }

    private static IReadOnlyList<LikelyMaker> At(params Firm[] firms)
    {
        var town = new Town([.. firms]);
        return new FindLikelyMakers(town.Engine, town.Options, town.Time).At("link_casting");
    }
}
