using System.Text.Json;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Records;

namespace Matchmaker.Bench.Stores;

/// <summary>
/// The peer of the import: what a script would do that reads records from a file and creates them with their edges and
/// parts by one nested UNWIND for each batch, one after the other. No checks, no versions to compare, no audit trail.
/// </summary>
internal static class PlainImport
{
    private const int Batch = 2_000;

    private const string Statement = """
        UNWIND $rows AS r
        CREATE (f:Record:Firm {id: r.id, version: r.version, recordKind: 'FIRM', nameZh: r.nameZh, nameEn: r.nameEn,
          uscc: r.uscc, roles: r.roles,
          library: r.library, confirmedOn: date(r.confirmedOn), confirmedRank: 3652058, sample: r.sample, authored:
            r.provenance.authored,
          searched: toLower(r.nameZh + ' ' + r.nameEn + ' ' + r.uscc + reduce(all = '', c IN r.capabilities | all + ' '
            + c.text))})
        CREATE (f)-[:KNOWN_BY]->(:Part:Key {value: 'uscc:' + r.uscc})
        WITH f, r
        CALL (f, r) { MATCH (d:Record {id: r.district}) CREATE (f)-[:IN {order: 0}]->(d) }
        CALL (f, r) { UNWIND range(0, size(r.positions) - 1) AS i WITH f, i, r.positions[i] AS p
          MATCH (l:Record {id: p.link})
          CREATE (f)-[:OCCUPIES {order: i, evidence: p.evidence, authored: p.authored}]->(l) }
        CALL (f, r) { UNWIND range(0, size(r.tiers) - 1) AS i WITH f, i, r.tiers[i] AS t
          CREATE (f)-[:RECOGNISED_AS]->(:Part:TierHolding {order: i, tier: t.tier, issuedBy: t.issuedBy, issuedOn:
            date(t.issuedOn),
            validUntil: date(t.validUntil), sources: t.provenance.sources, authored: t.provenance.authored}) }
        CALL (f, r) { UNWIND range(0, size(r.capabilities) - 1) AS i WITH f, i, r.capabilities[i] AS c
          CREATE (f)-[:CAN]->(:Part:Capability {order: i, text: c.text, evidence: c.evidence, authored: c.authored}) }
        """;

    /// <param name="file">A firm a line, as <see cref="RecordJson"/> writes it.</param>
    public static async Task RunAsync(Neo4jServer server, string file)
    {
        using var neo4j = new PlainNeo4j(server);
        foreach (var lines in File.ReadLines(file).Chunk(Batch))
            await neo4j.AskAsync(
                Statement,
                new { rows = lines.Select(line => JsonSerializer.Deserialize<JsonElement>(line)) }
            );
    }

    public static Task WriteFileAsync(string file, IEnumerable<Firm> firms) =>
        File.WriteAllLinesAsync(file, firms.Select(RecordJson.Write));
}
