using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;
using Matchmaker.Graph.Neo4j.Shapes;

namespace Matchmaker.Graph.Neo4j.Reading;

/// <summary>
/// Row-level security: the rules of <see cref="Audience"/> as Cypher conditions on <c>n</c>, so that what an audience
/// may not know never leaves the store.
/// </summary>
internal static class Neo4jAudienceFilter
{
    public const string MayKnowProject = $$"""
        (asked.seesAll
            OR n.state IN ['OPEN', 'PAUSED', 'CLOSED'] AND (n.visibility = 'PUBLIC' OR n.visibility = 'PROGRAMME' AND asked.admitted)
            OR EXISTS { (n)<-[:{{RelationshipTypes.Posted}}]-(me) WHERE me.id = asked.me }
            OR EXISTS { (n)<-[:{{RelationshipTypes.On}}]-(mine)-[:{{RelationshipTypes.With}}]->(me) WHERE me.id = asked.me AND NOT mine.stage IN asked.ended })
        """;

    /// <summary>
    /// The audience's own projects, those that it may know of and that name their poster, and those whose poster agreed to talk with it.
    /// </summary>
    public const string MayKnowPoster = $$"""
        (asked.seesAll OR NOT n.anonymous AND {{MayKnowProject}}
            OR EXISTS { (n)<-[:{{RelationshipTypes.Posted}}]-(me) WHERE me.id = asked.me }
            OR COLLECT { MATCH (n)<-[:{{RelationshipTypes.On}}]-(mine)-[:{{RelationshipTypes.With}}]->(me) WHERE me.id = asked.me
                 RETURN mine.stage IN asked.agreed AND {{PosterAgreed}} AS talked
                 ORDER BY mine.stage IN asked.ended, mine.createdRank, mine.id DESC LIMIT 1 }[0])
        """;

    /// <summary>Of an engagement <c>mine</c>: whether its poster is in it by its own word. Records from before this was kept tell it by their origin.</summary>
    public const string PosterAgreed = $$"""
        (NOT EXISTS { (mine)-[:{{RelationshipTypes.PostedBy}}]->() } OR coalesce(mine.posterAgreed, NOT mine.origin IN ['STAFF', 'EVENT']))
        """;

    public const string MayKnowEngagement = $$"""
        (asked.seesAll OR EXISTS { (n)-[:{{RelationshipTypes.With}}|{{RelationshipTypes.PostedBy}}]->(me) WHERE me.id = asked.me })
        """;

    /// <summary>Those about an engagement that the audience may know of; those about a firm, an event or a case are for those who see all.</summary>
    public const string MayKnowFollowUp = $$"""
        (asked.seesAll OR EXISTS { (n)-[:{{RelationshipTypes.About}}]->(e)-[:{{RelationshipTypes.With}}|{{RelationshipTypes.PostedBy}}]->(me) WHERE e:Engagement AND me.id = asked.me })
        """;

    /// <summary>Stages as parameters: Cypher's text stays the same whatever the table of stages says.</summary>
    public static readonly EngagementStage[] Agreed = [.. Enum.GetValues<EngagementStage>().Where(EngagementMoves.AgreedToTalk)];

    public static readonly EngagementStage[] Ended = [.. Enum.GetValues<EngagementStage>().Where(EngagementMoves.Ended)];

    public static Dictionary<string, object?> Of(Audience audience, Dictionary<string, object?> parameters)
    {
        (parameters["seesAll"], parameters["me"], parameters["admitted"]) = (audience.SeesAll, audience.Firm, audience.Admitted);
        (parameters["agreed"], parameters["ended"]) = audience.Firm is null ? (null, null) : (Agreed, Ended);
        return parameters;
    }
}
