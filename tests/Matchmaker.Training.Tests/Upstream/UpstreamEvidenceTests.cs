using Matchmaker.Matching.LinkPrediction;
using Matchmaker.Training.Upstream;

namespace Matchmaker.Training.Tests.Upstream;

public sealed class UpstreamEvidenceTests
{
    [Fact]
    public void The_inputs_of_products_with_like_names_are_candidates()
    {
        var evidence = new UpstreamEvidence(
            ["羊肉", "胡萝卜", "明胶"],
            [("羊肉汤", "羊肉"), ("羊肉汤", "胡萝卜"), ("感冒胶囊", "明胶")],
            [("胶囊", "感冒胶囊")],
            Shipped.Vectors
        ).For(new LinkQuery("羊肉饺子", []));

        Assert.Equal([0, 1], evidence.Candidates.Order().Take(2));
        Assert.All(evidence.Rows.SelectMany(r => r), v => Assert.True(float.IsFinite(v)));
    }
}
