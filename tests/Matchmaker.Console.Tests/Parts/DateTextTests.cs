using Matchmaker.Console.Parts.Fields;

namespace Matchmaker.Console.Tests.Parts;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("2026-3-5")]
    [InlineData("2026/03/05")]
    [InlineData("2026.3.5")]
    [InlineData("20260305")]
    [InlineData(" 2026年3月5日 ")]
    [InlineData("２０２６年３月５日")]
    public void A_day_is_read_as_people_write_it(string typed) =>
        Assert.Equal(new DateOnly(2026, 3, 5), DateText.Read(typed).Value);

    [Theory]
    [InlineData("2026-3", "请补上日，例如 2026-03-15")]
    [InlineData("2026年3月", "请补上日")]
    [InlineData("3月5日", "没有写年份")]
    [InlineData("2026-2-30", "2026 年 2 月没有 30 日")]
    [InlineData("2026-13-01", "月份应在 1 到 12 之间")]
    [InlineData("下周五", "看不懂这个日期")]
    public void A_day_that_is_not_whole_is_refused_with_a_sentence(string typed, string said)
    {
        var read = DateText.Read(typed);
        Assert.Null(read.Value);
        Assert.Contains(said, read.Problem!.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_out_of_range_is_refused_with_the_bound()
    {
        var (first, last) = (new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));
        Assert.Contains("2026-01-01", DateText.Read("2025-12-31", first, last).Problem!.Zh, StringComparison.Ordinal);
        Assert.Contains("2026-12-31", DateText.Read("2027-01-01", first, last).Problem!.Zh, StringComparison.Ordinal);
        Assert.Equal(last, DateText.Read("2026-12-31", first, last).Value);
    }

    [Fact]
    public void Nothing_typed_is_no_day_and_no_fault() => Assert.Equal(default, DateText.Read("  "));
}
