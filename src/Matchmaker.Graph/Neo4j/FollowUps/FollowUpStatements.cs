using Matchmaker.Graph.Neo4j.Reading;
using Matchmaker.Graph.Neo4j.Shapes;

namespace Matchmaker.Graph.Neo4j.FollowUps;

internal static class FollowUpStatements
{
    private const string Walk = $"""
        MATCH (n:FollowUp) USING INDEX n:FollowUp(dueRank, id)
        WHERE n.dueRank >= asked.sort AND n.id IS NOT NULL AND CASE n.dueRank WHEN asked.sort THEN n.id > asked.id ELSE true END
          AND (asked.done IS NULL OR (n.doneAt IS NOT NULL) = asked.done)
          AND (asked.dueBefore IS NULL OR n.dueOn < asked.dueBefore)
          AND {Audiences.MayKnowFollowUp}

        """;

    public const string Page = $"{Shared.Each}{Walk}WITH n ORDER BY n.dueRank, n.id LIMIT $take RETURN collect([n.id, n.revision, n.dueRank]) AS hits{Shared.Hits}";

    public const string Count = $"{Shared.Each}{Walk}RETURN count(n) AS total{Shared.Total}";

    public const string ByIds = $"{Shared.Each}MATCH (n:Record) USING INDEX n:Record(id) WHERE n.id IN asked.ids AND n:FollowUp AND {Audiences.MayKnowFollowUp} {Shared.Records}";

    public const string About = $"""
        {Shared.Each}MATCH (s:Record) USING INDEX s:Record(id) WHERE s.id IN asked.subjects
        MATCH (s)<-[:{Edges.About}]-(n) WHERE n:FollowUp AND {Audiences.MayKnowFollowUp}
        WITH n ORDER BY n.dueRank, n.id
        {Shared.Records}
        """;

    /// <summary>Engagements whose follow-ups are still parts of them, as a release before wrote them; records have no order.</summary>
    public const string Holding = $"""
        MATCH (p:FollowUp) USING INDEX p:FollowUp(order, id) WHERE p.order >= 0 AND p.id IS NOT NULL
        MATCH (p)<-[:{Edges.FollowedUp}]-(n) WHERE n.id > $after
        WITH DISTINCT n ORDER BY n.id LIMIT $take
        MATCH (h:Change) USING INDEX h:Change(recordId, revision) WHERE h.recordId = n.id AND h.revision = n.revision
        RETURN n.id AS id, h.record AS record ORDER BY id
        """;
}
