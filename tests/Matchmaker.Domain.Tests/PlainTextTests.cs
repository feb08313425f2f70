using System.Text;
using CsCheck;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Tests;

public sealed class PlainTextTests
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String,
        Gen.Char.Array.Select(chars => new string(chars)),
        Gen.OneOf(
                "青",
                "𠮷",
                "a",
                " ",
                "\u3000",
                "\n",
                "\t",
                "\u200b",
                "\u200d",
                "\u202e",
                "\0",
                "\ud800",
                "\udc00",
                "\ufeff",
                "👩\u200d🔧",
                "\u0301"
            )
            .Array.Select(string.Concat)
    );

    [Theory]
    [InlineData("青岛\0机械", 3)]
    [InlineData("青岛\u202e机械有限公司", 3)]
    [InlineData("𠮷𠮷\u202e", 3)] // positions count characters, not UTF-16 units
    [InlineData("青岛\n机械", 3)]
    [InlineData("  青岛\t机械", 5)] // as it was typed
    [InlineData("青岛\u2028机械", 3)]
    [InlineData("青岛\u0085机械", 3)]
    [InlineData("\ud800青岛测试", 1)]
    [InlineData("青岛\udc00", 3)]
    [InlineData("青岛\u001b[31m", 3)]
    [InlineData("青\u2066岛", 2)]
    [InlineData("青岛\ufffe", 3)]
    [InlineData("青岛\ufffd机械", 3)]
    [InlineData("青岛\U000E0041", 3)] // a tag character, by which hidden words are smuggled
    public void What_cannot_be_seen_or_turns_a_name_around_is_named_with_its_place(string text, int position)
    {
        var fault = PlainText.Fault(text, lines: false)!;
        Assert.Contains($"第 {position} 个字符", fault.Zh, StringComparison.Ordinal);
        Assert.Contains($"haracter {position}", fault.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("青岛海风精密铸造有限公司")]
    [InlineData("王𫟦")]
    [InlineData("Müller & Söhne GmbH")]
    [InlineData("नई दिल्ली")]
    [InlineData("می\u200cخواهم")] // Persian is written with a joiner of no width
    [InlineData("👩\u200d🔧 维修")]
    [InlineData("葛\U000E0100城")] // a glyph variant of a name
    [InlineData("  两端的空白与换行\n")]
    [InlineData("\ufeff粘贴来的")]
    public void What_people_write_passes(string text) => Assert.Null(PlainText.Fault(text, lines: false));

    [Fact]
    public void Where_lines_are_welcome_breaks_and_tabs_pass_and_nothing_else_does()
    {
        Assert.Null(PlainText.Fault("第一行\r\n\t第二行\u2028第三行", lines: true));
        Assert.NotNull(PlainText.Fault("第一行\u000b第二行", lines: true));
        Assert.NotNull(PlainText.Fault("第一行\0", lines: true));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \u3000\n")]
    [InlineData("\u200b")]
    [InlineData("\ufeff\u2060\u00ad")]
    [InlineData("\u200d\u200c")]
    [InlineData("\u180e")]
    [InlineData("\u3164\uffa0\u115f\u1160")] // letters by their category
    [InlineData("\u2800")] // a sign by its category
    [InlineData("\ufe0f\u0301")]
    [InlineData("\u202e\0")]
    public void A_text_of_nothing_that_draws_is_empty(string text)
    {
        Assert.False(PlainText.IsVisible(text));
        Assert.Null(PlainText.TidyOrNull(text));
    }

    [Theory]
    [InlineData(" 青岛 ", "青岛")]
    [InlineData("\u200b青\u200b岛\ufeff", "青岛")]
    [InlineData("\u200d 青岛\u200c\n", "青岛")]
    [InlineData("می\u200cخواهم", "می\u200cخواهم")]
    [InlineData("e\u0301", "e\u0301")] // kept as typed, not composed
    public void Only_what_pasting_brings_along_is_taken_away(string typed, string kept) =>
        Assert.Equal(kept, PlainText.Tidy(typed));

    [Theory]
    [InlineData("𠮷𠮷", 2)]
    [InlineData("青a", 2)]
    [InlineData("", 0)]
    public void Length_counts_code_points(string text, int length) => Assert.Equal(length, PlainText.Length(text));

    [Fact]
    public void Whatever_is_typed_tidying_twice_is_tidying_once_and_does_not_change_the_verdict() =>
        AnyText.Sample(text =>
        {
            // Two halves with nothing but a character of no width between them would become a pair; they are refused
            // before.
            if (PlainText.HalfPairAt(text) is not null)
                return;
            var tidy = PlainText.Tidy(text);
            Assert.Equal(tidy, PlainText.Tidy(tidy));
            Assert.Equal(PlainText.IsVisible(text), PlainText.IsVisible(tidy));
            Assert.Equal(PlainText.Fault(text, lines: false) is null, PlainText.Fault(tidy, lines: false) is null);
        });

    [Fact]
    public void A_text_that_passes_survives_UTF_8_and_holds_nothing_that_steers() =>
        AnyText.Sample(text =>
        {
            if (PlainText.Fault(text, lines: false) is not null)
                return;
            var kept = PlainText.Tidy(text);
            Assert.Equal(kept, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(kept)));
            Assert.DoesNotContain(kept, c => char.IsControl(c) || c is '\u202e' or '\u2028' or '\ufffd' or '\u200b');
        });

    [Fact]
    public void Cutting_leaves_whole_characters_and_no_more_than_asked_for() =>
        Gen.Select(AnyText, Gen.Int[0, 12])
            .Sample(
                (text, most) =>
                {
                    var cut = PlainText.Cut(text, most);
                    Assert.StartsWith(cut, text, StringComparison.Ordinal);
                    Assert.True(PlainText.Length(cut) == Math.Min(most, PlainText.Length(text)));
                    if (PlainText.HalfPairAt(text) is null)
                        Assert.Null(PlainText.HalfPairAt(cut));
                }
            );

    [Fact]
    public void Half_a_pair_is_found_wherever_it_stands() =>
        AnyText.Sample(text =>
            Assert.Equal(
                Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text,
                PlainText.HalfPairAt(text) is null
            )
        );
}
