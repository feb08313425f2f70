namespace Matchmaker.Graph.Neo4j.Shapes;

/// <summary>
/// Days and times as numbers that ascend, the smallest first and an absent day last. Neo4j's indexes leave out what is
/// absent and give one direction to all their properties, so "the latest day first, then by id" is stored as something
/// that ascends.
/// </summary>
internal static class SortRank
{
    private const int Last = 4_000_000; // beyond 9999-12-31, day 3,652,058

    public static int Nearest(DateOnly? day) => day?.DayNumber ?? Last;

    public static int Latest(DateOnly? day) => day is { } d ? DateOnly.MaxValue.DayNumber - d.DayNumber : Last;

    /// <summary>
    /// Also for comparing: two times at different offsets are never equal to Neo4j, even when they are the same
    /// instant.
    /// </summary>
    public static long Latest(DateTimeOffset time) => DateTimeOffset.MaxValue.UtcTicks - time.UtcTicks;

    public static long? LatestOrNull(DateTimeOffset? time) => time is { } t ? Latest(t) : null;
}

/// <summary>Chooses the word with which a text search begins, the most selective one.</summary>
internal static class FullTextSearch
{
    /// <summary>
    /// The longest word: the text index is asked for it, the others are looked for in what it brings. Empty where there
    /// are no words.
    /// </summary>
    public static string Rarest(IReadOnlyList<string> words) => words.MaxBy(word => word.Length) ?? "";
}
