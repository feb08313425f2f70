using Matchmaker.Domain;

namespace Matchmaker.Matching.Extraction;

/// <summary>The time in which an output is made.</summary>
internal enum Period
{
    Hour,
    Day,
    Week,
    Month,
    Year,
}

/// <summary>
/// How much of one period another holds. A year is twelve months; otherwise it depends on how long is worked, and only
/// the bounds are known: 8 to 24 hours a day, 5 to 7 days a week, 20 to 31 a month.
/// </summary>
internal static class Periods
{
    // Months of a year: yearly and monthly amounts are compared by it.
    private const decimal MonthsOfYear = 12;

    /// <summary>
    /// By what an output of one period and one of another are multiplied to stand side by side, where the fewest and
    /// where the most days are worked. Both are multiplied, since a twelfth has no exact decimal.
    /// </summary>
    public static ((decimal Given, decimal Asked) Least, (decimal Given, decimal Asked) Most) Between(
        Period given,
        Period asked
    ) =>
        (given, asked) switch
        {
            _ when given == asked => ((1, 1), (1, 1)),
            (Period.Month, Period.Year) => ((1, MonthsOfYear), (1, MonthsOfYear)),
            (Period.Year, Period.Month) => ((MonthsOfYear, 1), (MonthsOfYear, 1)),
            _ => ((Days(given).Most, Days(asked).Least), (Days(given).Least, Days(asked).Most)),
        };

    /// <summary>The period that a word of either language names.</summary>
    public static Period Named(string word) =>
        word switch
        {
            "小时" or "hour" or "h" or "hourly" => Period.Hour,
            "天" or "日" or "day" or "d" or "daily" => Period.Day,
            "周" or "week" or "wk" or "weekly" => Period.Week,
            "月" or "month" or "mo" or "monthly" => Period.Month,
            _ => Period.Year,
        };

    private static (decimal Least, decimal Most) Days(Period period) =>
        period switch
        {
            Period.Hour => (1m / 24, 1m / 8),
            Period.Day => (1, 1),
            Period.Week => (5, 7),
            Period.Month => (20, 31),
            _ => (240, 366),
        };

    public static LocalizedText Words(this Period period) =>
        period switch
        {
            Period.Hour => new("小时", "hour"),
            Period.Day => new("日", "day"),
            Period.Week => new("周", "week"),
            Period.Month => new("月", "month"),
            _ => new("年", "year"),
        };
}
