using Matchmaker.Graph.Neo4j.Reading;
using Matchmaker.Graph.Neo4j.Shapes;

namespace Matchmaker.Graph.Neo4j.Engagements;

/// <summary>
/// The Cypher of lists of engagements, for each order and filter one constant statement with a plan of its own.
/// </summary>
internal static class EngagementStatements
{
    private const string Narrowed = $$"""
          AND (asked.stages IS NULL OR n.stage IN asked.stages)
          AND (asked.dueBefore IS NULL OR n.nextDue < asked.dueBefore)
          AND (asked.stalled IS NULL OR coalesce(n.activityRank > asked.stalledBefore[n.stage], false) = asked.stalled)
          AND (asked.project IS NULL OR EXISTS { (n)-[:{{RelationshipTypes.On}}]->(p) WHERE p.id = asked.project })
          AND (asked.firm IS NULL OR EXISTS { (n)-[:{{RelationshipTypes.With}}]->(f) WHERE f.id = asked.firm })
          AND (asked.owner IS NULL OR EXISTS { (n)-[:{{RelationshipTypes.OwnedBy}}]->(o) WHERE o.id = asked.owner })
          AND (asked.districts IS NULL OR EXISTS {
            (n)-[:{{RelationshipTypes.With}}]->()-[:{{RelationshipTypes.In}}]->(d) WHERE d.id IN asked.districts })
          AND (asked.chains IS NULL OR EXISTS {
            (n)-[:{{RelationshipTypes.On}}]->()-[:{{RelationshipTypes.At}}]->()-[:{{RelationshipTypes.Of}}]->(c)
              WHERE c.id IN asked.chains })
          AND {{Neo4jAudienceFilter.MayKnowEngagement}}
          AND CASE WHEN asked.firm IS NULL AND asked.districts IS NULL AND asked.owner IS NULL THEN true
            ELSE {{Neo4jAudienceFilter.TellsCounterpart}} END

        """;

    private const string Filter = $"""
        {Narrowed}  AND {Neo4jChangeTime.Condition}

        """;

    private const string Changed = Neo4jChangeTime.Engagements + Narrowed;

    private const string About = $$"""
        MATCH (:Record {id: asked.start})
          <-[:{{RelationshipTypes.On}}|{{RelationshipTypes.With}}|{{RelationshipTypes.PostedBy}}]-(n)
        WITH DISTINCT n WHERE true
        {{Filter}}
        """;

    private const string NewestWalk = $"""
        MATCH (n:Engagement) USING INDEX n:Engagement(createdRank, id)
        WHERE n.createdRank >= asked.sort AND n.id IS NOT NULL AND CASE n.createdRank
          WHEN asked.sort THEN n.id > asked.id ELSE true END
        {Filter}
        """;

    private const string DueWalk = $"""
        MATCH (n:Engagement) USING INDEX n:Engagement(nextDueRank, id)
        WHERE n.nextDueRank >= asked.sort AND n.id IS NOT NULL AND CASE n.nextDueRank
          WHEN asked.sort THEN n.id > asked.id ELSE true END
        {Filter}
        """;

    private const string AfterNewest =
        "WITH n WHERE n.createdRank >= asked.sort AND CASE n.createdRank WHEN asked.sort THEN n.id > "
        + "asked.id ELSE true END\n";
    private const string AfterDue =
        "WITH n WHERE n.nextDueRank >= asked.sort AND CASE n.nextDueRank WHEN asked.sort THEN n.id > "
        + "asked.id ELSE true END\n";
    private const string NewestPage =
        "WITH n ORDER BY n.createdRank, n.id LIMIT $take RETURN collect([n.id, n.revision, n.createdRank]) "
        + "AS hits"
        + BatchFrame.Hits;
    private const string DuePage =
        "WITH n ORDER BY n.nextDueRank, n.id LIMIT $take RETURN collect([n.id, n.revision, n.nextDueRank]) "
        + "AS hits"
        + BatchFrame.Hits;
    private const string Total = "RETURN count(n) AS total" + BatchFrame.Total;

    public const string Newest = BatchFrame.Each + NewestWalk + NewestPage;
    public const string ByDue = BatchFrame.Each + DueWalk + DuePage;
    public const string AboutNewest = BatchFrame.Each + About + AfterNewest + NewestPage;
    public const string AboutByDue = BatchFrame.Each + About + AfterDue + DuePage;
    public const string CountAbout = BatchFrame.Each + About + Total;
    public const string ChangedNewest = BatchFrame.Each + Changed + AfterNewest + NewestPage;
    public const string ChangedByDue = BatchFrame.Each + Changed + AfterDue + DuePage;
    public const string CountChanged = BatchFrame.Each + Changed + Total;

    public const string Count = $"""
        {BatchFrame.Each}MATCH (n:Engagement) USING INDEX n:Engagement(createdRank, id) WHERE n.createdRank > 0
          AND n.id IS NOT NULL
        {Filter}{Total}
        """;

    private const string OnProjects = $$"""
        {{BatchFrame.Each}}UNWIND asked.groups AS group
        MATCH (:Record {id: group})<-[:{{RelationshipTypes.On}}]-(n)
        WHERE true
        {{Filter}}
        WITH group, collect(n) AS found
        """;

    public const string OnNewest = $$"""
        {{OnProjects}}
        CALL (asked, found) { UNWIND found AS n {{AfterNewest}}WITH n ORDER BY n.createdRank, n.id LIMIT $take
          RETURN collect([n.id, n.revision, n.createdRank]) AS hits }
        RETURN group, hits, size(found) AS total{{BatchFrame.Groups}}
        """;

    public const string OnByDue = $$"""
        {{OnProjects}}
        CALL (asked, found) { UNWIND found AS n {{AfterDue}}WITH n ORDER BY n.nextDueRank, n.id LIMIT $take
          RETURN collect([n.id, n.revision, n.nextDueRank]) AS hits }
        RETURN group, hits, size(found) AS total{{BatchFrame.Groups}}
        """;

    public const string ByIds =
        $"{BatchFrame.Each}MATCH (n:Record) USING INDEX n:Record(id) WHERE n.id IN asked.ids AND "
        + $"n:Engagement AND {Neo4jAudienceFilter.MayKnowEngagement} {BatchFrame.Records}";

    public const string Stages = $$"""
        UNWIND $projects AS project
        MATCH (n:Record {id: project})
        MATCH {{Neo4jAudienceFilter.Mine}} WHERE me.id = $firm AND {{Neo4jAudienceFilter.IsMine}}
        WITH project, mine, CASE WHEN NOT mine.stage IN $agreed OR {{Neo4jAudienceFilter.BothAgreed}} THEN mine.stage
          WHEN mine.stage IN $ended THEN 'FAILED' ELSE 'PROPOSED' END AS stage
        ORDER BY CASE WHEN mine.stage IN $ended THEN 2 WHEN stage IN $agreed THEN 0 ELSE 1 END, mine.createdRank,
          mine.id DESC
        RETURN project, collect(stage)[0] AS stage
        """;

    public const string Holding = $$"""
        {{BatchFrame.Each}}UNWIND asked.ids AS id
        MATCH (:Outcome {id: id})<-[:{{RelationshipTypes.LedTo}}]-(n)
        WITH DISTINCT n WHERE {{Neo4jAudienceFilter.MayKnowEngagement}}
        {{BatchFrame.Records}}
        """;

    public const string Unanswered = $"""
        {BatchFrame.Each}MATCH (n:Engagement) USING INDEX n:Engagement(stage, replyBy, id)
        WHERE n.stage = 'PROPOSED' AND n.replyBy < asked.today AND n.id IS NOT NULL
        WITH n ORDER BY n.replyBy, n.id LIMIT $take
        {BatchFrame.Records}
        """;

    public const string Signed = $$"""
        MATCH (o:Outcome) USING INDEX o:Outcome(signedOn, id)
        WHERE o.signedOn >= $from AND o.signedOn <= $to AND o.id IS NOT NULL
          AND o.correctedBy IS NULL AND CASE o.signedOn
          WHEN $from THEN o.id > $after ELSE true END
        WITH o ORDER BY o.signedOn, o.id LIMIT $take
        MATCH (o)<-[:{{RelationshipTypes.LedTo}}]-(e)-[:{{RelationshipTypes.On}}]->(p),
          (e)-[:{{RelationshipTypes.With}}]->(f)
        RETURN o.id AS outcome, o.signedOn AS signedOn, e.id AS engagement, e.revision AS revision, f.id AS firm,
          COLLECT { MATCH (f)-[:{{RelationshipTypes.In}}]->(d) RETURN d.id }[0] AS district,
          [(p)-[at:{{RelationshipTypes.At}}]->(l) | [at.order, l.id]] AS links, p.type AS projectType
            ORDER BY o.signedOn, o.id
        """;
}
