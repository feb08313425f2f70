namespace Matchmaker.Matching.Documents;

/// <summary>
/// A firm's exposure: how often it was asked of late, beside the others. It rests on what the ledger knows, invitations
/// and the like, and not on who looked at what, so the same question at the same revision has the same answer.
/// </summary>
/// <param name="Ever">It was asked at some time.</param>
/// <param name="ThisWeek">How often in the last seven days.</param>
/// <param name="Average">How often in those days the firms that have engagements were asked, on average.</param>
public readonly record struct Exposure(bool Ever, int ThisWeek, double Average)
{
    // The week over which exposure is counted, in days; chosen. Doubled, a firm gives way for twice as long after it
    // was asked.
    private const int Days = 7;

    // The share of the largest penalty that stands between a firm that was never asked and one that was asked long ago:
    // a first chance, and no more than one. Set by hand. Doubled, a firm that once was asked stands behind every
    // newcomer that is nearly as good.
    private const double FirstChance = 0.2;

    /// <summary>
    /// From 0 for a firm that was never asked to nearly 1 for one that is asked all the time; half-way between the
    /// first chance and 1 where it was asked once more this week than the average.
    /// </summary>
    public double Share => Ever ? FirstChance + ((1 - FirstChance) * ThisWeek / (ThisWeek + 1 + Average)) : 0;

    /// <summary>The days that count. Tomorrow's is among them since it may have begun elsewhere.</summary>
    public static IEnumerable<DateOnly> Week(DateOnly today) =>
        Enumerable.Range(0, Days + 1).Select(back => today.AddDays(1 - back));

    public static bool IsThisWeek(DateOnly day, DateOnly today) =>
        day > today.AddDays(-Days) && day <= today.AddDays(1);
}
