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
    /// <summary>
    /// A CASE and not an OR of subqueries: Neo4j brings a condition into conjunctive normal form before it plans, which
    /// multiplies the subqueries of nested ORs (25 s for one statement); the branches of a CASE are planned once each
    /// and run only when reached.
    /// </summary>
    public const string MayKnowProject = $$"""
        CASE WHEN asked.seesAll THEN true
          WHEN n.state IN ['OPEN', 'PAUSED', 'CLOSED'] AND (n.visibility = 'PUBLIC' OR n.visibility = 'PROGRAMME'
            AND asked.admitted) THEN true
          WHEN EXISTS { (n)<-[:{{RelationshipTypes.Posted}}]-(me) WHERE me.id = asked.me } THEN true
          ELSE EXISTS { {{Mine}} WHERE me.id = asked.me AND {{IsMine}} AND NOT mine.stage IN asked.ended }
        END
        """;

    /// <summary>
    /// The audience's own projects, those that it may know of and that name their poster, and those whose poster agreed
    /// to talk with it.
    /// </summary>
    public const string MayKnowPoster = $$"""
        CASE WHEN asked.seesAll THEN true
          WHEN EXISTS { (n)<-[:{{RelationshipTypes.Posted}}]-(me) WHERE me.id = asked.me } THEN true
          WHEN CASE WHEN NOT n.anonymous THEN {{MayKnowProject}} ELSE false END THEN true
          ELSE COLLECT { MATCH {{Mine}} WHERE me.id = asked.me AND {{IsMine}}
            WITH mine, mine.stage IN asked.agreed AND {{BothAgreed}} AS talked
            RETURN talked
            ORDER BY CASE WHEN mine.stage IN asked.ended THEN 2 WHEN talked THEN 0 ELSE 1 END, mine.createdRank,
              mine.id DESC LIMIT 1 }[0]
        END
        """;

    /// <summary>
    /// The engagements <c>mine</c> by which a firm <c>me</c> stands at a project <c>n</c>: those on it with the firm,
    /// and those for which the firm asked it as an offer.
    /// </summary>
    public const string Mine = $$"""
        (n)<-[tie:{{RelationshipTypes.On}}|{{RelationshipTypes.Asked}}]-(mine)
          -[side:{{RelationshipTypes.With}}|{{RelationshipTypes.PostedBy}}]->(me)
        """;

    /// <summary>The condition beside <see cref="Mine"/>: one pattern for both, so that it is planned once.</summary>
    public const string IsMine = $"(type(tie) = '{RelationshipTypes.On}') = (type(side) = '{RelationshipTypes.With}')";

    /// <summary>
    /// Of an engagement <c>mine</c>: whether its sides are in it by their own word. Records from before that of the
    /// poster was kept tell it by their origin.
    /// </summary>
    public const string BothAgreed = $$"""
        (coalesce(mine.firmAgreed, true) AND
          CASE WHEN EXISTS { (mine)-[:{{RelationshipTypes.PostedBy}}]->() } THEN coalesce(mine.posterAgreed, NOT
            mine.origin IN ['STAFF', 'EVENT']) ELSE true END)
        """;

    /// <summary>
    /// Whether the audience is told of the counterpart of an engagement <c>n</c> that it may know of. Where it is not
    /// the counterpart itself it is the poster, so that there is one.
    /// </summary>
    public const string TellsCounterpart = $$"""
        CASE WHEN asked.seesAll OR n.firmAgreed IS NULL THEN true
          WHEN n.firmAgreed AND n.stage IN asked.agreed
            AND coalesce(n.posterAgreed, NOT n.origin IN ['STAFF', 'EVENT']) THEN true
          ELSE EXISTS { (n)-[:{{RelationshipTypes.With}}]->(me) WHERE me.id = asked.me } END
        """;

    public const string MayKnowEngagement = $$"""
        CASE WHEN asked.seesAll THEN true ELSE EXISTS {
          (n)-[:{{RelationshipTypes.With}}|{{RelationshipTypes.PostedBy}}]->(me) WHERE me.id = asked.me } END
        """;

    /// <summary>
    /// Those about an engagement that the audience may know of; those about a firm, an event or a case are for those
    /// who see all.
    /// </summary>
    public const string MayKnowFollowUp = $$"""
        (asked.seesAll OR EXISTS {
          (n)-[:{{RelationshipTypes.About}}]->(e)-[:{{RelationshipTypes.With}}|{{RelationshipTypes.PostedBy}}]->(me)
          WHERE e:Engagement AND me.id = asked.me })
        """;

    /// <summary>Stages as parameters: Cypher's text stays the same whatever the table of stages says.</summary>
    public static readonly EngagementStage[] Agreed =
    [
        .. Enum.GetValues<EngagementStage>().Where(EngagementMoves.AgreedToTalk),
    ];

    public static readonly EngagementStage[] Ended =
    [
        .. Enum.GetValues<EngagementStage>().Where(EngagementMoves.Ended),
    ];

    public static Dictionary<string, object?> Of(Audience audience, Dictionary<string, object?> parameters)
    {
        (parameters["seesAll"], parameters["me"], parameters["admitted"]) = (
            audience.SeesAll,
            audience.Firm,
            audience.Admitted
        );
        (parameters["agreed"], parameters["ended"]) = audience.Firm is null ? (null, null) : (Agreed, Ended);
        return parameters;
    }
}
