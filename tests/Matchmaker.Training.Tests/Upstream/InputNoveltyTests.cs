using Matchmaker.Matching.LinkPrediction;
using Matchmaker.Training.Upstream;

namespace Matchmaker.Training.Tests.Upstream;

public sealed class InputNoveltyTests
{
    private static readonly string[] Pool = ["土豆", "面粉", "精面粉", "神经", "前庭神经"];

    private static readonly UpstreamEvidence Evidence = new(
        Pool,
        [("土豆饼", "土豆"), ("花卷", "面粉"), ("颈部神经", "神经")],
        [],
        Shipped.Vectors
    );

    [Fact]
    public void A_part_of_the_name_that_a_known_input_has_said_is_not_left_open()
    {
        Assert.True(Of("土豆面粉饼", "leftOpen", "土豆") > 0);
        Assert.True(Of("土豆面粉饼", "openRun", "土豆", known: "面粉") > 0);
        Assert.Equal(0, Of("土豆面粉饼", "leftOpen", "精面粉", known: "面粉"));
        Assert.Equal(0, Of("土豆面粉饼", "openRun", "精面粉", known: "面粉"));
    }

    [Fact]
    public void A_candidate_repeats_a_known_input_that_is_in_its_name()
    {
        Assert.True(Of("花卷", "knownInside", "精面粉", known: "面粉") > 0.5);
        Assert.True(Of("花卷", "insideKnown", "面粉", known: "精面粉") > 0.5);
        Assert.Equal(0, Of("花卷", "knownInside", "土豆", known: "面粉"));
    }

    [Fact]
    public void An_input_that_nobody_needs_yet_is_judged_by_its_name_where_names_go_together() =>
        Assert.True(Of("位听神经", "translated", "前庭神经") > Of("位听神经", "translated", "面粉"));

    // 0 for one that is no candidate.
    private static float Of(string product, string kind, string input, string? known = null)
    {
        var found = Evidence.For(new LinkQuery(product, known is null ? [] : [Array.IndexOf(Pool, known)]));
        var row = Array.IndexOf(found.Candidates, Array.IndexOf(Pool, input));
        return row < 0 ? 0 : found.Rows[row][UpstreamEvidence.Names.ToList().IndexOf(kind)];
    }
}
