using System.Text;

namespace Matchmaker.Api.Tests.Fuzz;

/// <summary>
/// Values that have broken programs before, and ids and cursors of things that are there but belong elsewhere.
/// </summary>
internal sealed class NastyValues(Random random, IReadOnlyList<string> known)
{
    private static readonly string[] Texts =
    [
        "",
        " ",
        "\u3000",
        "\t",
        "\n",
        "a\r\nb",
        "\0",
        "青岛\0机械",
        "\ud800",
        "x\udc00y",
        "\ud83d\ude00",
        "𠮷𠮷𠮷",
        "\u202e机械",
        "\u200b",
        "\ufeff",
        "\ufffe",
        "\uffff",
        "e\u0301\u0301\u0301\u0301",
        "ﷺ",
        "ǅ",
        "ß",
        "İ",
        "Å",
        "ﬁ",
        "㍿",
        "１２万件",
        "月产能 1٠ 件",
        "3.٥万件",
        "公差±0.٠١mm",
        "१२ 件",
        "𝟙𝟚 吨",
        "①② 件",
        "Ⅻ 台",
        "½ 吨",
        "二〇二六年",
        "零点五毫米",
        "1e999999",
        "-0",
        "NaN",
        "Infinity",
        "0x1F",
        "1,000,000,000,000,000,000,000 件",
        "99999999999999999999999999999999 吨",
        "0.00000000000000000000000000001mm",
        "1/0",
        "5-3 天",
        "±",
        "≥≤",
        "10^10^10",
        "9999-12-31",
        "0000-00-00",
        "0001-01-01",
        "2026-02-30",
        "2024-02-29",
        "+12026-01-01",
        "2026-1-1",
        "9999-12-31T23:59:59+14:00",
        "0001-01-01T00:00:00-14:00",
        "2026-11-27T00:00:00",
        "٢٠٢٦-١١-٢٧",
        "' OR 1=1 --",
        "\"; DROP TABLE firm; --",
        "') RETURN 1 //",
        "%",
        "_",
        "[",
        "*",
        "(",
        ")",
        "\"",
        "NEAR(a b)",
        "a AND",
        "^a",
        "a:b",
        "-",
        "{}",
        "$1",
        "\\",
        "\\u{41}",
        "../../etc/passwd",
        "<script>alert(1)</script>",
        "null",
        "undefined",
        "true",
        "__typename",
        "firm_",
        "_",
        "chain_unknown",
        "project_../x",
        "account_1",
        "firm_sample-sme\0",
        "铸件",
        "商用冷柜变频压缩机壳体铸件，球墨铸铁，需要 IATF 16949",
        "ISO 9001 认证",
        "月产能不低于 5 万件，交期 30 天以内，单价低于 3 元",
        "91370211MA3CAAAA3K",
        " 91370211ma3caaaa1d\t",
        "９１370211MA3CAAAA2Ｇ",
        "MA==",
        "eyJhIjoxfQ==",
        "AAAAAAAAAAAAAAAA",
        "w7/Dvw",
        "=",
    ];

    public static readonly string[] Numbers =
    [
        "0",
        "1",
        "2",
        "3",
        "5",
        "20",
        "100",
        "101",
        "-1",
        "-0",
        "2147483647",
        "2147483648",
        "-2147483648",
        "-2147483649",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775809",
        "99999999999999999999999999999999999999",
        "1.5",
        "1e3",
        "1e308",
        "1e999999",
        "-1e-999999",
        "0.1",
        "1E+2",
    ];

    /// <summary>A text: a nasty one, one that is known, two of them, a long one, or any characters at all.</summary>
    public string Text() =>
        random.Next(20) switch
        {
            < 9 => Texts[random.Next(Texts.Length)],
            < 14 => Known(),
            < 16 => Texts[random.Next(Texts.Length)] + Texts[random.Next(Texts.Length)],
            16 => new StringBuilder().Insert(0, Texts[random.Next(Texts.Length)], random.Next(1, 300)).ToString(),
            17 => new string((char)random.Next(0x4E00, 0x9FFF), random.Next(1, 5_000)),
            _ => string.Create(
                random.Next(1, 40),
                random,
                (span, r) =>
                {
                    for (var i = 0; i < span.Length; i++)
                        span[i] = Whole((char)(r.Next(3) == 0 ? r.Next(0x10000) : r.Next(0x20, 0x3000)), r);
                }
            ),
        };

    // Half of a pair is refused wherever it stands: with many of them nothing else of a document would be tried.
    private static char Whole(char c, Random random) => char.IsSurrogate(c) && random.Next(30) > 0 ? '件' : c;

    public string Known() => known[random.Next(known.Count)];

    /// <summary>One in five is beyond every type; the rest fit an Int, if nothing else.</summary>
    public string Number() => Numbers[random.Next(5) == 0 ? random.Next(Numbers.Length) : random.Next(11)];

    /// <summary>Mostly a small page, so that what is below it is reached.</summary>
    public string PageSize() => random.Next(4) == 0 ? Number() : $"{random.Next(1, 4)}";
}
