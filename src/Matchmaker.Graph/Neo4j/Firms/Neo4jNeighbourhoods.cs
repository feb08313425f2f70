using Matchmaker.Domain.Access;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;
using Matchmaker.Graph.Neo4j.Reading;
using Matchmaker.Graph.Neo4j.Shapes;

namespace Matchmaker.Graph.Neo4j.Firms;

/// <summary>
/// Reads the edges around records, one statement a step: a breadth-first walk that the domain drives.
/// </summary>
internal sealed class Neo4jNeighbourhoods(Neo4jReads reads) : INeighbourhoods
{
    public async Task<IReadOnlyList<Neighbour>> NextToAsync(
        IReadOnlyCollection<string> from,
        Audience audience,
        int take,
        CancellationToken ct
    ) =>
        [
            .. (
                await reads.RowsAsync(
                    nameof(INeighbourhoods),
                    NeighbourhoodStatements.NextTo,
                    new() { ["asked"] = Neo4jAudienceFilter.Of(audience, new() { ["from"] = from }), ["take"] = take },
                    ct
                )
            ).Select(row => new Neighbour(
                ConstantCase.Read<RecordKind>(row.Text("kind")),
                row.Text("id"),
                row.Text("via")
            )),
        ];
}

/// <summary>The Cypher of <see cref="Neo4jNeighbourhoods"/>; constants, so that Neo4j plans each once.</summary>
internal static class NeighbourhoodStatements
{
    /// <summary>
    /// Every edge first, then the audience's conditions once over all: <c>project</c> is the project whose poster an
    /// edge gives away. Written out beside each kind of edge, the conditions took Neo4j half a minute to plan.
    /// </summary>
    public const string NextTo = $$"""
        WITH $asked AS asked
        CALL (asked) {
          UNWIND asked.from AS via
          MATCH (:Record {id: via})-[:{{RelationshipTypes.Leads}}|{{RelationshipTypes.Of}}]->(n:Chain)
          RETURN n, null AS project, via
          UNION ALL
          UNWIND asked.from AS via
          MATCH (:Record {id: via})-[:{{RelationshipTypes.Occupies}}|{{RelationshipTypes.At}}]->(n:Link)
          RETURN n, null AS project, via
          UNION ALL
          UNWIND asked.from AS via
          MATCH (:Record {id: via})<-[:{{RelationshipTypes.Occupies}}|{{RelationshipTypes.Leads}}]-(n:Firm)
          RETURN n, null AS project, via
          UNION ALL
          UNWIND asked.from AS via
          MATCH (n:Record {id: via})-[:{{RelationshipTypes.With}}]->(f:Firm)
          WHERE {{Neo4jAudienceFilter.TellsCounterpart}}
          RETURN f AS n, null AS project, via
          UNION ALL
          UNWIND asked.from AS via
          MATCH (:Record {id: via})<-[:{{RelationshipTypes.With}}]-(n:Engagement)
          WHERE {{Neo4jAudienceFilter.TellsCounterpart}}
          RETURN n, null AS project, via
          UNION ALL
          UNWIND asked.from AS via
          MATCH (:Record {id: via})<-[:{{RelationshipTypes.On}}]-(n:Engagement)
          RETURN n, null AS project, via
          UNION ALL
          UNWIND asked.from AS via
          MATCH (:Record {id: via})-[:{{RelationshipTypes.On}}]->(n:Project)
          RETURN n, null AS project, via
          UNION ALL
          UNWIND asked.from AS via
          MATCH (:Record {id: via})<-[:{{RelationshipTypes.PostedBy}}]-(n:Engagement)
            -[:{{RelationshipTypes.On}}]->(project)
          RETURN n, project, via
          UNION ALL
          UNWIND asked.from AS via
          MATCH (:Record {id: via})-[:{{RelationshipTypes.On}}]->(project)<-[:{{RelationshipTypes.Posted}}]-(n:Firm)
          RETURN n, project, via
          UNION ALL
          UNWIND asked.from AS via
          MATCH (project:Record {id: via})<-[:{{RelationshipTypes.Posted}}]-(n:Firm)
          RETURN n, project, via
          UNION ALL
          UNWIND asked.from AS via
          MATCH (:Record {id: via})-[:{{RelationshipTypes.Posted}}]->(n:Project)
          RETURN n, n AS project, via
        }
        WITH asked, n, project, via
        WHERE CASE n.recordKind
          WHEN 'FIRM' THEN n.library IN ['CANDIDATE', 'ADMITTED']
          WHEN 'PROJECT' THEN {{Neo4jAudienceFilter.MayKnowProject}}
          WHEN 'ENGAGEMENT' THEN {{Neo4jAudienceFilter.MayKnowEngagement}}
          ELSE true END
        WITH asked, n AS found, project AS n, via
        WHERE CASE WHEN n IS NULL THEN true ELSE {{Neo4jAudienceFilter.MayKnowPoster}} END
        WITH found.recordKind AS kind, found.id AS id, min(via) AS via
        ORDER BY kind, CASE WHEN kind IN ['ENGAGEMENT', 'PROJECT'] THEN id END DESC, id
        WITH kind, collect({id: id, via: via})[..$take] AS first
        UNWIND first AS next
        RETURN kind, next.id AS id, next.via AS via ORDER BY kind, id
        """;
}
