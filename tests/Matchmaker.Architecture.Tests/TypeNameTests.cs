using Matchmaker.Architecture.Tests.Reading;

namespace Matchmaker.Architecture.Tests;

/// <summary>
/// A name that stands twice cannot be searched for: whoever finds one of the two takes it for the other.
/// </summary>
public sealed class TypeNameTests
{
    private static readonly string[] Projects =
    [
        "Matchmaker.Domain",
        "Matchmaker.Matching",
        "Matchmaker.Graph",
        "Matchmaker.Import",
        "Matchmaker.Console",
        "Matchmaker.Api",
    ];

    [Fact]
    public void No_name_of_a_type_stands_twice() =>
        Assert.Empty(Twice().Select(t => $"{t.Key}: {string.Join(", ", t.Value)}"));

    // A type and its generic namesake in one namespace are one name of one thing, as Task and Task<T> are.
    private static Dictionary<string, IReadOnlyList<TypeName>> Twice() =>
        Projects
            .SelectMany(project => ProductAssembly.Read(project).Types)
            .Distinct()
            .Where(t => t.Name != "_Imports")
            .GroupBy(t => t.Name, StringComparer.Ordinal)
            .Where(g => g.Count() > 1)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<TypeName>)[.. g], StringComparer.Ordinal);
}
