namespace Matchmaker.Graph.Neo4j.Reading;

/// <summary>Parts of a filter as parameters: an absent or empty one is null, and narrows nothing.</summary>
internal static class Given
{
    public static object? Of<T>(IReadOnlyList<T>? values) => values is null or [] ? null : values;
}
