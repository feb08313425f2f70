using Matchmaker.Graph.Neo4j.Records;

namespace Matchmaker.Graph.Neo4j;

/// <summary>
/// Lists of firms. Where nothing rare is asked for, an index gives the order and the list is walked from its start; a link or a word is
/// rarer than that, so its firms are fetched and sorted. Where a page goes on is a CASE: written with OR, it would be planned as the union of
/// two searches, and the whole list sorted.
/// </summary>
internal static class FirmStatements
{
    private const string Filter = $$"""
          AND ($withRemoved OR n.library <> 'REMOVED')
          AND ($library IS NULL OR n.library IN $library)
          AND ($roles IS NULL OR any(role IN n.roles WHERE role IN $roles))
          AND all(word IN $words WHERE n.searched CONTAINS word)
          AND ($districts IS NULL OR EXISTS { (n)-[:{{Edges.In}}]->(d) WHERE d.id IN $districts })
          AND ($tiers IS NULL OR EXISTS { (n)-[:{{Edges.RecognisedAs}}]->(t) WHERE t.tier IN $tiers })
          AND ($links IS NULL OR EXISTS { (n)-[:{{Edges.Occupies}}]->(l) WHERE l.id IN $links })
          AND ($chains IS NULL OR EXISTS { (n)-[:{{Edges.Leads}}]->(c) WHERE c.id IN $chains }
            OR EXISTS { (n)-[:{{Edges.Occupies}}]->()-[:{{Edges.Of}}]->(c) WHERE c.id IN $chains })

        """;

    private const string NameWalk = $"""
        MATCH (n:Firm) USING INDEX n:Firm(nameZh, id)
        WHERE n.nameZh >= $sort AND n.id IS NOT NULL AND CASE n.nameZh WHEN $sort THEN n.id > $id ELSE true END
        {Filter}
        """;

    private const string ConfirmedWalk = $"""
        MATCH (n:Firm) USING INDEX n:Firm(confirmedRank, id)
        WHERE n.confirmedRank >= $sort AND n.id IS NOT NULL AND CASE n.confirmedRank WHEN $sort THEN n.id > $id ELSE true END
        {Filter}
        """;

    private const string AtLinks = $"""
        UNWIND $links AS link
        MATCH (:Record {"{"}id: link{"}"})<-[:{Edges.Occupies}]-(n)
        WITH DISTINCT n WHERE true
        {Filter}
        """;

    private const string Searched = $"""
        MATCH (n:Firm) USING TEXT INDEX n:Firm(searched)
        WHERE n.searched CONTAINS $word
        {Filter}
        """;

    private const string AfterName = "WITH n WHERE n.nameZh >= $sort AND CASE n.nameZh WHEN $sort THEN n.id > $id ELSE true END\n";
    private const string AfterConfirmed = "WITH n WHERE n.confirmedRank >= $sort AND CASE n.confirmedRank WHEN $sort THEN n.id > $id ELSE true END\n";
    private const string NamePage = $"WITH n ORDER BY n.nameZh, n.id LIMIT $take RETURN n.nameZh AS sort, {Edges.Whole}";
    private const string ConfirmedPage = $"WITH n ORDER BY n.confirmedRank, n.id LIMIT $take RETURN n.confirmedRank AS sort, {Edges.Whole}";
    private const string Total = "RETURN count(n) AS total";

    public const string ByName = NameWalk + NamePage;
    public const string ByConfirmed = ConfirmedWalk + ConfirmedPage;
    public const string AtLinksByName = AtLinks + AfterName + NamePage;
    public const string AtLinksByConfirmed = AtLinks + AfterConfirmed + ConfirmedPage;
    public const string SearchedByName = Searched + AfterName + NamePage;
    public const string SearchedByConfirmed = Searched + AfterConfirmed + ConfirmedPage;

    public const string Count = $"""
        MATCH (n:Firm) USING INDEX n:Firm(nameZh, id) WHERE n.nameZh >= '' AND n.id IS NOT NULL
        {Filter}{Total}
        """;

    public const string CountAtLinks = AtLinks + Total;
    public const string CountSearched = Searched + Total;

    public const string Leading = $$"""
        UNWIND $chains AS chain
        MATCH (:Record {id: chain})<-[:{{Edges.Leads}}]-(n)
        WITH DISTINCT n ORDER BY n.id
        RETURN {{Edges.Whole}}
        """;
}
