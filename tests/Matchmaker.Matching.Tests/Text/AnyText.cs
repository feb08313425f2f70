using System.Globalization;
using System.Text;

namespace Matchmaker.Matching.Tests.Text;

/// <summary>
/// Texts of all that Unicode has, each made from its number alone: characters of every category and plane, halves of
/// pairs, digits of every script, and between them the words, units and numbers that the readers look for.
/// </summary>
internal static class AnyText
{
    private static readonly string[] Known =
    [
        "月产能",
        "年产",
        "交期",
        "单价",
        "不低于",
        "至少",
        "≤",
        "±",
        "公差",
        "粗糙度 ra",
        "ISO",
        "ISO 9001",
        "iatf16949:",
        "GB/T 19001-20",
        "AS9100D",
        "3C",
        "CCC",
        "每件",
        "between",
        "and",
        "within",
        "lead time",
        "per month",
        "小巨人",
        "优先",
        "必须",
        "即墨区",
        "本地",
        "精密铸造",
        "casting",
        "万",
        "亿",
        "k",
        "千",
        "百万",
        "半",
        "十",
        "两",
        "件",
        "台套",
        "mm",
        "㎜",
        "km",
        "nm",
        "毫米",
        "GPa",
        "kWh",
        "元",
        "USD",
        "天",
        "周内",
        "月",
        "年",
        "2026年13月45日",
        "9999年",
        "99999999999亿",
        "999999999亿",
        "1,234,5",
        "0.000000001",
        "-40~125",
        "5-8",
        "0",
        "00",
        "1/0",
        "１",
        "٣",
        "९",
        "①",
        "½",
        "。",
        "，",
        ",",
        ".",
        ";",
        " ",
        "\n",
        "\0",
        "\ufeff",
        "至",
        "~",
        "-",
        "/",
        "或",
    ];

    private static readonly string[][] ByCategory =
    [
        .. Runes().GroupBy(r => r.Category).Select(g => g.Select(r => r.Text).ToArray()),
    ];

    private static readonly string[] Digits =
    [
        .. Runes()
            .Where(r =>
                r.Category
                    is UnicodeCategory.DecimalDigitNumber
                        or UnicodeCategory.LetterNumber
                        or UnicodeCategory.OtherNumber
            )
            .Select(r => r.Text),
    ];

    /// <summary>The categories that texts are made from.</summary>
    public static int Categories => ByCategory.Length;

    public static string Of(int number)
    {
        var random = new Random(number);
        var text = new StringBuilder();
        for (var left = random.Next(1, 14); left > 0; left--)
        {
            text.Append(
                random.Next(10) switch
                {
                    < 3 => One(random, ByCategory[random.Next(ByCategory.Length)]),
                    < 5 => One(random, Digits),
                    < 6 => random.Next(1_000_000).ToString(CultureInfo.InvariantCulture),
                    _ => One(random, Known),
                }
            );
        }
        return text.ToString();
    }

    private static string One(Random random, string[] of) => of[random.Next(of.Length)];

    private static IEnumerable<(UnicodeCategory Category, string Text)> Runes()
    {
        for (var c = 0; c <= char.MaxValue; c++)
            yield return (CharUnicodeInfo.GetUnicodeCategory((char)c), ((char)c).ToString());
        for (var plane = 0x10000; plane <= 0x10FFFF; plane++)
            yield return (CharUnicodeInfo.GetUnicodeCategory(plane), char.ConvertFromUtf32(plane));
    }
}
