using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Records;
using Matchmaker.Domain.Text;
using Matchmaker.Graph.Neo4j.Query;
using Matchmaker.Graph.Neo4j.Shapes;

namespace Matchmaker.Graph.Neo4j.Migrations;

/// <summary>
/// Folds stored search texts again where they were folded under other rules: by an older release, or on a .NET with
/// other Unicode data. What another process writes meanwhile is newer than what was read here, and is left as it is.
/// </summary>
internal sealed class Neo4jRefolding(Neo4jDatabase database)
{
    /// <summary>Records folded in one transaction; doubled, a lock is held twice as long.</summary>
    private const int Portion = 500;

    /// <summary>The facts that <see cref="SearchText"/> makes.</summary>
    private static readonly string[] Names = ["searched", "foldedName"];

    public async Task BringUpToDateAsync(CancellationToken ct)
    {
        var ledger = await database.ReadAsync(RefoldingStatements.Known, new Dictionary<string, object?>(), ct);
        if (ledger.Rows.SingleOrDefault()?.TextOrNull("folding") == SearchText.Fingerprint)
            return;
        foreach (var kind in Neo4jShapes.Folding)
            await RefoldAsync(kind, ct);
        await WriteAsync(RefoldingStatements.Reached, new() { ["folding"] = SearchText.Fingerprint }, ct);
    }

    private async Task RefoldAsync(RecordKind kind, CancellationToken ct)
    {
        var after = "";
        while (true)
        {
            var asked = new Dictionary<string, object?>
            {
                ["kind"] = kind,
                ["after"] = after,
                ["take"] = Portion,
            };
            var read = (await database.ReadAsync(RefoldingStatements.Read, asked, ct)).Rows;
            if (read.Count == 0)
                return;
            after = read[^1].Text("id");
            var rows = read.Where(row => row.TextOrNull("record") is not null).Select(row => Refolded(kind, row));
            await WriteAsync(RefoldingStatements.Refold, new() { ["rows"] = rows.ToList() }, ct);
        }
    }

    private static Dictionary<string, object?> Refolded(RecordKind kind, Row row) =>
        new()
        {
            ["id"] = row.Text("id"),
            ["revision"] = row.Long("revision"),
            ["facts"] = Neo4jShapes
                .Of(RecordJson.Read(kind, row.Text("record")))
                .Facts.Where(f => Names.Contains(f.Key)),
        };

    private Task<QueryResult> WriteAsync(
        string statement,
        Dictionary<string, object?> parameters,
        CancellationToken ct
    ) => database.WriteAsync(statement, parameters, Neo4jSchema.Building, ct);
}

/// <summary>The Cypher of <see cref="Neo4jRefolding"/>; constants, so that Neo4j plans each once.</summary>
internal static class RefoldingStatements
{
    public const string Known = "MATCH (l:Ledger {id: 1}) RETURN l.folding AS folding";

    public const string Read = """
        MATCH (n:Record) USING INDEX n:Record(recordKind, id) WHERE n.recordKind = $kind AND n.id > $after
        WITH n ORDER BY n.recordKind, n.id LIMIT $take
        OPTIONAL MATCH (h:Change) USING INDEX h:Change(recordId, revision) WHERE h.recordId = n.id
          AND h.revision = n.revision
        RETURN n.id AS id, n.revision AS revision, h.record AS record ORDER BY id
        """;

    public const string Refold = """
        UNWIND $rows AS row MATCH (n:Record {id: row.id}) USING INDEX SEEK n:Record(id) WHERE n.revision = row.revision
        SET n += row.facts
        """;

    public const string Reached = "MATCH (l:Ledger {id: 1}) SET l.folding = $folding";
}
