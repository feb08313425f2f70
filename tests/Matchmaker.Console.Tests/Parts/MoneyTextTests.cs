using Matchmaker.Console.Parts.Fields;

namespace Matchmaker.Console.Tests.Parts;

public sealed class MoneyTextTests
{
    private const long Wan = 1_000_000;

    [Theory]
    [InlineData("320", 320 * Wan)]
    [InlineData("12万", 12 * Wan)]
    [InlineData("12万元", 12 * Wan)]
    [InlineData("1.2亿", 12_000 * Wan)]
    [InlineData("500000元", 50 * Wan)]
    [InlineData("￥500,000元", 50 * Wan)]
    [InlineData("１２万", 12 * Wan)]
    [InlineData("CNY 1.5 million", 150 * Wan)]
    [InlineData("500000 CNY", 50 * Wan)]
    [InlineData("0", 0L)]
    [InlineData("100亿", 1_000_000 * Wan)]
    public void A_sum_is_read_as_people_write_it(string typed, long fen) =>
        Assert.Equal(fen, MoneyText.Read(typed).Value);

    [Theory]
    [InlineData("三百", "看不懂这个金额")]
    [InlineData("12x", "看不懂这个金额")]
    [InlineData("-5", "金额不能为负")]
    [InlineData("10-20万", "不要写范围")]
    [InlineData("101亿", "0 到 100 亿元之间")]
    [InlineData("99999999999999999999", "0 到 100 亿元之间")]
    [InlineData("0.001元", "最小到分")]
    public void A_sum_that_cannot_be_taken_is_refused_with_a_sentence(string typed, string said)
    {
        var read = MoneyText.Read(typed);
        Assert.Null(read.Value);
        Assert.Contains(said, read.Problem!.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(320 * Wan, "320")]
    [InlineData(1, "0.000001")]
    public void A_sum_stands_in_its_field_in_wan(long fen, string text)
    {
        Assert.Equal(text, MoneyText.Write(fen));
        Assert.Equal(fen, MoneyText.Read(text).Value);
    }
}
