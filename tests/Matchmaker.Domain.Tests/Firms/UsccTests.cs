using CsCheck;
using Matchmaker.Domain.Firms;

namespace Matchmaker.Domain.Tests.Firms;

public sealed class UsccTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const string Sample = "91350100M000100Y43";

    [Fact]
    public void The_standards_own_sample_is_valid() => Assert.True(Uscc.IsValid(Sample));

    [Theory]
    [InlineData("91350100M000100Y44")] // wrong check character
    [InlineData("91350100M000100Y4")] // 17 characters
    [InlineData("91350100I000100Y43")] // I is not in the alphabet
    [InlineData("91A50100M000100Y43")] // the region is six digits
    [InlineData("91350100m000100y43")] // not as it is kept
    [InlineData("")]
    public void Anything_else_is_not(string code) => Assert.False(Uscc.IsValid(code));

    [Fact]
    public void Changing_any_one_character_of_a_valid_code_is_noticed() =>
        Gen.Select(Gen.Int[0, 17], Gen.Int[1, 30])
            .Sample(
                (position, step) =>
                {
                    var code = Sample.ToCharArray();
                    code[position] = Alphabet[(Alphabet.IndexOf(code[position], StringComparison.Ordinal) + step) % 31];
                    Assert.False(Uscc.IsValid(new string(code)));
                }
            );

    [Theory]
    [InlineData(" 91370211MA3CAAAA3K ", "91370211MA3CAAAA3K")]
    [InlineData("91370211ma3caaaa1d", "91370211MA3CAAAA1D")]
    [InlineData("91370211MA3CAAAA6W\t", "91370211MA3CAAAA6W")]
    [InlineData("９１370211MA3CAAAA2Ｇ", "91370211MA3CAAAA2G")]
    [InlineData("9137 0211 MA3C AAAA 3K", "91370211MA3CAAAA3K")]
    [InlineData("9137\u30000211\u00a0MA3C\tAAAA3K", "91370211MA3CAAAA3K")]
    [InlineData("913702-11MA3CAAAA3-K", "91370211MA3CAAAA3K")]
    [InlineData("913702－11MA3CAAAA3–K", "91370211MA3CAAAA3K")]
    [InlineData("\u200b91370211MA3CAAAA3K\ufeff", "91370211MA3CAAAA3K")]
    public void A_code_is_read_however_it_is_written(string typed, string code)
    {
        Assert.Equal(code, Uscc.Read(typed).Value);
        Assert.Equal(code, Uscc.Sought(typed));
    }

    [Theory]
    [InlineData("12370200MB28500128")] // 事业单位
    [InlineData("31370000MD00000017")] // 律师事务所
    [InlineData("52370200MJE8000012")] // 民办非企业单位
    [InlineData("53370200MJE800001Y")] // 基金会
    [InlineData("81370211MC00000018")] // 工会
    [InlineData("92370211MA3C00001H")] // 个体工商户
    [InlineData("93370211MA3C00001E")] // 农民专业合作社
    [InlineData("A1370211MH0000001G")]
    [InlineData("G1370000MK00000016")] // 境外非政府组织代表机构
    [InlineData("N2370211MF0000001W")] // 村集体经济组织
    [InlineData("Y1370211MG0000001R")]
    [InlineData("911101191907851238")] // digits alone, a day in its middle, no identity card
    public void Whoever_registers_has_codes_of_its_own(string code) => Assert.Null(Uscc.Fault(code));

    [Theory]
    [InlineData("94370211MA3C00001B")]
    [InlineData("99370211MA3C00001U")]
    [InlineData("18370211MA3C000017")]
    [InlineData("B1370211MA3C00001J")]
    [InlineData("01370211MA3C00001X")]
    public void A_register_and_a_kind_that_do_not_go_together_are_told(string code) =>
        Says(code, $"“{code[..2]}”开头", $"begins with “{code[..2]}”");

    [Theory]
    [InlineData("362322198709086409")]
    [InlineData("3623 2219 8709 0864 09")]
    [InlineData("510115199808166670")] // agrees as a credit code, too: 民政, 社会团体
    [InlineData("110102199012283031")]
    [InlineData("320115196409210313")]
    [InlineData("11010519491231002x")]
    public void A_persons_number_is_refused_as_such_even_where_it_agrees(string number) =>
        Says(number, "公民身份号码", "identity card");

    [Theory]
    [InlineData("91370211MA3CAAAA3", "现有 17 位", "has 17")]
    [InlineData("370211200012345", "现有 15 位", "has 15")] // the number of an old licence
    [InlineData("91370211MA3CAAAA3KK", "现有 19 位", "has 19")]
    [InlineData(
        "9137O211MA3CAAAA3K",
        "第 5 位不能是“O”（只用数字和 I、O、S、V、Z 以外的大写字母），是否为“0”",
        "Character 5 cannot be “O”"
    )]
    [InlineData("91370211MA3CAAAA3Z", "第 18 位不能是“Z”", "is it “2”")]
    [InlineData("91370211MA3C青AAA3K", "第 13 位不能是“青”", "Character 13")]
    [InlineData("91370211MA3C𠮷AAA3K", "第 13 位不能是“𠮷”", "Character 13")]
    [InlineData("913702A1MA3C000010", "第 7 位应为数字", "Character 7 must be a digit")]
    [InlineData("91350100M000100Y44", "末位应为“3”", "the last would be “3”")]
    [InlineData("91350100M000100\u202eY43", "U+202E", "U+202E")]
    public void What_is_wrong_is_said_with_its_place(string typed, string zh, string en) => Says(typed, zh, en);

    [Fact]
    public void Any_text_gets_a_sentence_or_a_code_and_reading_it_again_changes_nothing() =>
        Gen.OneOf(
                Gen.String,
                Gen.Char[Alphabet].Array[16, 20].Select(c => new string(c)),
                Gen.Char.Array.Select(c => new string(c))
            )
            .Sample(typed =>
            {
                var read = Uscc.Read(typed, "uscc");
                Assert.Equal(read.Ok, Uscc.Fault(typed) is null);
                if (read.Ok)
                    Assert.Equal(read.Value, Uscc.Read(read.Value).Value);
                else
                    Assert.Equal(["uscc"], Assert.Single(read.Errors).Path!);
            });

    [Theory]
    [InlineData("海尔 铸造")]
    [InlineData("91370211")]
    [InlineData("iatf16949certified")] // eighteen characters, no code
    public void Other_words_are_not_taken_for_a_code(string text) => Assert.Null(Uscc.Sought(text));

    private static void Says(string typed, string zh, string en)
    {
        var fault = Uscc.Fault(typed)!;
        Assert.Contains(zh, fault.Zh, StringComparison.Ordinal);
        Assert.Contains(en, fault.En, StringComparison.Ordinal);
        Assert.False(Uscc.Read(typed).Ok);
    }
}
