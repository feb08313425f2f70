using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Matchmaker.Console.Parts.Fields;

/// <summary>
/// Reads a day as people write it: 2026-3-5, 2026/03/05, 20260305, 2026年3月5日. A day of which a part is missing is
/// refused with a sentence instead of being guessed, since a deadline that was guessed is worse than none.
/// </summary>
public static partial class DateText
{
    // Longer than any way to write a day; what is longer is not read.
    private const int Longest = 40;

    /// <param name="from">The first day that is allowed.</param>
    /// <param name="to">The last day that is allowed.</param>
    public static Reading<DateOnly> Read(string? typed, DateOnly? from = null, DateOnly? to = null)
    {
        var text = (typed ?? "").Normalize(NormalizationForm.FormKC).Trim();
        if (text.Length == 0)
            return default;
        if (text.Length > Longest)
            return NotUnderstood;
        if (Whole().Match(text) is { Success: true } whole)
            return InRange(Day(Part(whole, "y"), Part(whole, "m"), Part(whole, "d")), from, to);
        if (WithoutDay().Match(text) is { Success: true } month)
            return Missing($"{month.Groups["y"].Value}-{Part(month, "m"):00}-15");
        if (WithoutYear().IsMatch(text))
            return Reading.Refused<DateOnly>(
                "没有写年份：请写全，例如 2026-03-15。",
                "The year is missing: write it in full, e.g. 2026-03-15."
            );
        return NotUnderstood;
    }

    /// <summary>The day as it stands in a field: 2026-03-05.</summary>
    public static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Reading<DateOnly> NotUnderstood =>
        Reading.Refused<DateOnly>(
            "看不懂这个日期：请写成 2026-03-15 或 2026年3月15日。",
            "This is not understood as a day: write it like 2026-03-15."
        );

    private static Reading<DateOnly> Missing(string example) =>
        Reading.Refused<DateOnly>(
            $"只写到了月：请补上日，例如 {example}。",
            $"The day of the month is missing: write it in full, e.g. {example}."
        );

    private static Reading<DateOnly> Day(int year, int month, int day) =>
        year is 0 || month is < 1 or > 12
            ? Reading.Refused<DateOnly>("月份应在 1 到 12 之间。", "The month is a number from 1 to 12.")
        : day < 1 || day > DateTime.DaysInMonth(year, month)
            ? Reading.Refused<DateOnly>(
                $"{year} 年 {month} 月没有 {day} 日。",
                $"There is no day {day} in {year}-{month:00}."
            )
        : Reading.Of(new DateOnly(year, month, day));

    private static Reading<DateOnly> InRange(Reading<DateOnly> read, DateOnly? from, DateOnly? to) =>
        read.Value is not { } day ? read
        : day < from ? Reading.Refused<DateOnly>($"不能早于 {Write(from.Value)}。", $"Not before {Write(from.Value)}.")
        : day > to ? Reading.Refused<DateOnly>($"不能晚于 {Write(to.Value)}。", $"Not after {Write(to.Value)}.")
        : read;

    private static int Part(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        "^(?<y>[0-9]{4})(?: ?[-/.年] ?(?<m>[0-9]{1,2}) ?[-/.月] ?(?<d>[0-9]{1,2}) ?日?|(?<m>[0-9]{2})(?<d>[0-9]{2}))$"
    )]
    private static partial Regex Whole();

    [GeneratedRegex("^(?<y>[0-9]{4}) ?[-/.年] ?(?<m>[0-9]{1,2}) ?[-/.月]?$")]
    private static partial Regex WithoutDay();

    [GeneratedRegex("^[0-9]{1,2} ?[-/.月] ?[0-9]{1,2} ?日?$")]
    private static partial Regex WithoutYear();
}
