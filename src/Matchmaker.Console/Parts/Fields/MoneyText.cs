using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Console.Parts.Fields;

/// <summary>
/// Reads a sum of money as people write it: 320 (in 万元, the unit of the field), 12万, 1.2亿, 500000元, CNY 1.5 million.
/// </summary>
public static partial class MoneyText
{
    private const int Longest = 40;
    private const decimal FenPerYuan = 100m;

    /// <summary>Fen of 10,000 CNY (万元), the unit of a sum that is typed without one.</summary>
    private const decimal FenPerWan = 1_000_000m;

    /// <summary>Fen, from 0 to <see cref="ProjectContentValidator.MostFen"/>.</summary>
    public static Reading<long> Read(string? typed)
    {
        var text = Tidy(typed);
        if (text.Length == 0)
            return default;
        if (text.Length > Longest)
            return NotUnderstood;
        if (text[0] is '-')
            return Reading.Refused<long>("金额不能为负。", "A sum cannot be negative.");
        if (SeveralSums().IsMatch(text))
            return Reading.Refused<long>(
                "请写一个数，不要写范围，例如 320。",
                "Write one number, not a range, e.g. 320."
            );
        return Sum().Match(text) is { Success: true } sum ? InRange(sum) : NotUnderstood;
    }

    /// <summary>The sum as it stands in a field, in 万元: 320.</summary>
    public static string Write(long fen) => (fen / FenPerWan).ToString("0.######", CultureInfo.InvariantCulture);

    private static Reading<long> NotUnderstood =>
        Reading.Refused<long>(
            "看不懂这个金额：请写成 320（万元）、12万、1.2亿或 500000元。",
            "This is not understood as a sum: write it like 320 (in 10,000 CNY), 500000 CNY or 1.2 million."
        );

    // Full-width digits and signs as an input method types them, thousands apart or not, with or without the currency.
    private static string Tidy(string? typed) =>
        Currency().Replace(Gaps().Replace((typed ?? "").Normalize(NormalizationForm.FormKC), ""), "");

    private static Reading<long> InRange(Match sum)
    {
        if (
            !decimal.TryParse(
                sum.Groups[1].ValueSpan,
                NumberStyles.Number,
                CultureInfo.InvariantCulture,
                out var number
            )
        )
            return NotUnderstood;
        // The bound keeps the product within what a decimal holds.
        if (number > ProjectContentValidator.MostFen)
            return TooMuch;
        var fen = number * FenPer(sum.Groups["unit"].Value.ToUpperInvariant(), sum.Groups["yuan"].Success);
        return fen > ProjectContentValidator.MostFen ? TooMuch
            : fen != decimal.Truncate(fen)
                ? Reading.Refused<long>("金额最小到分。", "A sum has no part smaller than a fen.")
            : Reading.Of((long)fen);
    }

    private static Reading<long> TooMuch =>
        Reading.Refused<long>("金额应在 0 到 100 亿元之间。", "The sum is between 0 and 10 billion CNY.");

    private static decimal FenPer(string unit, bool yuan) =>
        unit switch
        {
            "千" or "K" or "THOUSAND" => 1_000m * FenPerYuan,
            "万" => FenPerWan,
            "百万" or "M" or "MILLION" => 1_000_000m * FenPerYuan,
            "千万" => 10_000_000m * FenPerYuan,
            "亿" => 100_000_000m * FenPerYuan,
            "BN" or "BILLION" => 1_000_000_000m * FenPerYuan,
            _ => yuan ? FenPerYuan : FenPerWan,
        };

    [GeneratedRegex(@"[\s,，]")]
    private static partial Regex Gaps();

    [GeneratedRegex("^(?:¥|人民币)|人民币$")]
    private static partial Regex Currency();

    [GeneratedRegex("^[0-9.]+[^0-9.]*[-~—–至到]")]
    private static partial Regex SeveralSums();

    [GeneratedRegex(
        "^(?<yuan>CNY|RMB)?([0-9]+(?:\\.[0-9]+)?)(?<unit>百万|千万|千|万|亿|thousand|million|billion|bn|k|m)?"
            + "(?<yuan>元整?|CNY|RMB)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Sum();
}
