using Matchmaker.Domain.Events;

namespace Matchmaker.Console.Pages.Events;

/// <summary>The days of the city on which an event takes place.</summary>
public sealed record EventDays(DateOnly First, DateOnly Last)
{
    public static EventDays Of(Event one, TimeZoneInfo city)
    {
        // The end is the first moment after it: midnight, where the source gives days.
        var first = Day(one.StartsAt, city);
        var last = one.EndsAt > one.StartsAt ? Day(one.EndsAt.AddTicks(-1), city) : first;
        return new(first, last < first ? first : last);
    }

    private static DateOnly Day(DateTimeOffset at, TimeZoneInfo city) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, city).DateTime);
}
