using Matchmaker.Architecture.Tests.Reading;

namespace Matchmaker.Architecture.Tests;

/// <summary>A name that stands twice cannot be searched for: whoever finds one of the two takes it for the other.</summary>
public sealed class TypeNameTests
{
    /// <summary>Names that stand twice still. The list may only become shorter.</summary>
    private static readonly string[] Known =
    [
        "Answer", "Asked", "Audiences", "Column", "Edges", "EngagementTable", "Field", "Finding", "FirmTable", "Folding", "Freshness", "Mover",
        "Paging", "Place", "SignIn", "Sort", "Statements", "Term",
    ];

    private static readonly string[] Projects =
        ["Matchmaker.Domain", "Matchmaker.Matching", "Matchmaker.Graph", "Matchmaker.Console", "Matchmaker.Api"];

    [Fact]
    public void No_name_of_a_type_stands_twice()
    {
        var twice = Twice();
        Assert.Empty(twice.Where(t => !Known.Contains(t.Key)).Select(t => $"{t.Key}: {string.Join(", ", t.Value)}"));
        Assert.Empty(Known.Except(twice.Keys));
    }

    // A type and its generic namesake in one namespace are one name of one thing, as Task and Task<T> are.
    private static Dictionary<string, IReadOnlyList<TypeName>> Twice() =>
        Projects.SelectMany(project => ProductAssembly.Read(project).Types).Distinct().Where(t => t.Name != "_Imports")
            .GroupBy(t => t.Name, StringComparer.Ordinal).Where(g => g.Count() > 1)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<TypeName>)[.. g], StringComparer.Ordinal);
}
