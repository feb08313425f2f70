using Matchmaker.Graph.Neo4j.Reading;
using Matchmaker.Graph.Neo4j.Shapes;

namespace Matchmaker.Graph.Neo4j.Projects;

/// <summary>
/// Lists of projects; see <see cref="Firms.FirmStatements"/> for when an index is walked and when not.
/// </summary>
internal static class ProjectStatements
{
    private const string Narrowed = $$"""
          AND (asked.kinds IS NULL OR n.kind IN asked.kinds)
          AND (asked.types IS NULL OR n.type IN asked.types)
          AND (asked.states IS NULL OR n.state IN asked.states)
          AND CASE WHEN asked.awaitingReview IS NULL THEN true
            ELSE asked.awaitingReview = CASE WHEN n.state = 'IN_REVIEW' THEN true
              WHEN coalesce(n.amendmentState, '') <> 'IN_REVIEW' THEN false
              WHEN asked.seesAll THEN true
              ELSE EXISTS { (n)<-[:{{RelationshipTypes.Posted}}]-(me) WHERE me.id = asked.me } END END
          AND (asked.deadlineAfter IS NULL OR n.deadline > asked.deadlineAfter)
          AND all(word IN asked.words WHERE n.searched CONTAINS word)
          AND (asked.links IS NULL OR EXISTS { (n)-[:{{RelationshipTypes.At}}]->(l) WHERE l.id IN asked.links })
          AND (asked.chains IS NULL OR EXISTS { (n)-[:{{RelationshipTypes.At}}]->()-[:{{RelationshipTypes.Of}}]->(c)
            WHERE c.id IN asked.chains })
          AND (asked.postedBy IS NULL OR EXISTS { (n)<-[:{{RelationshipTypes.Posted}}]-(f)
            WHERE f.id = asked.postedBy })
          AND (asked.districts IS NULL OR EXISTS {
            (n)<-[:{{RelationshipTypes.Posted}}]-()-[:{{RelationshipTypes.In}}]->(d) WHERE d.id IN asked.districts })
          AND {{Neo4jAudienceFilter.MayKnowProject}}
          AND CASE WHEN NOT asked.knowingPoster THEN true ELSE {{Neo4jAudienceFilter.MayKnowPoster}} END

        """;

    private const string Filter = $"""
        {Narrowed}  AND {Neo4jChangeTime.Condition}

        """;

    private const string NewestWalk = $"""
        MATCH (n:Project) USING INDEX n:Project(createdRank, id)
        WHERE n.createdRank >= asked.sort AND n.id IS NOT NULL AND CASE n.createdRank
          WHEN asked.sort THEN n.id > asked.id ELSE true END
        {Filter}
        """;

    private const string DeadlineWalk = $"""
        MATCH (n:Project) USING INDEX n:Project(deadlineRank, id)
        WHERE n.deadlineRank >= asked.sort AND n.id IS NOT NULL AND CASE n.deadlineRank
          WHEN asked.sort THEN n.id > asked.id ELSE true END
        {Filter}
        """;

    private const string AtLinks = $"""
        UNWIND asked.links AS link
        MATCH (:Record {"{"}id: link{"}"})<-[:{RelationshipTypes.At}]-(n)
        WITH DISTINCT n WHERE true
        {Filter}
        """;

    private const string PostedBy = $"""
        MATCH (:Record {"{"}id: asked.postedBy{"}"})-[:{RelationshipTypes.Posted}]->(n)
        WHERE true
        {Filter}
        """;

    private const string Searched = $"""
        MATCH (n:Project) USING TEXT INDEX n:Project(searched)
        WHERE n.searched CONTAINS asked.word
        {Filter}
        """;

    private const string Changed = Neo4jChangeTime.Projects + Narrowed;

    private const string AfterNewest =
        "WITH n WHERE n.createdRank >= asked.sort AND CASE n.createdRank WHEN asked.sort THEN n.id > "
        + "asked.id ELSE true END\n";
    private const string AfterDeadline =
        "WITH n WHERE n.deadlineRank >= asked.sort AND CASE n.deadlineRank WHEN asked.sort THEN n.id > "
        + "asked.id ELSE true END\n";
    private const string NewestPage =
        "WITH n ORDER BY n.createdRank, n.id LIMIT $take RETURN collect([n.id, n.revision, n.createdRank]) "
        + "AS hits"
        + BatchFrame.Hits;
    private const string DeadlinePage =
        "WITH n ORDER BY n.deadlineRank, n.id LIMIT $take RETURN collect([n.id, n.revision, "
        + "n.deadlineRank]) AS hits"
        + BatchFrame.Hits;
    private const string Total = "RETURN count(n) AS total" + BatchFrame.Total;

    public const string Newest = BatchFrame.Each + NewestWalk + NewestPage;
    public const string ByDeadline = BatchFrame.Each + DeadlineWalk + DeadlinePage;
    public const string AtLinksNewest = BatchFrame.Each + AtLinks + AfterNewest + NewestPage;
    public const string AtLinksByDeadline = BatchFrame.Each + AtLinks + AfterDeadline + DeadlinePage;
    public const string PostedByNewest = BatchFrame.Each + PostedBy + AfterNewest + NewestPage;
    public const string PostedByDeadline = BatchFrame.Each + PostedBy + AfterDeadline + DeadlinePage;
    public const string SearchedNewest = BatchFrame.Each + Searched + AfterNewest + NewestPage;
    public const string SearchedByDeadline = BatchFrame.Each + Searched + AfterDeadline + DeadlinePage;

    public const string ChangedNewest = BatchFrame.Each + Changed + AfterNewest + NewestPage;
    public const string ChangedByDeadline = BatchFrame.Each + Changed + AfterDeadline + DeadlinePage;

    public const string Count = $"""
        {BatchFrame.Each}MATCH (n:Project) USING INDEX n:Project(createdRank, id) WHERE n.createdRank > 0
          AND n.id IS NOT NULL
        {Filter}{Total}
        """;

    public const string CountAtLinks = BatchFrame.Each + AtLinks + Total;
    public const string CountPostedBy = BatchFrame.Each + PostedBy + Total;
    public const string CountSearched = BatchFrame.Each + Searched + Total;
    public const string CountChanged = BatchFrame.Each + Changed + Total;

    public const string OfPostersNewest = $$"""
        {{OfPosters}}
        CALL (asked, found) { UNWIND found AS n {{AfterNewest}}WITH n ORDER BY n.createdRank, n.id LIMIT $take
          RETURN collect([n.id, n.revision, n.createdRank]) AS hits }
        RETURN group, hits, size(found) AS total{{BatchFrame.Groups}}
        """;

    public const string OfPostersByDeadline = $$"""
        {{OfPosters}}
        CALL (asked, found) { UNWIND found AS n {{AfterDeadline}}WITH n ORDER BY n.deadlineRank, n.id LIMIT $take
          RETURN collect([n.id, n.revision, n.deadlineRank]) AS hits }
        RETURN group, hits, size(found) AS total{{BatchFrame.Groups}}
        """;

    private const string OfPosters = $$"""
        {{BatchFrame.Each}}UNWIND asked.groups AS group
        MATCH (:Record {id: group})-[:{{RelationshipTypes.Posted}}]->(n)
        WHERE true
        {{Filter}}
        WITH group, collect(n) AS found
        """;

    public const string ByIds =
        $"{BatchFrame.Each}MATCH (n:Record) USING INDEX n:Record(id) WHERE n.id IN asked.ids AND n:Project "
        + $"AND {Neo4jAudienceFilter.MayKnowProject} {BatchFrame.Records}";

    public const string PastDeadline = $"""
        {BatchFrame.Each}MATCH (n:Project) USING INDEX n:Project(deadlineRank, id)
        WHERE n.deadlineRank < asked.today AND n.id IS NOT NULL AND n.state IN ['OPEN', 'PAUSED']
          AND coalesce(n.amendmentState, '') <> 'IN_REVIEW'
        WITH n ORDER BY n.deadlineRank, n.id LIMIT $take
        {BatchFrame.Records}
        """;
}
