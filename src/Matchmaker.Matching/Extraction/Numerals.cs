using System.Globalization;
using System.Text.RegularExpressions;

namespace Matchmaker.Matching.Extraction;

/// <summary>A parser of numbers as texts write them: "50,000", "0.01", "5 万", "50k", "二十万", "半".</summary>
internal static partial class Numerals
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>The number that begins here, without what multiplies it; null where none does.</summary>
    public static (decimal Value, int Length)? At(string folded, int at)
    {
        if (Plain().Match(folded, at) is { Success: true } plain)
            return (
                decimal.Parse(
                    plain.ValueSpan,
                    NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture
                ),
                plain.Length
            );
        return Chinese().Match(folded, at) is { Success: true } chinese ? (Read(chinese.Value), chinese.Length) : null;
    }

    /// <summary>The word for a power of ten that stands here.</summary>
    public static (decimal Factor, int Length)? Multiplier(string folded, int at) =>
        Powers().Match(folded, at) is { Success: true } found
            ? (
                found.Groups[1].Value switch
                {
                    "百" => 100,
                    "k" or "千" or "thousand" => 1000,
                    "万" => 10_000,
                    "百万" or "million" => 1_000_000,
                    "千万" => 10_000_000,
                    _ => 100_000_000,
                },
                found.Length
            )
            : null;

    private static decimal Read(string text)
    {
        if (text[0] == '半')
            return 0.5m;
        var (sum, digit) = (0m, 0m);
        foreach (var c in text)
        {
            var power = c switch
            {
                '十' => 10,
                '百' => 100,
                '千' => 1000,
                _ => 0,
            };
            if (power == 0)
                digit = c == '两' ? 2 : Digits.IndexOf(c, StringComparison.Ordinal);
            else
                (sum, digit) = (sum + Math.Max(digit, 1) * power, 0);
        }
        return sum + digit;
    }

    // Nine digits are far above any amount; longer runs are codes and telephone numbers.
    [GeneratedRegex(
        @"\G(?:[0-9]{1,3}(?:,[0-9]{3}){1,2}(?:\.[0-9]{1,9})?(?!,?[0-9])|" + @"[0-9]{1,9}(?:\.[0-9]{1,9})?(?!\.?[0-9]))"
    )]
    private static partial Regex Plain();

    [GeneratedRegex(@"\G(?:半|[零一二两三四五六七八九十百千]{1,8})")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"\G ?(百万|千万|百|千|万|亿|k(?![a-z0-9])|thousand|million)")]
    private static partial Regex Powers();
}
