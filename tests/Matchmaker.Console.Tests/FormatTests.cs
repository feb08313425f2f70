using Matchmaker.Domain;

namespace Matchmaker.Console.Tests;

public sealed class FormatTests
{
    [Theory]
    [InlineData(0, "0 元", "CNY 0")]
    [InlineData(1_250_50, "1,250.5 元", "CNY 1,250.5")]
    [InlineData(9_999_99, "9,999.99 元", "CNY 9,999.99")]
    [InlineData(680_0000_00, "680 万元", "CNY 6,800,000")]
    [InlineData(9_999_9999_00, "9,999.9999 万元", "CNY 99,999,999")]
    [InlineData(1_2345_0000_00, "1.2345 亿元", "CNY 123,450,000")]
    [InlineData(-3_0000_00, "-3 万元", "CNY -30,000")]
    public void A_sum_is_told_in_the_largest_unit_that_it_reaches(long fen, string zh, string en)
    {
        Assert.Equal(zh, Money.Text(fen, Language.Zh));
        Assert.Equal(en, Money.Text(fen, Language.En));
    }

    [Fact]
    public void A_day_is_written_as_each_language_writes_it()
    {
        Assert.Equal("2026年1月7日", Dates.Text(new DateOnly(2026, 1, 7), Language.Zh));
        Assert.Equal("7 Jan 2026", Dates.Text(new DateOnly(2026, 1, 7), Language.En));
        Assert.Equal("2026年11月27日 09:05", Dates.Text(new DateTime(2026, 11, 27, 9, 5, 0), Language.Zh));
    }
}
