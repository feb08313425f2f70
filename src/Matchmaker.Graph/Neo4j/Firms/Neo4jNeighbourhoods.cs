using Matchmaker.Domain.Access;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Graph.Neo4j.Reading;
using Matchmaker.Graph.Neo4j.Shapes;

namespace Matchmaker.Graph.Neo4j.Firms;

/// <summary>
/// Reads the edges around records, one statement a step: a breadth-first walk that the domain drives.
/// </summary>
internal sealed class Neo4jNeighbourhoods(Neo4jReads reads) : INeighbourhoods
{
    public async Task<IReadOnlyList<Neighbour>> NextToAsync(IReadOnlyCollection<string> from, Audience audience, int take, CancellationToken ct) =>
        [.. (await reads.RowsAsync(
            nameof(INeighbourhoods), NeighbourhoodStatements.NextTo, new() { ["asked"] = Neo4jAudienceFilter.Of(audience, new() { ["from"] = from }), ["take"] = take }, ct))
            .Select(row => new Neighbour(ConstantCase.Read<RecordKind>(row.Text("kind")), row.Text("id"), row.Text("via")))];
}

/// <summary>The Cypher of <see cref="Neo4jNeighbourhoods"/>; constants, so that Neo4j plans each once.</summary>
internal static class NeighbourhoodStatements
{
    private const string First = "WITH id, min(via) AS via ORDER BY id LIMIT $take RETURN";

    /// <summary>What may be known of a project's poster is asked with the project as <c>n</c>, of an engagement with that as <c>n</c>.</summary>
    public const string NextTo = $$"""
        WITH $asked AS asked
        CALL (asked) {
          UNWIND asked.from AS via MATCH (:Record {id: via})-[:{{RelationshipTypes.Leads}}|{{RelationshipTypes.Of}}]->(n:Chain)
          WITH n.id AS id, via {{First}} 'CHAIN' AS kind, id, via
          UNION ALL
          UNWIND asked.from AS via MATCH (:Record {id: via})<-[edge:{{RelationshipTypes.With}}|{{RelationshipTypes.On}}|{{RelationshipTypes.PostedBy}}]-(n:Engagement)
          WHERE {{Neo4jAudienceFilter.MayKnowEngagement}}
          MATCH (n)-[:{{RelationshipTypes.On}}]->(p)
          WITH n AS engagement, p AS n, type(edge) AS edge, via WHERE edge <> '{{RelationshipTypes.PostedBy}}' OR {{Neo4jAudienceFilter.MayKnowPoster}}
          WITH engagement.id AS id, via {{First}} 'ENGAGEMENT' AS kind, id, via
          UNION ALL
          CALL (asked) {
            UNWIND asked.from AS via MATCH (:Record {id: via})<-[:{{RelationshipTypes.Occupies}}|{{RelationshipTypes.Leads}}]-(f:Firm) RETURN f, via
            UNION
            UNWIND asked.from AS via MATCH (:Record {id: via})-[:{{RelationshipTypes.With}}]->(f:Firm) RETURN f, via
            UNION
            UNWIND asked.from AS via MATCH (:Record {id: via})-[:{{RelationshipTypes.On}}]->(n)<-[:{{RelationshipTypes.Posted}}]-(f) WHERE {{Neo4jAudienceFilter.MayKnowPoster}} RETURN f, via
            UNION
            UNWIND asked.from AS via MATCH (n:Record {id: via})<-[:{{RelationshipTypes.Posted}}]-(f) WHERE {{Neo4jAudienceFilter.MayKnowPoster}} RETURN f, via
          }
          WITH f, via WHERE f.library IN ['CANDIDATE', 'ADMITTED']
          WITH f.id AS id, via {{First}} 'FIRM' AS kind, id, via
          UNION ALL
          UNWIND asked.from AS via MATCH (:Record {id: via})-[:{{RelationshipTypes.Occupies}}|{{RelationshipTypes.At}}]->(n:Link)
          WITH n.id AS id, via {{First}} 'LINK' AS kind, id, via
          UNION ALL
          UNWIND asked.from AS via MATCH (:Record {id: via})-[edge:{{RelationshipTypes.Posted}}|{{RelationshipTypes.On}}]->(n:Project)
          WHERE {{Neo4jAudienceFilter.MayKnowProject}} AND (type(edge) = '{{RelationshipTypes.On}}' OR {{Neo4jAudienceFilter.MayKnowPoster}})
          WITH n.id AS id, via {{First}} 'PROJECT' AS kind, id, via
        }
        RETURN kind, id, via ORDER BY kind, id
        """;
}
