namespace Matchmaker.Matching.Engine;

/// <summary>
/// The sections of a list, in their order: what staff pinned, what the caller marked as fitting, what nobody judged,
/// what the caller marked as not fitting, and what a hard requirement excludes.
/// </summary>
public enum ListSection
{
    Pinned,
    Fitting,
    Open,
    NotFitting,
    Excluded,
}

/// <summary>A ranked list in its total order: section by section, each by score, ties by key.</summary>
public sealed record Ranking(IReadOnlyList<RankedCandidate> Best)
{
    // The keys are made where they decide: a sort compares each candidate with a dozen others.
    public static int Order(RankedCandidate x, RankedCandidate y) =>
        BeforeKeys(x.Section, x.BalancedLogit, y.Section, y.BalancedLogit) is not 0 and var decided
            ? decided
            : string.CompareOrdinal(x.Key, y.Key);

    public static int Order(
        (ListSection Section, double Standing, string Key) x,
        (ListSection Section, double Standing, string Key) y
    ) =>
        BeforeKeys(x.Section, x.Standing, y.Section, y.Standing) is not 0 and var decided
            ? decided
            : string.CompareOrdinal(x.Key, y.Key);

    private static int BeforeKeys(ListSection section, double standing, ListSection other, double otherStanding) =>
        section != other ? section.CompareTo(other) : otherStanding.CompareTo(standing);
}
