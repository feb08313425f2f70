using Matchmaker.Graph.Neo4j.Reading;
using Matchmaker.Graph.Neo4j.Records;

namespace Matchmaker.Graph.Neo4j;

internal static class EngagementStatements
{
    private const string Filter = $$"""
          AND ($stages IS NULL OR n.stage IN $stages)
          AND ($dueBefore IS NULL OR n.nextDue < $dueBefore)
          AND ($stalled IS NULL OR coalesce(n.activityRank > $stalledBefore[n.stage], false) = $stalled)
          AND ($project IS NULL OR EXISTS { (n)-[:{{Edges.On}}]->(p) WHERE p.id = $project })
          AND ($firm IS NULL OR EXISTS { (n)-[:{{Edges.With}}]->(f) WHERE f.id = $firm })
          AND ($owner IS NULL OR EXISTS { (n)-[:{{Edges.OwnedBy}}]->(o) WHERE o.id = $owner })
          AND ($districts IS NULL OR EXISTS { (n)-[:{{Edges.With}}]->()-[:{{Edges.In}}]->(d) WHERE d.id IN $districts })
          AND ($chains IS NULL OR EXISTS { (n)-[:{{Edges.On}}]->()-[:{{Edges.At}}]->()-[:{{Edges.Of}}]->(c) WHERE c.id IN $chains })
          AND {{Audiences.MayKnowEngagement}}

        """;

    private const string About = $$"""
        MATCH (:Record {id: $start})<-[:{{Edges.On}}|{{Edges.With}}|{{Edges.PostedBy}}]-(n)
        WITH DISTINCT n WHERE true
        {{Filter}}
        """;

    private const string NewestWalk = $"""
        MATCH (n:Engagement) USING INDEX n:Engagement(createdRank, id)
        WHERE n.createdRank >= $sort AND n.id IS NOT NULL AND CASE n.createdRank WHEN $sort THEN n.id > $id ELSE true END
        {Filter}
        """;

    private const string DueWalk = $"""
        MATCH (n:Engagement) USING INDEX n:Engagement(nextDueRank, id)
        WHERE n.nextDueRank >= $sort AND n.id IS NOT NULL AND CASE n.nextDueRank WHEN $sort THEN n.id > $id ELSE true END
        {Filter}
        """;

    private const string AfterNewest = "WITH n WHERE n.createdRank >= $sort AND CASE n.createdRank WHEN $sort THEN n.id > $id ELSE true END\n";
    private const string AfterDue = "WITH n WHERE n.nextDueRank >= $sort AND CASE n.nextDueRank WHEN $sort THEN n.id > $id ELSE true END\n";
    private const string NewestPage = $"WITH n ORDER BY n.createdRank, n.id LIMIT $take RETURN n.createdRank AS sort, {Edges.Whole}";
    private const string DuePage = $"WITH n ORDER BY n.nextDueRank, n.id LIMIT $take RETURN n.nextDueRank AS sort, {Edges.Whole}";
    private const string Total = "RETURN count(n) AS total";

    public const string Newest = NewestWalk + NewestPage;
    public const string ByDue = DueWalk + DuePage;
    public const string AboutNewest = About + AfterNewest + NewestPage;
    public const string AboutByDue = About + AfterDue + DuePage;
    public const string CountAbout = About + Total;

    public const string Count = $"""
        MATCH (n:Engagement) USING INDEX n:Engagement(createdRank, id) WHERE n.createdRank > 0 AND n.id IS NOT NULL
        {Filter}{Total}
        """;

    private const string OnProjects = $$"""
        UNWIND $groups AS group
        MATCH (:Record {id: group})<-[:{{Edges.On}}]-(n)
        WHERE true
        {{Filter}}
        WITH group, collect(n) AS found
        """;

    public const string OnNewest = $$"""
        {{OnProjects}}
        CALL (found) { UNWIND found AS n {{AfterNewest}}WITH n ORDER BY n.createdRank, n.id LIMIT $take
          RETURN collect({sort: n.createdRank, {{Edges.WholeMembers}}}) AS hits }
        RETURN group, hits, size(found) AS total
        """;

    public const string OnByDue = $$"""
        {{OnProjects}}
        CALL (found) { UNWIND found AS n {{AfterDue}}WITH n ORDER BY n.nextDueRank, n.id LIMIT $take
          RETURN collect({sort: n.nextDueRank, {{Edges.WholeMembers}}}) AS hits }
        RETURN group, hits, size(found) AS total
        """;

    public const string ByIds = $"MATCH (n:Record) USING INDEX n:Record(id) WHERE n.id IN $ids AND n:Engagement AND {Audiences.MayKnowEngagement} RETURN {Edges.Whole}";

    public const string Stages = $$"""
        UNWIND $projects AS project
        MATCH (:Record {id: project})<-[:{{Edges.On}}]-(n)-[:{{Edges.With}}]->(f) WHERE f.id = $firm
        WITH project, n ORDER BY n.createdRank, n.id DESC
        RETURN project, collect(n.stage)[0] AS stage
        """;

    public const string Holding = $$"""
        UNWIND $ids AS id
        CALL (id) {
          MATCH (:FollowUp {id: id})<-[:{{Edges.FollowedUp}}]-(n) RETURN n
          UNION
          MATCH (:Outcome {id: id})<-[:{{Edges.LedTo}}]-(n) RETURN n
        }
        WITH DISTINCT n WHERE {{Audiences.MayKnowEngagement}}
        RETURN {{Edges.Whole}}
        """;

    public const string Unanswered = $"""
        MATCH (n:Engagement) USING INDEX n:Engagement(stage, replyBy, id)
        WHERE n.stage = 'PROPOSED' AND n.replyBy < $today AND n.id IS NOT NULL
        WITH n ORDER BY n.replyBy, n.id LIMIT $take
        RETURN {Edges.Whole}
        """;

    public const string Signed = $$"""
        MATCH (o:Outcome) USING INDEX o:Outcome(signedOn, id)
        WHERE o.signedOn >= $from AND o.signedOn <= $to AND o.id IS NOT NULL AND CASE o.signedOn WHEN $from THEN o.id > $after ELSE true END
        WITH o ORDER BY o.signedOn, o.id LIMIT $take
        MATCH (o)<-[:{{Edges.LedTo}}]-(e)-[:{{Edges.On}}]->(p), (e)-[:{{Edges.With}}]->(f)
        RETURN o {.*} AS outcome, e.id AS engagement, f.id AS firm, COLLECT { MATCH (f)-[:{{Edges.In}}]->(d) RETURN d.id }[0] AS district,
          [(p)-[at:{{Edges.At}}]->(l) | [at.order, l.id]] AS links, p.type AS projectType ORDER BY o.signedOn, o.id
        """;
}
