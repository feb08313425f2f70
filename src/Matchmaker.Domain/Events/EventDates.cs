using System.Globalization;

namespace Matchmaker.Domain.Events;

/// <summary>The dates of events, as far as they are known.</summary>
public static class EventDates
{
    /// <summary>
    /// The date in words that say no more than is known: "2026年11月24日", "2026年11月", "2026年", "日期未公布".
    /// </summary>
    /// <param name="zone">The city's time zone.</param>
    public static LocalizedText DateIn(this Event happening, TimeZoneInfo zone)
    {
        var first = DayIn(happening.StartsAt, zone);
        // The end is the first moment after it: midnight, where days are given.
        var last = happening.EndsAt > happening.StartsAt ? DayIn(happening.EndsAt.AddTicks(-1), zone) : first;
        return happening.Precision switch
        {
            DatePrecision.Unknown => new("日期未公布", "date not announced"),
            DatePrecision.Year => new($"{first.Year}年", first.ToString("yyyy", CultureInfo.InvariantCulture)),
            DatePrecision.Month => new(
                $"{first.Year}年{first.Month}月",
                first.ToString("MMMM yyyy", CultureInfo.InvariantCulture)
            ),
            _ when first >= last => Day(first),
            _ => new($"{Day(first).Zh}至{Day(last).Zh}", $"{Day(first).En} to {Day(last).En}"),
        };
    }

    /// <summary>The whole of what is known: the days, the month or the year in which it is.</summary>
    internal static (DateTimeOffset StartsAt, DateTimeOffset EndsAt) Span(
        DateOnly? from,
        DateOnly? until,
        DatePrecision precision,
        TimeProvider time
    )
    {
        if (from is not { } day || precision is DatePrecision.Unknown)
            return (time.GetUtcNow(), time.GetUtcNow());
        var (first, after) = precision switch
        {
            DatePrecision.Year => (new DateOnly(day.Year, 1, 1), new DateOnly(day.Year, 1, 1).AddYears(1)),
            DatePrecision.Month => (
                new DateOnly(day.Year, day.Month, 1),
                new DateOnly(day.Year, day.Month, 1).AddMonths(1)
            ),
            _ => (day, (until ?? day).AddDays(1)),
        };
        return (MidnightOf(first, time.LocalTimeZone), MidnightOf(after, time.LocalTimeZone));
    }

    internal static DateOnly DayIn(DateTimeOffset at, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

    private static DateTimeOffset MidnightOf(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUniversalTime();
    }

    private static LocalizedText Day(DateOnly day) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日"),
            day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
        );
}
