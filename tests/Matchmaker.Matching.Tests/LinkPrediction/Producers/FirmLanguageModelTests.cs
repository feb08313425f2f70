using Matchmaker.Matching.LinkPrediction;
using Matchmaker.Matching.LinkPrediction.Producers;

namespace Matchmaker.Matching.Tests.LinkPrediction.Producers;

public sealed class FirmLanguageModelTests
{
    private static readonly Producer[] Firms =
    [
        new("f1", "甲", ["线缆", "电网", "电力"], ["电力电缆", "通信电缆"]),
        new("f2", "乙", ["中药", "医药", "健康"], ["胶囊剂", "片剂"]),
        new("f3", "丙", ["线缆", "电网", "电力"], ["绝缘子"]),
        new("f4", "丁", ["钢铁", "冶炼", "金属"], ["螺纹钢"]),
    ];

    [Fact]
    public void A_firm_is_the_likelier_the_more_of_its_products_are_named_like_the_one_asked_for()
    {
        var language = Columns(Firms, "海底电缆")["language"];

        Assert.Equal(0, Array.IndexOf(language, language.Max()));
    }

    [Fact]
    public void A_firm_without_a_like_product_is_likelier_in_a_trade_that_has_them()
    {
        var columns = Columns(Firms, "海底电缆");

        Assert.True(columns["language"][2] > columns["language"][3]);
        Assert.True(columns["tradeByLanguage"][2] > columns["tradeByLanguage"][3]);
    }

    [Fact]
    public void That_a_firm_is_known_to_make_the_very_product_is_not_evidence()
    {
        var columns = Columns([.. Firms, new("f5", "戊", ["海运"], ["帆船"])], "帆船");

        Assert.All(columns["language"], v => Assert.Equal(0, v));
        Assert.All(columns["languageOfAnyLength"], v => Assert.Equal(0, v));
    }

    [Fact]
    public void What_speaks_for_known_makers_goes_to_the_others()
    {
        var columns = Columns(Firms, "海底电缆", known: 0);

        Assert.True(columns["tradeByLanguage"][2] > columns["tradeByLanguage"][1]);
        Assert.Equal(
            1,
            columns["tradeByLanguage"][0] + columns["tradeByLanguage"][1] + columns["tradeByLanguage"][3],
            0.001
        );
    }

    private static Dictionary<string, float[]> Columns(Producer[] producers, string product, params int[] known)
    {
        var firms = new ProducerTable(producers);
        var alike = new FirmSimilarity(firms, new TextIndex([.. producers.Select(f => string.Join(' ', f.Products))]));
        var none = new float[firms.Products.Count];
        return new FirmLanguageModel(firms, alike.Neighbours)
            .For(new ProductQuery(new LinkQuery(product, known), product, firms.Place(product), none, none))
            .ToDictionary(c => c.Kind, c => c.Values);
    }
}
