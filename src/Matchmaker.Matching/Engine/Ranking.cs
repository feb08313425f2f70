namespace Matchmaker.Matching.Engine;

/// <summary>The parts of a list, in their order.</summary>
public enum ListSection
{
    Pinned,
    Open,
    Excluded,
}

/// <summary>
/// A ranked list in its total order: those that staff pinned, those that are not excluded, the excluded; each by score,
/// ties by key.
/// </summary>
public sealed record Ranking(IReadOnlyList<RankedCandidate> Best)
{
    public static int Order(RankedCandidate x, RankedCandidate y) =>
        Order((x.Place, x.BalancedLogit, x.Key), (y.Place, y.BalancedLogit, y.Key));

    public static int Order(
        (ListSection Place, double Standing, string Key) x,
        (ListSection Place, double Standing, string Key) y
    ) =>
        x.Place != y.Place ? x.Place.CompareTo(y.Place)
        : x.Standing != y.Standing ? y.Standing.CompareTo(x.Standing)
        : string.CompareOrdinal(x.Key, y.Key);
}
