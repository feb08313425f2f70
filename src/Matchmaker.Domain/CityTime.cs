namespace Matchmaker.Domain;

/// <summary>
/// The city's days: dates are those of the city, whose time zone the host gives to its <see cref="TimeProvider"/>.
/// </summary>
public static class CityTime
{
    public static DateOnly Today(this TimeProvider time) => DateOnly.FromDateTime(time.GetLocalNow().DateTime);
}
