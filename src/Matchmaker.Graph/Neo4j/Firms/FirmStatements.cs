using Matchmaker.Graph.Neo4j.Reading;
using Matchmaker.Graph.Neo4j.Shapes;

namespace Matchmaker.Graph.Neo4j.Firms;

/// <summary>
/// Lists of firms. Where nothing rare is asked for, an index gives the order and the list is walked from its start; a
/// link or a word is rarer than that, so its firms are fetched and sorted. Where a page goes on is a CASE: written with
/// OR, it would be planned as the union of two searches, and the whole list sorted.
/// </summary>
internal static class FirmStatements
{
    private const string Narrowed = $$"""
          AND (asked.withRemoved OR n.library <> 'REMOVED')
          AND (asked.library IS NULL OR n.library IN asked.library)
          AND (asked.roles IS NULL OR any(role IN n.roles WHERE role IN asked.roles))
          AND all(word IN asked.words WHERE n.searched CONTAINS word)
          AND (asked.districts IS NULL OR EXISTS { (n)-[:{{RelationshipTypes.In}}]->(d) WHERE d.id IN asked.districts })
          AND (asked.tiers IS NULL OR EXISTS { (n)-[:{{RelationshipTypes.RecognisedAs}}]->(t)
            WHERE t.tier IN asked.tiers AND coalesce(t.issuedOn <= asked.today, true) })
          AND (asked.links IS NULL OR EXISTS { (n)-[:{{RelationshipTypes.Occupies}}]->(l) WHERE l.id IN asked.links })
          AND (asked.chains IS NULL OR EXISTS { (n)-[:{{RelationshipTypes.Leads}}]->(c) WHERE c.id IN asked.chains }
            OR EXISTS { (n)-[:{{RelationshipTypes.Occupies}}]->()-[:{{RelationshipTypes.Of}}]->(c)
              WHERE c.id IN asked.chains })

        """;

    private const string Filter = $"""
        {Narrowed}  AND {Neo4jChangeTime.Condition}

        """;

    private const string NameWalk = $"""
        MATCH (n:Firm) USING INDEX n:Firm(nameZh, id)
        WHERE n.nameZh >= asked.sort AND n.id IS NOT NULL AND CASE n.nameZh WHEN asked.sort THEN n.id > asked.id
          ELSE true END
        {Filter}
        """;

    private const string ConfirmedWalk = $"""
        MATCH (n:Firm) USING INDEX n:Firm(confirmedRank, id)
        WHERE n.confirmedRank >= asked.sort AND n.id IS NOT NULL AND CASE n.confirmedRank
          WHEN asked.sort THEN n.id > asked.id ELSE true END
        {Filter}
        """;

    private const string AtLinks = $"""
        UNWIND asked.links AS link
        MATCH (:Record {"{"}id: link{"}"})<-[:{RelationshipTypes.Occupies}]-(n)
        WITH DISTINCT n WHERE true
        {Filter}
        """;

    private const string Searched = $"""
        MATCH (n:Firm) USING TEXT INDEX n:Firm(searched)
        WHERE n.searched CONTAINS asked.word
        {Filter}
        """;

    private const string Changed = Neo4jChangeTime.Firms + Narrowed;

    private const string AfterName =
        "WITH n WHERE n.nameZh >= asked.sort AND CASE n.nameZh WHEN asked.sort THEN n.id > asked.id ELSE "
        + "true END\n";
    private const string AfterConfirmed =
        "WITH n WHERE n.confirmedRank >= asked.sort AND CASE n.confirmedRank WHEN asked.sort THEN n.id > "
        + "asked.id ELSE true END\n";
    private const string NamePage =
        "WITH n ORDER BY n.nameZh, n.id LIMIT $take RETURN collect([n.id, n.revision, n.nameZh]) AS hits"
        + BatchFrame.Hits;
    private const string ConfirmedPage =
        "WITH n ORDER BY n.confirmedRank, n.id LIMIT $take RETURN collect([n.id, n.revision, "
        + "n.confirmedRank]) AS hits"
        + BatchFrame.Hits;
    private const string Total = "RETURN count(n) AS total" + BatchFrame.Total;

    public const string ByName = BatchFrame.Each + NameWalk + NamePage;
    public const string ByConfirmed = BatchFrame.Each + ConfirmedWalk + ConfirmedPage;
    public const string AtLinksByName = BatchFrame.Each + AtLinks + AfterName + NamePage;
    public const string AtLinksByConfirmed = BatchFrame.Each + AtLinks + AfterConfirmed + ConfirmedPage;
    public const string SearchedByName = BatchFrame.Each + Searched + AfterName + NamePage;
    public const string SearchedByConfirmed = BatchFrame.Each + Searched + AfterConfirmed + ConfirmedPage;

    public const string ChangedByName = BatchFrame.Each + Changed + AfterName + NamePage;
    public const string ChangedByConfirmed = BatchFrame.Each + Changed + AfterConfirmed + ConfirmedPage;

    public const string Count = $"""
        {BatchFrame.Each}MATCH (n:Firm) USING INDEX n:Firm(nameZh, id) WHERE n.nameZh >= '' AND n.id IS NOT NULL
        {Filter}{Total}
        """;

    public const string CountAtLinks = BatchFrame.Each + AtLinks + Total;
    public const string CountSearched = BatchFrame.Each + Searched + Total;
    public const string CountChanged = BatchFrame.Each + Changed + Total;

    public const string Leading = $$"""
        {{BatchFrame.Each}}UNWIND asked.chains AS chain
        MATCH (:Record {id: chain})<-[:{{RelationshipTypes.Leads}}]-(n)
        WITH DISTINCT n ORDER BY n.id
        {{BatchFrame.Records}}
        """;
}
