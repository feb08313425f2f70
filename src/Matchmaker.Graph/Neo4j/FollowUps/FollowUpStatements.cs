using Matchmaker.Graph.Neo4j.Reading;
using Matchmaker.Graph.Neo4j.Shapes;

namespace Matchmaker.Graph.Neo4j.FollowUps;

/// <summary>The Cypher of <see cref="Neo4jFollowUps"/>.</summary>
internal static class FollowUpStatements
{
    private const string Filter = $"""
          AND (asked.done IS NULL OR (n.doneAt IS NOT NULL) = asked.done)
          AND (asked.dueBefore IS NULL OR n.dueOn < asked.dueBefore)
          AND {Neo4jAudienceFilter.MayKnowFollowUp}

        """;

    private const string Walk = $"""
        MATCH (n:FollowUp) USING INDEX n:FollowUp(dueRank, id)
        WHERE n.dueRank >= asked.sort AND n.id IS NOT NULL AND CASE n.dueRank WHEN asked.sort THEN n.id > asked.id
          ELSE true END
        {Filter}
        """;

    public const string Page =
        $"{BatchFrame.Each}{Walk}WITH n ORDER BY n.dueRank, n.id LIMIT $take RETURN collect([n.id, "
        + $"n.revision, n.dueRank]) AS hits{BatchFrame.Hits}";

    public const string Count = $"{BatchFrame.Each}{Walk}RETURN count(n) AS total{BatchFrame.Total}";

    public const string ByIds =
        $"{BatchFrame.Each}MATCH (n:Record) USING INDEX n:Record(id) WHERE n.id IN asked.ids AND n:FollowUp "
        + $"AND {Neo4jAudienceFilter.MayKnowFollowUp} {BatchFrame.Records}";

    public const string About = $"""
        {BatchFrame.Each}MATCH (s:Record) USING INDEX s:Record(id) WHERE s.id IN asked.subjects
        MATCH (s)<-[:{RelationshipTypes.About}]-(n) WHERE n.recordKind = 'FOLLOW_UP'
          AND {Neo4jAudienceFilter.MayKnowFollowUp}
        WITH n ORDER BY n.dueRank, n.id
        {BatchFrame.Records}
        """;

    public const string PagesAbout = $$"""
        {{BatchFrame.Each}}UNWIND asked.groups AS group
        MATCH (s:Record {id: group})<-[:{{RelationshipTypes.About}}]-(n) WHERE n.recordKind = 'FOLLOW_UP'
        {{Filter}}
        WITH group, collect(n) AS found
        CALL (asked, found) { UNWIND found AS n
          WITH n WHERE n.dueRank >= asked.sort AND CASE n.dueRank WHEN asked.sort THEN n.id > asked.id ELSE true END
          WITH n ORDER BY n.dueRank, n.id LIMIT $take
          RETURN collect([n.id, n.revision, n.dueRank]) AS hits }
        RETURN group, hits, size(found) AS total{{BatchFrame.Groups}}
        """;

    /// <summary>
    /// Engagements whose follow-ups are still parts of them, as a release before wrote them; records have no order.
    /// </summary>
    public const string Holding = $"""
        MATCH (p:FollowUp) USING INDEX p:FollowUp(order, id) WHERE p.order >= 0 AND p.id IS NOT NULL
        MATCH (p)<-[:{RelationshipTypes.FollowedUp}]-(n) WHERE n.id > $after
        WITH DISTINCT n ORDER BY n.id LIMIT $take
        MATCH (h:Change) USING INDEX h:Change(recordId, revision) WHERE h.recordId = n.id AND h.revision = n.revision
        RETURN n.id AS id, h.record AS record ORDER BY id
        """;
}
