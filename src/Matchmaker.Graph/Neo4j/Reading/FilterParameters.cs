namespace Matchmaker.Graph.Neo4j.Reading;

/// <summary>
/// Turns parts of a filter into parameters: an absent or empty one becomes null and narrows nothing, so the statement's
/// text stays the same.
/// </summary>
internal static class FilterParameters
{
    public static object? Of<T>(IReadOnlyList<T>? values) => values is null or [] ? null : values;
}
