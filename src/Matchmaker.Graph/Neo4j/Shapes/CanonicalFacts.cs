using System.Collections;
using System.Globalization;
using Matchmaker.Graph.Neo4j.Query;

namespace Matchmaker.Graph.Neo4j.Shapes;

/// <summary>
/// A record's facts in canonical form, as lines of text in a fixed order, by which the check compares what the graph
/// has with what was to be written.
/// </summary>
internal static class CanonicalFacts
{
    /// <summary>Its own revision is not the record's to tell.</summary>
    private const string Revision = "revision";

    /// <param name="row">As <see cref="RelationshipTypes.Written"/> returns it.</param>
    public static IReadOnlyList<string> Of(Row row) =>
        Sorted([
            Line("", null, row.Map("facts").Where(f => f.Key != Revision)),
            .. row.List("edges")
                .Cast<List<object?>>()
                .Select(e => Line((string)e[0]!, (string?)e[1], (Dictionary<string, object?>)e[2]!)),
            .. row.Texts("posters").Select(poster => Line(RelationshipTypes.Posted, poster, [])),
        ]);

    public static IReadOnlyList<string> Of(Neo4jShape shape) =>
        Sorted([
            Line(
                "",
                null,
                shape.Facts.Concat([
                    new("id", shape.Record.Id),
                    new("version", shape.Record.Version),
                    new("recordKind", shape.Record.RecordKind),
                ])
            ),
            .. shape.Ties.Select(tie =>
                tie.Type == RelationshipTypes.Posted ? Line(tie.Type, tie.From, []) : Line(tie.Type, tie.To, tie.Facts)
            ),
            .. shape.Parts.Select(part => Line(part.Type, part.Facts.GetValueOrDefault("id") as string, part.Facts)),
        ]);

    private static IReadOnlyList<string> Sorted(IEnumerable<string> lines) => [.. lines.Order(StringComparer.Ordinal)];

    private static string Line(string type, string? to, IEnumerable<KeyValuePair<string, object?>> facts) =>
        string.Join(
            '\n',
            facts
                .Where(f => f.Value is not null)
                .Select(f => $"{f.Key}={Text(f.Value)}")
                .Order(StringComparer.Ordinal)
                .Prepend($"{type} {to}")
        );

    private static string? Text(object? value) =>
        value switch
        {
            string text => text,
            Enum name => TypedJsonWriter.NameOf(name),
            DateTimeOffset time => time.UtcTicks.ToString(CultureInfo.InvariantCulture),
            IEnumerable list => $"[{string.Join('\u001f', list.Cast<object?>().Select(Text))}]",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };
}
