using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.Tests.Text;

public sealed class PhraseEndingsTests
{
    [Theory]
    [InlineData("汽车空调软管", "软管")]
    [InlineData("球墨铸铁件、压缩机壳体", "铁件 壳体")]
    [InlineData("轴承和密封圈", "轴承 封圈")]
    [InlineData("制动盘的研发与生产", "动盘 生产")]
    [InlineData("动力电池系统研发制造", "系统")]
    [InlineData("轴承,轴承", "轴承")]
    [InlineData("mes", "")]
    [InlineData("件", "")]
    public void A_phrase_ends_with_the_thing_and_not_with_what_is_done_to_it(string text, string endings) =>
        Assert.Equal(endings, string.Join(' ', PhraseEndings.Of(text).Select(Pair)));

    [Fact]
    public void A_catalogue_of_things_keeps_a_bounded_number_of_ends() =>
        Assert.Equal(24, PhraseEndings.Of(string.Join('、', Enumerable.Range(0, 500).Select(Named))).Length);

    private static string Named(int number) => $"部{(char)('一' + number)}";

    private static string Pair(ulong feature) => $"{(char)(feature >> 16)}{(char)(feature & char.MaxValue)}";
}
