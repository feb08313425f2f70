using System.Runtime.CompilerServices;
using Matchmaker.Domain;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Records;
using Matchmaker.Graph.Neo4j.Query;
using Matchmaker.Graph.Neo4j.Shapes;

namespace Matchmaker.Graph.Neo4j.Checking;

/// <summary>
/// The integrity check of the graph: it asks for every invariant of all records. For an operator's check, not for
/// requests.
/// </summary>
internal sealed class Neo4jCheck(Neo4jDatabase database)
{
    /// <summary>
    /// Records compared in one round trip; doubled, the check needs twice the memory and hardly less time.
    /// </summary>
    private const int ComparedAtOnce = 500;
    private static readonly Dictionary<string, object?> Nothing = [];

    public async IAsyncEnumerable<LocalizedText> RunAsync([EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var (statement, wrong) in Checks)
        {
            foreach (var row in (await database.ReadAsync(statement, Nothing, ct)).Rows)
                yield return wrong(row.Text("what"));
        }
        foreach (var kind in Enum.GetValues<RecordKind>())
        {
            await foreach (var wrong in OtherThanPutAsync(kind, ct))
                yield return wrong;
        }
    }

    private static LocalizedText Other(string id) =>
        new(
            $"“{id}”在图中的事实与最后一次变更记录不符。",
            $"The graph's facts of “{id}” are not those that its last change put there."
        );

    private async IAsyncEnumerable<LocalizedText> OtherThanPutAsync(
        RecordKind kind,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var after = "";
        while (true)
        {
            var parameters = new Dictionary<string, object?>
            {
                ["kind"] = kind,
                ["after"] = after,
                ["take"] = ComparedAtOnce,
            };
            var rows = (await database.ReadAsync(CheckStatements.Written, parameters, ct)).Rows;
            foreach (var row in rows)
            {
                after = row.Text("id");
                if (row.TextOrNull("record") is not { } put)
                    yield return Other(after);
                else if (!RecordJson.TryRead(kind, put, out var record))
                    yield return new($"“{after}”的内容无法读取。", $"The body of “{after}” cannot be read.");
                else if (
                    !CanonicalFacts
                        .Of(row)
                        .SequenceEqual(CanonicalFacts.Of(Neo4jShapes.Of(record)), StringComparer.Ordinal)
                )
                    yield return Other(after);
            }
            if (rows.Count < ComparedAtOnce)
                yield break;
        }
    }

    private static readonly IReadOnlyList<(string Statement, Func<string, LocalizedText> Wrong)> Checks =
    [
        (
            CheckStatements.Gaps,
            what => new($"版本号不连续：{what} 之后缺一个。", $"Revisions have a gap after {what}.")
        ),
        (
            CheckStatements.Behind,
            what =>
                new(
                    $"账本的版本号与最后一次提交（{what}）不符。",
                    $"The ledger's revision is not that of the last commit ({what})."
                )
        ),
        (
            CheckStatements.NotAsLastPut,
            what =>
                new(
                    $"“{what}”与最后一次变更记录的版本不符。",
                    $"“{what}” is not at the version that its last change put it at."
                )
        ),
        (
            CheckStatements.Orphans,
            what => new($"有节点（{what}）不属于任何记录。", $"A node ({what}) belongs to no record.")
        ),
    ];
}

/// <summary>
/// The Cypher of <see cref="Neo4jCheck"/>, which reads the whole graph and is asked by an operator alone.
/// </summary>
internal static class CheckStatements
{
    public const string Gaps = """
        MATCH (k:Commit) WHERE k.revision > 1 AND NOT EXISTS { MATCH (b:Commit {revision: k.revision - 1}) }
          RETURN toString(k.revision - 2) AS what LIMIT 100
        """;

    public const string Behind = """
        MATCH (l:Ledger {id: 1}) WHERE EXISTS { MATCH (k:Commit) WHERE k.revision > l.revision }
          OR l.revision > 0 AND NOT EXISTS { MATCH (k:Commit {revision: l.revision}) }
        RETURN toString(l.revision) AS what
        """;

    public const string NotAsLastPut = """
        MATCH (n:Record) USING INDEX n:Record(recordKind, id) WHERE n.recordKind > '' AND n.id IS NOT NULL
        WITH n, COLLECT { MATCH (h:Change) WHERE h.recordId = n.id AND h.revision > 0
          RETURN CASE WHEN h.record IS NULL THEN 0 ELSE h.version END ORDER BY h.revision DESC LIMIT 1 }[0] AS version
        WITH n WHERE version IS NULL OR version <> n.version
        RETURN n.id AS what LIMIT 100
        """;

    public const string Written = $"""
        MATCH (n:Record) USING INDEX n:Record(recordKind, id) WHERE n.recordKind = $kind AND n.id > $after
        WITH n ORDER BY n.recordKind, n.id LIMIT $take
        OPTIONAL MATCH (h:Change) USING INDEX h:Change(recordId, revision) WHERE h.recordId = n.id
          AND h.revision = n.revision
        RETURN n.id AS id, h.record AS record, {RelationshipTypes.Written} ORDER BY id
        """;

    public const string Orphans = $$"""
        MATCH (p:FollowUp) WHERE p.id > '' AND p:Part AND NOT EXISTS {
          (p)<-[:{{RelationshipTypes.FollowedUp}}]-(:Record) } RETURN p.id AS what LIMIT 100
        UNION
        MATCH (p:Outcome) WHERE p.id > '' AND NOT EXISTS { (p)<-[:{{RelationshipTypes.LedTo}}]-(:Record) }
          RETURN p.id AS what LIMIT 100
        """;
}
