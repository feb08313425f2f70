using CsCheck;
using Matchmaker.Domain.Text;
using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.Tests.Text;

public sealed class WordSegmentationTests
{
    private static readonly WordSegmentation OfTheField = new(["卡位入链", "供需对接", "制动盘", "新能源"]);

    [Theory]
    [InlineData("他们研究新能源汽车", "他们 研究 新 能源 汽车")]
    [InlineData("采购高速动车组", "采购 高速 动车组")]
    [InlineData("mes系统，5台", "mes 系统 5 台")]
    [InlineData("  ，。", "")]
    public void A_text_is_divided_into_the_words_of_the_language(string text, string words) =>
        Assert.Equal(words, Divided(new WordSegmentation([]), text));

    [Theory]
    [InlineData("卡位入链供需对接项目", "卡位入链 供需对接 项目")]
    [InlineData("高速动车组制动盘", "高速 动车组 制动盘")]
    [InlineData("他们研究新能源汽车", "他们 研究 新能源 汽车")]
    public void Terms_of_the_field_stay_whole(string text, string words) =>
        Assert.Equal(words, Divided(OfTheField, text));

    [Fact]
    public void The_words_cover_every_Chinese_character_once_and_in_order() =>
        Gen.Int[0, 1_000_000]
            .Select(AnyText.Of)
            .Sample(any =>
            {
                var text = SearchText.Fold(any);
                var (end, covered) = (0, new List<int>());
                foreach (var (start, length) in OfTheField.Of(text))
                {
                    Assert.True(start >= end && length > 0);
                    end = start + length;
                    covered.AddRange(Enumerable.Range(start, length).Where(i => Features.IsHan(text[i])));
                }
                Assert.Equal(Enumerable.Range(0, text.Length).Where(i => Features.IsHan(text[i])), covered);
            });

    [Fact]
    public void A_term_of_the_field_stays_whole_whatever_word_its_first_two_characters_begin() =>
        Assert.Equal(
            "龘靐齉爩麤龗 制动盘",
            Divided(new WordSegmentation(["龘靐齉爩麤龗", "制动盘"]), "龘靐齉爩麤龗制动盘")
        );

    private static string Divided(WordSegmentation words, string text) =>
        string.Join(' ', words.Of(text).Select(w => text.Substring(w.Start, w.Length)));
}
