using Matchmaker.Domain.Firms;
using Matchmaker.Matching.Answers;
using Matchmaker.Matching.LinkPrediction;
using static Matchmaker.Matching.Tests.Town;

namespace Matchmaker.Matching.Tests.Answers;

public sealed class FindLikelyMakersTests
{
    private static readonly Firm Caster = Firm("firm_caster", "青岛甲铸造有限公司", "发动机壳体铸造", "阀体铸造");
    private static readonly Firm Driver = Firm("firm_driver", "青岛乙运输有限公司", "压缩机运输", "冷藏运输");
    private static readonly Firm Baker = Firm("firm_baker", "青岛丙食品有限公司", "面包");
    private static readonly Firm Holder = Firm("firm_holder", "青岛丁铸造有限公司", "压缩机壳体铸造") with
    {
        Positions = [new FirmPosition("link_casting", null)],
    };

    [Fact]
    public void A_firm_that_makes_the_like_comes_before_one_that_only_shares_a_word()
    {
        var found = At(Caster, Driver, Baker, Holder);

        Assert.Equal([Caster.Id, Driver.Id], found.Select(m => m.Firm).Take(2));
        Assert.Equal("其『发动机壳体铸造』与环节『压缩机壳体铸造』最接近（近似判断）", found[0].Text.Zh);
    }

    [Fact]
    public void Who_stands_at_the_link_or_is_suspended_is_not_named() =>
        Assert.DoesNotContain(
            At(Caster, Holder, Driver with { Library = LibraryState.Suspended }),
            m => m.Firm == Holder.Id || m.Firm == Driver.Id
        );

    [Fact]
    public void A_town_without_such_firms_and_an_unknown_link_have_none()
    {
        Assert.Empty(At());
        Assert.Empty(
            new FindLikelyMakers(new Town(Caster).Engine, Makers, new(), TimeProvider.System).At("link_unknown")
        );
    }

    [Fact]
    public void An_answer_is_kept_until_a_firm_near_the_link_changes()
    {
        var town = new Town(Caster, Driver, Holder);
        var find = new FindLikelyMakers(town.Engine, Makers, town.Options, town.Time);
        var before = find.At("link_casting");

        town.Put(Baker);
        Assert.Same(before[0], find.At("link_casting")[0]);

        town.Put(Caster with { Version = 2, Capabilities = [new Capability("压缩机壳体精密铸造", null)] });
        Assert.Equal(
            "其『压缩机壳体精密铸造』与环节『压缩机壳体铸造』最接近（近似判断）",
            find.At("link_casting")[0].Text.Zh
        );
    }

    [Fact]
    public void An_answer_follows_the_catalogue()
    {
        var town = new Town(Caster, Driver, Holder);
        var find = new FindLikelyMakers(town.Engine, Makers, town.Options, town.Time);
        Assert.Contains("压缩机壳体铸造", find.At("link_casting")[0].Text.Zh, StringComparison.Ordinal);

        var link = CatalogueRecords.OfType<Domain.Chains.Link>().Single(l => l.Id == "link_casting");
        foreach (var (version, name) in new[] { (2, "发动机壳体"), (3, "阀体铸件") })
        {
            town.Put(link with { Version = version, Zh = name });
            Assert.Contains($"环节『{name}』", find.At("link_casting")[0].Text.Zh, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Two_versions_of_the_ranker_answer_side_by_side_each_in_its_own_order()
    {
        var town = new Town(Caster, Driver, Holder);
        var upsideDown = Makers with { Terms = [.. Makers.Terms.Select(t => t with { Weight = -t.Weight })] };
        var (shipped, other) = (Of(Makers), Of(upsideDown));

        var (before, reversed, after) = (Firms(shipped), Firms(other), Firms(shipped));

        Assert.Equal([Caster.Id, Driver.Id], before);
        Assert.Equal([Driver.Id, Caster.Id], reversed);
        Assert.Equal(before, after);

        FindLikelyMakers Of(LinearModel ranker) => new(town.Engine, ranker, town.Options, town.Time);
        IEnumerable<string> Firms(FindLikelyMakers find) => find.At("link_casting").Select(m => m.Firm);
    }

    private static IReadOnlyList<LikelyMaker> At(params Firm[] firms)
    {
        var town = new Town([.. firms]);
        return new FindLikelyMakers(town.Engine, Makers, town.Options, town.Time).At("link_casting");
    }
}
