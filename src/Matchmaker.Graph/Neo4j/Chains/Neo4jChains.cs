using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;
using Matchmaker.Graph.Neo4j.Reading;
using Matchmaker.Graph.Neo4j.Shapes;

namespace Matchmaker.Graph.Neo4j.Chains;

/// <summary>Reads the catalogue from Neo4j, and counts who makes and who asks at each link.</summary>
internal sealed class Neo4jChains(Neo4jReads reads, UnreadableRecords unreadable) : IChains
{
    private static readonly RecordKind[] Kinds = [.. Enum.GetValues<RecordKind>().Where(Catalogue.Holds)];

    public async Task<IReadOnlyList<IRecord>> CatalogueAsync(CancellationToken ct)
    {
        var catalogue = new List<IRecord>();
        foreach (
            var row in await reads.RowsAsync(
                nameof(IChains),
                ChainStatements.Catalogue,
                new() { ["kinds"] = Kinds },
                ct
            )
        )
            if (
                unreadable.TryRead(
                    ConstantCase.Read<RecordKind>(row.Text("kind")),
                    row.Text("record"),
                    row.Text("id"),
                    out var record
                )
            )
                catalogue.Add(record);
        return catalogue;
    }

    public async Task<IReadOnlyList<LinkCoverage>> CoveragesAsync(
        IReadOnlyCollection<string> links,
        CancellationToken ct
    ) =>
        [
            .. (
                await reads.RowsAsync(
                    nameof(IChains),
                    ChainStatements.Positions,
                    new() { ["links"] = links.Distinct() },
                    ct
                )
            ).Select(row => new LinkCoverage(
                row.Text("link"),
                row.Int("makers"),
                row.Int("demands"),
                row.Int("supplies")
            )),
        ];
}

/// <summary>The Cypher of <see cref="Neo4jChains"/>; constants, so that Neo4j plans each once.</summary>
internal static class ChainStatements
{
    public const string Catalogue = """
        MATCH (n:Record) USING INDEX n:Record(recordKind, id) WHERE n.recordKind IN $kinds AND n.id > ''
        MATCH (h:Change) USING INDEX h:Change(recordId, revision) WHERE h.recordId = n.id AND h.revision = n.revision
        RETURN n.id AS id, h.kind AS kind, h.record AS record
        """;

    public const string Positions = $$"""
        UNWIND $links AS id
        OPTIONAL MATCH (l:Record {id: id})
        RETURN id AS link,
          COUNT { (l)<-[:{{RelationshipTypes.Occupies}}]-(f) WHERE f.library IN ['CANDIDATE', 'ADMITTED'] } AS makers,
          COUNT { (l)<-[:{{RelationshipTypes.At}}]-(p) WHERE p.kind = 'DEMAND' AND p.state = 'OPEN'
            AND p.visibility IN ['PUBLIC', 'PROGRAMME'] } AS demands,
          COUNT { (l)<-[:{{RelationshipTypes.At}}]-(p) WHERE p.kind = 'SUPPLY' AND p.state = 'OPEN'
            AND p.visibility IN ['PUBLIC', 'PROGRAMME'] } AS supplies
        ORDER BY link
        """;
}
