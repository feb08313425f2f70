using CsCheck;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Tests;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("海爾", "海尔")]
    [InlineData("ＨＡＩＥＲ", "haier")]
    [InlineData("青岛（集团）", "青岛(集团)")]
    [InlineData("壓縮機　鑄件", "压缩机 铸件")]
    [InlineData("青\u200b岛", "青岛")]
    [InlineData("葛\U000E0100", "葛")]
    [InlineData("Mu\u0308ller", "müller")]
    [InlineData("Ⅳ", "iv")]
    [InlineData("\U0002F800", "丽")] // a compatibility ideograph beyond the first 65,536
    [InlineData("750毫米", "750毫米")] // units stay as they are: 毫米 must find it
    public void Spellings_of_the_same_fold_to_the_same(string written, string same) =>
        Assert.Equal(same, SearchText.Fold(written));

    [Fact]
    public void Words_are_split_by_any_blank_and_told_once()
    {
        Assert.Equal(["海尔", "haier"], SearchText.Words("海爾　ＨＡＩＥＲ\thaier\n海尔"));
        Assert.Empty(SearchText.Words(" \u3000\u200b"));
        Assert.Empty(SearchText.Words(null));
        Assert.Equal(["100%_"], SearchText.Words("１００％＿"));
    }

    [Fact]
    public void Folding_twice_changes_nothing_and_no_text_is_refused() =>
        Gen.OneOf(Gen.String, Gen.Char.Array.Select(c => new string(c)))
            .Sample(text =>
            {
                var once = SearchText.Fold(text);
                Assert.Equal(once, SearchText.Fold(once));
            });

    [Fact]
    public void A_part_of_a_text_is_found_in_the_whole() =>
        Gen.Select(Gen.OneOf("海爾", "Haier", "（集团）", "IATF　16949", "𠮷").Array[1, 6], Gen.Int[0, 5])
            .Sample(
                (parts, which) =>
                    Assert.All(
                        SearchText.Words(parts[which % parts.Length]),
                        word => Assert.Contains(word, SearchText.Of(parts), StringComparison.Ordinal)
                    )
            );

    [Fact]
    public void The_folding_has_one_fingerprint() => Assert.Matches("^[0-9a-f]{64}$", SearchText.Fingerprint);
}
