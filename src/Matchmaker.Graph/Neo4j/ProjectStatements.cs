using Matchmaker.Graph.Neo4j.Reading;
using Matchmaker.Graph.Neo4j.Records;

namespace Matchmaker.Graph.Neo4j;

/// <summary>Lists of projects; see <see cref="FirmStatements"/> for when an index is walked and when not.</summary>
internal static class ProjectStatements
{
    private const string Filter = $$"""
          AND ($kinds IS NULL OR n.kind IN $kinds)
          AND ($types IS NULL OR n.type IN $types)
          AND ($states IS NULL OR n.state IN $states)
          AND ($deadlineAfter IS NULL OR n.deadline > $deadlineAfter)
          AND all(word IN $words WHERE n.searched CONTAINS word)
          AND ($links IS NULL OR EXISTS { (n)-[:{{Edges.At}}]->(l) WHERE l.id IN $links })
          AND ($chains IS NULL OR EXISTS { (n)-[:{{Edges.At}}]->()-[:{{Edges.Of}}]->(c) WHERE c.id IN $chains })
          AND ($postedBy IS NULL OR EXISTS { (n)<-[:{{Edges.Posted}}]-(f) WHERE f.id = $postedBy })
          AND ($districts IS NULL OR EXISTS { (n)<-[:{{Edges.Posted}}]-()-[:{{Edges.In}}]->(d) WHERE d.id IN $districts })
          AND {{Audiences.MayKnowProject}}
          AND (NOT $knowingPoster OR {{Audiences.MayKnowPoster}})

        """;

    private const string NewestWalk = $"""
        MATCH (n:Project) USING INDEX n:Project(createdRank, id)
        WHERE n.createdRank >= $sort AND n.id IS NOT NULL AND CASE n.createdRank WHEN $sort THEN n.id > $id ELSE true END
        {Filter}
        """;

    private const string DeadlineWalk = $"""
        MATCH (n:Project) USING INDEX n:Project(deadlineRank, id)
        WHERE n.deadlineRank >= $sort AND n.id IS NOT NULL AND CASE n.deadlineRank WHEN $sort THEN n.id > $id ELSE true END
        {Filter}
        """;

    private const string AtLinks = $"""
        UNWIND $links AS link
        MATCH (:Record {"{"}id: link{"}"})<-[:{Edges.At}]-(n)
        WITH DISTINCT n WHERE true
        {Filter}
        """;

    private const string PostedBy = $"""
        MATCH (:Record {"{"}id: $postedBy{"}"})-[:{Edges.Posted}]->(n)
        WHERE true
        {Filter}
        """;

    private const string Searched = $"""
        MATCH (n:Project) USING TEXT INDEX n:Project(searched)
        WHERE n.searched CONTAINS $word
        {Filter}
        """;

    private const string AfterNewest = "WITH n WHERE n.createdRank >= $sort AND CASE n.createdRank WHEN $sort THEN n.id > $id ELSE true END\n";
    private const string AfterDeadline = "WITH n WHERE n.deadlineRank >= $sort AND CASE n.deadlineRank WHEN $sort THEN n.id > $id ELSE true END\n";
    private const string NewestPage = $"WITH n ORDER BY n.createdRank, n.id LIMIT $take RETURN n.createdRank AS sort, {Edges.Whole}";
    private const string DeadlinePage = $"WITH n ORDER BY n.deadlineRank, n.id LIMIT $take RETURN n.deadlineRank AS sort, {Edges.Whole}";
    private const string Total = "RETURN count(n) AS total";

    public const string Newest = NewestWalk + NewestPage;
    public const string ByDeadline = DeadlineWalk + DeadlinePage;
    public const string AtLinksNewest = AtLinks + AfterNewest + NewestPage;
    public const string AtLinksByDeadline = AtLinks + AfterDeadline + DeadlinePage;
    public const string PostedByNewest = PostedBy + AfterNewest + NewestPage;
    public const string PostedByDeadline = PostedBy + AfterDeadline + DeadlinePage;
    public const string SearchedNewest = Searched + AfterNewest + NewestPage;
    public const string SearchedByDeadline = Searched + AfterDeadline + DeadlinePage;

    public const string Count = $"""
        MATCH (n:Project) USING INDEX n:Project(createdRank, id) WHERE n.createdRank > 0 AND n.id IS NOT NULL
        {Filter}{Total}
        """;

    public const string CountAtLinks = AtLinks + Total;
    public const string CountPostedBy = PostedBy + Total;
    public const string CountSearched = Searched + Total;

    public const string OfPostersNewest = $$"""
        {{OfPosters}}
        CALL (found) { UNWIND found AS n {{AfterNewest}}WITH n ORDER BY n.createdRank, n.id LIMIT $take
          RETURN collect({sort: n.createdRank, {{Edges.WholeMembers}}}) AS hits }
        RETURN group, hits, size(found) AS total
        """;

    public const string OfPostersByDeadline = $$"""
        {{OfPosters}}
        CALL (found) { UNWIND found AS n {{AfterDeadline}}WITH n ORDER BY n.deadlineRank, n.id LIMIT $take
          RETURN collect({sort: n.deadlineRank, {{Edges.WholeMembers}}}) AS hits }
        RETURN group, hits, size(found) AS total
        """;

    private const string OfPosters = $$"""
        UNWIND $groups AS group
        MATCH (:Record {id: group})-[:{{Edges.Posted}}]->(n)
        WHERE true
        {{Filter}}
        WITH group, collect(n) AS found
        """;

    public const string ByIds = $"MATCH (n:Record) USING INDEX n:Record(id) WHERE n.id IN $ids AND n:Project AND {Audiences.MayKnowProject} RETURN {Edges.Whole}";

    public const string PastDeadline = $"""
        MATCH (n:Project) USING INDEX n:Project(deadlineRank, id)
        WHERE n.deadlineRank < $today AND n.id IS NOT NULL AND n.state IN ['OPEN', 'PAUSED']
        WITH n ORDER BY n.deadlineRank, n.id LIMIT $take
        RETURN {Edges.Whole}
        """;
}
