using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;
using Matchmaker.Graph.Neo4j.Records;

namespace Matchmaker.Graph.Neo4j.Reading;

/// <summary>The rules of <see cref="Audience"/> as conditions on <c>n</c>, so that what an audience may not know never leaves the store.</summary>
internal static class Audiences
{
    public const string MayKnowProject = $$"""
        (asked.seesAll
            OR n.state IN ['OPEN', 'PAUSED', 'CLOSED'] AND (n.visibility = 'PUBLIC' OR n.visibility = 'PROGRAMME' AND asked.admitted)
            OR EXISTS { (n)<-[:{{Edges.Posted}}]-(me) WHERE me.id = asked.me }
            OR EXISTS { (n)<-[:{{Edges.On}}]-()-[:{{Edges.With}}]->(me) WHERE me.id = asked.me })
        """;

    /// <summary>Projects that name their poster, the audience's own, and those whose poster agreed to talk with it.</summary>
    public const string MayKnowPoster = $$"""
        (asked.seesAll OR NOT n.anonymous
            OR EXISTS { (n)<-[:{{Edges.Posted}}]-(me) WHERE me.id = asked.me }
            OR COLLECT { MATCH (n)<-[:{{Edges.On}}]-(mine)-[:{{Edges.With}}]->(me) WHERE me.id = asked.me
                 RETURN mine.stage AS stage ORDER BY mine.createdRank, mine.id DESC LIMIT 1 }[0] IN asked.agreed)
        """;

    public const string MayKnowEngagement = $$"""
        (asked.seesAll OR EXISTS { (n)-[:{{Edges.With}}|{{Edges.PostedBy}}]->(me) WHERE me.id = asked.me })
        """;

    private static readonly EngagementStage[] Agreed = [.. Enum.GetValues<EngagementStage>().Where(EngagementMoves.AgreedToTalk)];

    public static Dictionary<string, object?> Of(Audience audience, Dictionary<string, object?> parameters)
    {
        (parameters["seesAll"], parameters["me"], parameters["admitted"]) = (audience.SeesAll, audience.Firm, audience.Admitted);
        parameters["agreed"] = audience.Firm is null ? null : Agreed;
        return parameters;
    }
}
