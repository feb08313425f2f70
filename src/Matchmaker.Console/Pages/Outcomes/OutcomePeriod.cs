using Matchmaker.Domain;
using Matchmaker.Domain.Outcomes;
using Microsoft.AspNetCore.Http;

namespace Matchmaker.Console.Pages.Outcomes;

/// <summary>The period that outcomes are counted for and by what they are grouped, as the address holds them.</summary>
/// <param name="First">The first day, that of the last day's year where none is given.</param>
/// <param name="Last">The last day, included; today where none is given.</param>
public sealed record OutcomePeriod(DateOnly First, DateOnly Last, OutcomeDimension By)
{
    public static OutcomePeriod Of(string? from, string? to, string? by, DateOnly today)
    {
        var last = FilterQuery.Day(to) ?? today;
        return new(
            FilterQuery.Day(from) ?? new DateOnly(last.Year, 1, 1),
            last,
            FilterQuery.Values<OutcomeDimension>(by) is [var one] ? one : OutcomeDimension.Chain
        );
    }

    public static OutcomePeriod Of(IQueryCollection query, TimeProvider time) =>
        Of(query["from"], query["to"], query["by"], time.Today());
}
