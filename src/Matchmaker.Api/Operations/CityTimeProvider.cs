namespace Matchmaker.Api.Operations;

/// <summary>
/// The machine's clock with the city's days: a deadline ends at midnight there, wherever the server stands.
/// </summary>
public sealed class CityTimeProvider(TimeZoneInfo city) : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone => city;
}
