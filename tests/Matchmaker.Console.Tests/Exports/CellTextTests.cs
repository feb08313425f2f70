using Matchmaker.Console.Exports;

namespace Matchmaker.Console.Tests.Exports;

public sealed class CellTextTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+86 532")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("＝1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠a")]
    [InlineData("  =1")]
    [InlineData("\u3000＝1")]
    [InlineData("\u200b=1")]
    [InlineData("\tx")]
    [InlineData("\rx")]
    [InlineData("\nx")]
    public void What_would_begin_a_formula_is_a_text_behind_an_apostrophe(string text) =>
        Assert.Equal($"'{text}", CellText.Neutralised(text));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("青岛=海尔")]
    [InlineData("10-20 mm")]
    public void Other_texts_stay_as_they_are(string text) => Assert.Equal(text, CellText.Neutralised(text));
}
