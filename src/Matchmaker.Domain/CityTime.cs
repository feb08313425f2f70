using System.Globalization;

namespace Matchmaker.Domain;

/// <summary>
/// The city's days: dates are those of the city, whose time zone the host gives to its <see cref="TimeProvider"/>.
/// </summary>
public static class CityTime
{
    public static DateOnly Today(this TimeProvider time) => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    /// <summary>The day of the city on which a moment falls.</summary>
    public static DateOnly DayOf(this TimeProvider time, DateTimeOffset at) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, time.LocalTimeZone).DateTime);

    /// <summary>The moment at which a day of the city begins.</summary>
    public static DateTimeOffset StartOf(this TimeProvider time, DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new(midnight, time.LocalTimeZone.GetUtcOffset(midnight));
    }

    /// <summary>
    /// A moment as the API writes it, ISO 8601 with the city's offset and three digits of the second, so that times
    /// compare as texts: "2026-11-24T10:30:00.000+08:00".
    /// </summary>
    public static string Written(this TimeProvider time, DateTimeOffset at) =>
        TimeZoneInfo
            .ConvertTime(at, time.LocalTimeZone)
            .ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);
}
