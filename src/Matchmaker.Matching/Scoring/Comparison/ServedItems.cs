using Matchmaker.Matching.QueryUnderstanding;

namespace Matchmaker.Matching.Scoring.Comparison;

/// <summary>
/// The items of a need that a supplier's own statements name: a need for bearings and seals is often served by one firm
/// each. For what is shown alone.
/// </summary>
internal static class ServedItems
{
    /// <summary>
    /// The items as they are told, in the order of the need; empty where the need has one item only, which every
    /// candidate is listed for.
    /// </summary>
    public static IReadOnlyList<string> Of(Need need, Supplier supplier)
    {
        if (need.ForemostItems.Count < 2)
            return [];
        return [.. need.ForemostItems.Where(item => IsNamed(item, supplier)).Select(i => i.Text)];
    }

    // What the thing is for, and which of a kind it is, are shared by things that nobody would take for each other.
    private static bool IsNamed(SoughtItem item, Supplier supplier) =>
        supplier.Lines.Any(line => SharedWords.NamesThing(item, line.Folded));
}
