using Matchmaker.Domain.Ledger;

namespace Matchmaker.Graph.Neo4j.Shapes;

/// <summary>
/// A record as an analyst sees it in the graph: a node with its facts, its relationships to other records, and nodes
/// that are part of it alone.
/// </summary>
/// <param name="Facts">Values that Neo4j keeps as properties; null is an absent property.</param>
internal sealed record Neo4jShape(
    IRecord Record,
    Dictionary<string, object?> Facts,
    IReadOnlyList<ShapeRelationship> Ties,
    IReadOnlyList<ShapePart> Parts
);

/// <summary>
/// A relationship that the record owns: it is made and cut with the record. All but POSTED start at the record.
/// </summary>
internal sealed record ShapeRelationship(string Type, string From, string To, Dictionary<string, object?> Facts)
{
    public static IEnumerable<ShapeRelationship> To_(string type, IRecord from, IEnumerable<string?> ids) =>
        ids.OfType<string>()
            .Select((to, order) => new ShapeRelationship(type, from.Id, to, new() { ["order"] = order }));
}

/// <summary>
/// A node of its own that belongs to the record, such as a certificate or a follow-up, and is replaced with it.
/// </summary>
internal sealed record ShapePart(string Type, string Label, Dictionary<string, object?> Facts);

/// <summary>
/// The types of the relationships that records own, and the Cypher that reads back what was written of a record.
/// </summary>
internal static class RelationshipTypes
{
    public const string In = "IN",
        Of = "OF",
        Feeds = "FEEDS",
        Occupies = "OCCUPIES",
        Leads = "LEADS",
        StatedBy = "STATED_BY",
        ActsFor = "ACTS_FOR",
        Serves = "SERVES",
        Posted = "POSTED",
        At = "AT",
        AmendedAt = "AMENDED_AT",
        EnteredBy = "ENTERED_BY",
        ReviewedBy = "REVIEWED_BY",
        On = "ON",
        PostedBy = "POSTED_BY",
        With = "WITH",
        Asked = "ASKED",
        OwnedBy = "OWNED_BY",
        Covers = "COVERS",
        MarkedBy = "MARKED_BY",
        RuledBy = "RULED_BY",
        For = "FOR",
        About = "ABOUT";

    public const string RecognisedAs = "RECOGNISED_AS",
        Holds = "HOLDS",
        Can = "CAN",
        Asks = "ASKS",
        AmendedBy = "AMENDED_BY",
        Moved = "MOVED",
        FollowedUp = "FOLLOWED_UP",
        LedTo = "LED_TO";

    /// <summary>The record's unique keys (<c>Key</c> nodes): not read back, the record states them itself.</summary>
    public const string KnownBy = "KNOWN_BY";

    /// <summary>Types that lead from a record to others.</summary>
    public const string Ties =
        $"{In}|{Of}|{Feeds}|{Occupies}|{Leads}|{StatedBy}|{ActsFor}|{Serves}|{At}|{ReviewedBy}|{On}|{PostedBy}|{With}"
        + $"|{Asked}|{OwnedBy}|{Covers}|{MarkedBy}|{RuledBy}|{For}|{About}|{AmendedAt}|{EnteredBy}";

    /// <summary>Types that lead from a record to its parts.</summary>
    public const string Parts = $"{RecognisedAs}|{Holds}|{Can}|{Asks}|{AmendedBy}|{Moved}|{FollowedUp}|{LedTo}";

    /// <summary>
    /// All that a record <c>n</c> owns; for a project its poster as <c>posters</c>, for a firm not what it posted.
    /// </summary>
    public const string Written = $"""
        n {"{.*}"} AS facts, [(n)-[e:{Ties}|{Parts}]->(t) | [type(e), t.id, CASE WHEN t:Part THEN t {"{.*}"}
          ELSE e {"{.*}"} END]] AS edges,
          [(n)<-[:{Posted}]-(poster) WHERE n:Project | poster.id] AS posters
        """;
}
