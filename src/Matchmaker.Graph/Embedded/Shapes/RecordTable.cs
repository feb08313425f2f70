using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;

namespace Matchmaker.Graph.Embedded.Shapes;

/// <summary>
/// How a kind of record lies in tables: said once, for the one who writes and the one who checks. Its table is called
/// as the kind. A kind of which nothing stands beside id and body needs no class of its own.
/// </summary>
internal class RecordTable(RecordKind kind, IReadOnlyList<ShapeColumn> columns, IReadOnlyList<EdgeTable> edges)
{
    public RecordKind Kind { get; } = kind;

    public string Table { get; } = NameOf(kind);

    /// <summary>What stands beside id and body because the body's JSON does not have it in that form.</summary>
    public IReadOnlyList<ShapeColumn> Columns { get; } = columns;

    public IReadOnlyList<EdgeTable> Edges { get; } = edges;

    public string Put { get; } =
        $"INSERT INTO {NameOf(kind)} (id, body{string.Concat(columns.Select(c => $", {c.Name}"))}) "
        + $"VALUES ($0, $1{string.Concat(columns.Select((_, i) => $", ${i + 2}"))}) "
        + $"ON CONFLICT (id) DO UPDATE SET body = "
        + $"excluded.body{string.Concat(columns.Select(c => $", {c.Name} = excluded.{c.Name}"))}";

    private static string NameOf(RecordKind kind) => ConstantCase.Of(kind).ToLowerInvariant();
}

/// <summary>
/// The tables of one kind, found by the record's type: a class of its own in the folder of its concept.
/// </summary>
internal abstract class RecordTable<T>(IReadOnlyList<ShapeColumn<T>> columns, params IReadOnlyList<EdgeTable> edges)
    : RecordTable(
        RecordKinds.Of<T>().Kind,
        [.. columns.Select(c => new ShapeColumn(c.Name, r => c.Value((T)r), c.Folded))],
        edges
    )
    where T : IRecord;

/// <param name="Folded">Whether <see cref="SearchText"/> makes the value, and anew when its folding changes.</param>
internal sealed record ShapeColumn(string Name, Func<IRecord, string?> Value, bool Folded = false);

/// <summary>The same, of one kind.</summary>
internal sealed record ShapeColumn<T>(string Name, Func<T, string?> Value, bool Folded = false)
    where T : IRecord;

/// <summary>A table with a row for each of several values of a record.</summary>
/// <param name="Owner">The column with the record's id.</param>
/// <param name="Columns">The other columns; the first is the id at the edge's other end, if the edge has a
/// target.</param>
/// <param name="Target">The table whose id the edge ends at; null where it ends in a plain value.</param>
internal sealed record EdgeTable(
    string Name,
    string Owner,
    IReadOnlyList<string> Columns,
    string? Target,
    Func<IRecord, IEnumerable<string[]>> Rows
)
{
    /// <summary>Edges to records of one kind.</summary>
    public static EdgeTable To<T>(string name, string owner, string target, Func<T, IEnumerable<string>> ids)
        where T : IRecord =>
        new(name, owner, [target], target, r => ids((T)r).Distinct(StringComparer.Ordinal).Select(id => new[] { id }));

    public static EdgeTable Parts<T>(
        string name,
        string owner,
        IReadOnlyList<string> columns,
        Func<T, IEnumerable<string[]>> rows
    )
        where T : IRecord => new(name, owner, columns, null, r => rows((T)r));

    public string Put { get; } =
        $"INSERT INTO {Name} ({Owner}, {string.Join(", ", Columns)}) VALUES "
        + $"($0{string.Concat(Columns.Select((_, i) => $", ${i + 1}"))})";

    public string Cut { get; } = $"DELETE FROM {Name} WHERE {Owner} IN (SELECT value FROM json_each($0))";

    /// <summary>Ends of edges of these records that do not exist.</summary>
    public string? Loose { get; } =
        Target is null
            ? null
            : $"SELECT DISTINCT e.{Columns[0]} FROM {Name} e WHERE e.{Owner} IN (SELECT value FROM json_each(@ids)) "
                + $"AND NOT EXISTS (SELECT 1 FROM {Target} t WHERE t.id = e.{Columns[0]}) ORDER BY 1";
}
