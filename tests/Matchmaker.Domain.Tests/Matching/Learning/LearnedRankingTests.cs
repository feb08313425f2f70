using Matchmaker.Domain.Matching.Learning;

namespace Matchmaker.Domain.Tests.Matching.Learning;

public sealed class LearnedRankingTests
{
    private static readonly TextItem[] Offers =
    [
        new("o1", "压缩机 铸铁 壳体 精密 铸造", ""), new("o2", "小麦 新品种 选育", ""), new("o3", "变频 压缩机 控制器", ""),
        new("o4", "污水 处理 方法", ""), new("o5", "铸铁 机床 床身", ""),
    ];

    private static readonly TextItem[] Needs =
        [new("n1", "压缩机壳体铸造技术", "公司寻求压缩机铸铁壳体的精密铸造工艺。"), new("n2", "洗米水污水处理", "洗米水富含淀粉，需要处理。")];

    [Fact]
    public void The_offer_that_answers_the_need_comes_first()
    {
        var ranker = new OfferRanker(Offers, Needs, LinearModel.Named("offers"));

        Assert.Equal(0, Best(ranker.Scores(Needs[0])));
        Assert.Equal(3, Best(ranker.Scores(Needs[1])));
    }

    [Fact]
    public void A_mark_lifts_the_offers_like_the_marked_one_and_leaves_the_distant_ones()
    {
        var ranker = new OfferRanker(Offers, Needs, LinearModel.Named("offers"));
        var before = ranker.Scores(Needs[0]);
        var after = ranker.Scores(Needs[0], [new("n1", "o5", 4), new("n1", "o3", 1)]);

        Assert.True(after[4] > before[4]);
        Assert.True(after[2] < before[2]);
        Assert.True(after[0] - before[0] > after[1] - before[1]);
    }

    [Fact]
    public void Marks_of_unknown_needs_and_offers_change_nothing()
    {
        var ranker = new OfferRanker(Offers, Needs, LinearModel.Named("offers"));

        Assert.Equal(ranker.Scores(Needs[0]), ranker.Scores(Needs[0], [new("n9", "o1", 4), new("n1", "o9", 1)]));
    }

    [Theory]
    [InlineData("offers")]
    [InlineData("producers")]
    [InlineData("upstream")]
    public void Every_weight_file_names_the_evidence_that_is_computed_and_keeps_its_bytes(string name)
    {
        var model = LinearModel.Named(name);
        var kinds = name switch { "offers" => OfferEvidence.Kinds, "producers" => ProducerEvidence.Names, _ => UpstreamEvidence.Names };

        Assert.Equal(kinds, model.Terms.Select(t => t.Kind));
        using var file = new StreamReader(typeof(LinearModel).Assembly.GetManifestResourceStream($"Matching.Learning.{name}.json")!);
        Assert.Equal(file.ReadToEnd(), model.ToJson());
    }

    [Fact]
    public void The_evidence_has_a_column_per_kind_and_a_value_per_offer()
    {
        var columns = new OfferEvidence(Offers, Needs).For(Needs[0]);

        Assert.Equal(OfferEvidence.Kinds.Count, columns.Length);
        Assert.All(columns, c => Assert.Equal(Offers.Length, c.Length));
        Assert.All(columns.SelectMany(c => c), v => Assert.True(float.IsFinite(v)));
    }

    [Fact]
    public void A_need_that_shares_nothing_with_the_pool_still_gets_finite_scores()
    {
        var ranker = new OfferRanker(Offers, [new("n3", "", "")], LinearModel.Named("offers"));

        Assert.All(ranker.Scores(new TextItem("n3", "", "")), s => Assert.True(double.IsFinite(s)));
    }

    private static int Best(double[] scores) => Array.IndexOf(scores, scores.Max());
}
