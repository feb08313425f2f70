using Matchmaker.Matching.Documents;
using Matchmaker.Matching.Indexing;
using Matchmaker.Matching.Scoring.Comparison;

namespace Matchmaker.Matching.Tests.Scoring.Comparison;

public sealed class TextScoreCacheTests
{
    private static readonly EncodedTexts Said = EncodedTexts.Asked(
        ["球墨铸铁壳体", "精密铸造"],
        CorpusStatistics.Empty(Town.Model.Space)
    );

    [Fact]
    public void What_a_text_speaks_for_a_need_is_found_again_by_text_and_source()
    {
        var cache = new TextScoreCache();
        cache.Add(Said, 0, SupplySource.Capability, (1.5, 0.25));
        Assert.True(cache.Find(Said, 0, SupplySource.Capability, out var logits));
        Assert.Equal((1.5, 0.25), logits);
        Assert.False(cache.Find(Said, 0, SupplySource.Name, out _));
        Assert.False(cache.Find(Said, 1, SupplySource.Capability, out _));
    }

    [Fact]
    public void What_a_text_speaks_for_one_need_is_unknown_to_another()
    {
        new TextScoreCache().Add(Said, 0, SupplySource.Capability, (1.5, 0.25));
        Assert.False(new TextScoreCache().Find(Said, 0, SupplySource.Capability, out _));
    }
}
