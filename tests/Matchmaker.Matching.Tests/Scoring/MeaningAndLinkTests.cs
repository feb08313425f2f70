using Matchmaker.Matching.Embeddings;
using Matchmaker.Matching.LinkPrediction;
using Matchmaker.Matching.LinkPrediction.Producers;

namespace Matchmaker.Matching.Tests.Scoring;

public sealed class MeaningAndLinkTests
{
    private static readonly WordVectors Vectors = WordVectors.Load();

    [Fact]
    public void Texts_of_one_meaning_are_nearer_than_texts_of_different_ones()
    {
        var (car, vehicle, wheat) = (Vectors.Embed("电动汽车"), Vectors.Embed("新能源车辆"), Vectors.Embed("小麦育种"));

        Assert.True(WordVectors.Dot(car, vehicle) > WordVectors.Dot(car, wheat));
    }

    [Fact]
    public void English_and_Chinese_of_one_meaning_are_near()
    {
        var compressor = Vectors.Embed("compressors");

        Assert.True(
            WordVectors.Dot(compressor, Vectors.Embed("压缩机")) > WordVectors.Dot(compressor, Vectors.Embed("地板"))
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("，。 —")]
    [InlineData("of the")]
    public void What_has_no_word_has_no_direction(string text) =>
        Assert.All(Vectors.Embed(text), v => Assert.Equal(0, v));

    [Fact]
    public void A_maker_of_a_product_like_the_one_asked_for_is_a_candidate_and_a_known_maker_is_not()
    {
        var evidence = new ProducerEvidence(
            [
                new("f1", "甲电缆", ["线缆"], ["电力电缆", "通信电缆"]),
                new("f2", "乙药业", ["中药"], ["胶囊剂", "片剂"]),
                new("f3", "丙电缆", ["线缆"], ["特种电缆"]),
            ],
            Vectors
        ).For(new LinkQuery("海底电缆", [2]));

        Assert.Contains(0, evidence.Candidates);
        Assert.DoesNotContain(2, evidence.Candidates);
        Assert.All(evidence.Rows, r => Assert.Equal(ProducerEvidence.Names.Count, r.Length));
    }
}
