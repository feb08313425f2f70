namespace Matchmaker.Matching.Scoring.Factors;

/// <summary>
/// The freshness factor: how lately the firm or staff confirmed what is on file; full for a quarter, nothing after two
/// years.
/// </summary>
internal static class Freshness
{
    // Days since the last confirmation: full for a quarter of a year, nothing after two years, a straight line between.
    // Set by hand. Doubled, facts that nobody has confirmed for years count as current.
    private const double FullDays = 90,
        LastDays = 730;

    public static double? Value(CandidatePair pair)
    {
        if (pair.Supplier.Firm?.ConfirmedOn is not { } day)
            return null;
        var age = pair.Today.DayNumber - day.DayNumber;
        var value = Math.Clamp((LastDays - age) / (LastDays - FullDays), 0, 1);
        return value == 0 ? null : value;
    }

    public static Told Tell(CandidatePair pair)
    {
        var day = pair.Supplier.Firm!.ConfirmedOn!.Value;
        return Told.Of($"信息确认于 {day:yyyy-MM-dd}", $"confirmed on {day:yyyy-MM-dd}");
    }
}
