using System.Globalization;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.Firms;

/// <summary>A recognition the firm holds or held.</summary>
/// <param name="IssuedOn">The day of recognition, where a source gives it.</param>
/// <param name="AsOf">Where only a state at some date is known: that date as the source writes it ("2024-06",
/// "≤2019-12").</param>
public sealed record TierHolding(
    Tier Tier,
    string? IssuedBy,
    DateOnly? IssuedOn,
    DateOnly? ValidUntil,
    string? AsOf,
    Provenance Provenance
)
{
    /// <summary>
    /// Whether the recognition holds on <paramref name="day"/>: from the day of recognition to its own last day, else
    /// for the ladder's term of validity counted from the newest date on file. Without either it is taken to hold, as
    /// for a listing.
    /// </summary>
    public bool CurrentOn(DateOnly day, TierRule? rule)
    {
        if (!BegunOn(day))
            return false;
        if (ValidUntil is { } last)
            return day <= last;
        if (rule?.ValidYears is not { } years)
            return true;
        var since = IssuedOn?.Year ?? YearIn(AsOf);
        return since is null || day.Year <= since + years;
    }

    /// <summary>
    /// Whether it has been given by <paramref name="day"/>; one without a day of recognition has, unless its source is
    /// of a later year.
    /// </summary>
    public bool BegunOn(DateOnly day) => IssuedOn is { } first ? first <= day : !(YearIn(AsOf) > day.Year);

    private static int? YearIn(string? text)
    {
        var digits = new string([.. (text ?? "").SkipWhile(c => !char.IsAsciiDigit(c)).Take(4)]);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 1900
            ? year
            : null;
    }
}
