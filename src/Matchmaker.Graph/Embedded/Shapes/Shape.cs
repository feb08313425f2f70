using Matchmaker.Domain.Ledger;

namespace Matchmaker.Graph.Embedded.Shapes;

/// <summary>
/// How a kind of record lies in SQLite's tables, said once for the writer and for the integrity check.
/// </summary>
/// <param name="Columns">What stands beside id and body because the body's JSON does not have it in that form.</param>
internal sealed record Shape(RecordKind Kind, string Table, IReadOnlyList<Column> Columns, IReadOnlyList<EdgeTable> Edges)
{
    public static Shape Of<T>(RecordKind kind, string table, IReadOnlyList<(string Name, Func<T, string?> Value)> columns, params EdgeTable[] edges)
        where T : IRecord =>
        new(kind, table, [.. columns.Select(c => new Column(c.Name, r => c.Value((T)r)))], edges);

    /// <summary>The same with these columns folded for searches.</summary>
    public Shape Folding(params string[] columns) =>
        this with { Columns = [.. Columns.Select(c => c with { Folded = columns.Contains(c.Name) })] };

    public string Put { get; } =
        $"INSERT INTO {Table} (id, body{string.Concat(Columns.Select(c => $", {c.Name}"))}) " +
        $"VALUES ($0, $1{string.Concat(Columns.Select((_, i) => $", ${i + 2}"))}) " +
        $"ON CONFLICT (id) DO UPDATE SET body = excluded.body{string.Concat(Columns.Select(c => $", {c.Name} = excluded.{c.Name}"))}";
}

/// <summary>
/// A column that is written from a record beside its JSON body, so that lists can be filtered and sorted by an index.
/// </summary>
/// <param name="Folded">Whether <see cref="Domain.SearchText"/> makes the value, and anew when its folding changes.</param>
internal sealed record Column(string Name, Func<IRecord, string?> Value, bool Folded = false);

/// <summary>A table with one row for each value of a record that has several, such as the links of a project.</summary>
/// <param name="Owner">The column with the record's id.</param>
/// <param name="Columns">The other columns; the first is the id at the edge's other end, if the edge has a target.</param>
/// <param name="Target">The table whose id the edge ends at; null where it ends in a plain value.</param>
internal sealed record EdgeTable(
    string Name, string Owner, IReadOnlyList<string> Columns, string? Target, Func<IRecord, IEnumerable<string[]>> Rows)
{
    /// <summary>Edges to records of one kind.</summary>
    public static EdgeTable To<T>(string name, string owner, string target, Func<T, IEnumerable<string>> ids) where T : IRecord =>
        new(name, owner, [target], target, r => ids((T)r).Distinct(StringComparer.Ordinal).Select(id => new[] { id }));

    public static EdgeTable Parts<T>(string name, string owner, IReadOnlyList<string> columns, Func<T, IEnumerable<string[]>> rows) where T : IRecord =>
        new(name, owner, columns, null, r => rows((T)r));

    public string Put { get; } =
        $"INSERT INTO {Name} ({Owner}, {string.Join(", ", Columns)}) VALUES ($0{string.Concat(Columns.Select((_, i) => $", ${i + 1}"))})";

    public string Cut { get; } = $"DELETE FROM {Name} WHERE {Owner} IN (SELECT value FROM json_each($0))";

    /// <summary>Ends of edges of these records that do not exist.</summary>
    public string? Loose { get; } = Target is null ? null :
        $"SELECT DISTINCT e.{Columns[0]} FROM {Name} e WHERE e.{Owner} IN (SELECT value FROM json_each(@ids)) " +
        $"AND NOT EXISTS (SELECT 1 FROM {Target} t WHERE t.id = e.{Columns[0]}) ORDER BY 1";
}
