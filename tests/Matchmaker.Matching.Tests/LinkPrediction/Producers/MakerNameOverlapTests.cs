using Matchmaker.Matching.LinkPrediction;
using Matchmaker.Matching.LinkPrediction.Producers;

namespace Matchmaker.Matching.Tests.LinkPrediction.Producers;

public sealed class MakerNameOverlapTests
{
    private static readonly ProducerEvidence Evidence = new(
        [
            new("f1", "甲", ["照明"], ["路灯"]),
            new("f2", "乙", ["照明"], ["太阳能路灯控制器"]),
            new("f3", "丙", ["照明"], ["车灯"]),
        ],
        Town.Model.Space.Vectors
    );

    [Fact]
    public void A_maker_of_a_wider_kind_is_told_from_a_maker_of_a_narrower_one()
    {
        Assert.Equal(1, Of("太阳能路灯", "narrower", firm: 1) * 8 / 5, 5);
        Assert.Equal(0, Of("太阳能路灯", "narrower", firm: 0));
        Assert.Equal(0.4f, Of("太阳能路灯", "wider", firm: 0), 5);
        Assert.Equal(0, Of("太阳能路灯", "wider", firm: 1));
    }

    [Fact]
    public void A_name_with_the_same_end_counts_by_the_length_of_the_end() =>
        Assert.True(Of("太阳能路灯", "sameEnd", firm: 0) > Of("太阳能路灯", "sameEnd", firm: 2));

    private static float Of(string product, string kind, int firm)
    {
        var found = Evidence.For(new LinkQuery(product, []));
        return found.Rows[Array.IndexOf(found.Candidates, firm)][ProducerEvidence.Names.ToList().IndexOf(kind)];
    }
}
