using System.Text.RegularExpressions;
using GraphQL.Types;

namespace Matchmaker.Api.Tests.Schema;

/// <summary>The documentation that GraphiQL and code generators show is the schema's descriptions.</summary>
public sealed partial class DescriptionTests
{
    /// <summary>Words of a description: fewer only name the thing, which its own name does already.</summary>
    private const int Fewest = 5;

    private static readonly IReadOnlyList<(string Path, string? Says)> All = [.. Elements(PrintedSchema.Build())];

    [Fact]
    public void Every_element_is_described_in_whole_sentences()
    {
        var others = All.Where(e =>
            e.Says is null || !e.Says.EndsWith('.') || Words(e.Says).Count < Fewest || e.Says.Contains("  ")
        );

        Assert.True(!others.Any(), string.Join('\n', others));
    }

    [Fact]
    public void No_description_only_repeats_the_name()
    {
        string[] empty = ["a", "an", "the", "its", "of", "this", "that", "is", "it", "in", "on", "for", "to", "what"];
        var others = All.Where(e =>
            Words(e.Says ?? "").Except(empty).Except(Words(Capitals().Replace(e.Path, " $0"))).Count() < 2
        );

        Assert.True(!others.Any(), string.Join('\n', others));
    }

    private static List<string> Words(string text) =>
        [.. Word().Matches(text).Select(w => w.Value.ToLowerInvariant()).Where(w => w.Length > 0)];

    private static IEnumerable<(string, string?)> Elements(ISchema schema)
    {
        yield return ("the schema", schema.Description);
        // Those of the specification are described by the library.
        foreach (var directive in schema.Directives.Where(d => d.Name is not ("include" or "skip" or "deprecated")))
        {
            yield return ($"@{directive.Name}", directive.Description);
            foreach (var argument in directive.Arguments ?? [])
                yield return ($"@{directive.Name}({argument.Name})", argument.Description);
        }
        foreach (var type in schema.AllTypes.Where(t => !t.Name.StartsWith("__", StringComparison.Ordinal)))
        {
            if (type is ScalarGraphType { Name: "ID" or "Int" or "Float" or "String" or "Boolean" })
                continue;
            yield return (type.Name, type.Description);
            foreach (var member in Members(type))
                yield return ($"{type.Name}.{member.Name}", member.Says);
        }
    }

    private static IEnumerable<(string Name, string? Says)> Members(IGraphType type) =>
        type switch
        {
            EnumerationGraphType values => values.Values.Select(v => (v.Name, v.Description)),
            IComplexGraphType complex => complex.Fields.SelectMany(f =>
                (f.Arguments ?? []).Select(a => ($"{f.Name}({a.Name})", a.Description)).Prepend((f.Name, f.Description))
            ),
            _ => [],
        };

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\p{Lu}")]
    private static partial Regex Capitals();
}
