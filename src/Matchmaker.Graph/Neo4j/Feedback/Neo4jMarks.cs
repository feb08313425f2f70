using Matchmaker.Domain.Feedback;
using Matchmaker.Graph.Neo4j.Reading;
using Matchmaker.Graph.Neo4j.Shapes;

namespace Matchmaker.Graph.Neo4j.Feedback;

/// <summary>
/// Reads marks of one account; every statement names the account, so a mark never reaches anybody else.
/// </summary>
internal sealed class Neo4jMarks(Neo4jReads reads) : IMarks
{
    public Task<IReadOnlyList<Mark>> ByIdsAsync(
        string account,
        IReadOnlyCollection<string> ids,
        CancellationToken ct
    ) =>
        reads.RecordsAsync<Mark>(
            nameof(IMarks),
            MarkStatements.ByIds,
            new() { ["account"] = account, ["ids"] = ids },
            ct
        );

    public Task<IReadOnlyList<Mark>> OnAsync(
        string account,
        IReadOnlyCollection<string> candidates,
        CancellationToken ct
    ) =>
        reads.RecordsAsync<Mark>(
            nameof(IMarks),
            MarkStatements.On,
            new() { ["account"] = account, ["candidates"] = candidates },
            ct
        );
}

/// <summary>The Cypher of <see cref="Neo4jMarks"/>; constants, so that Neo4j plans each once.</summary>
internal static class MarkStatements
{
    private const string IsOwn = $"EXISTS {{ (n)-[:{RelationshipTypes.MarkedBy}]->(a) WHERE a.id = asked.account }}";

    public const string ByIds =
        $"{BatchFrame.Each}MATCH (n:Record) USING INDEX n:Record(id) WHERE n.id IN asked.ids AND n:Mark AND "
        + $"{IsOwn} {BatchFrame.Records}";

    /// <summary>
    /// By kind and not by label: follow-ups are ABOUT things too, and where the graph holds few marks Neo4j would
    /// rather scan their label than expand from the candidates.
    /// </summary>
    public const string On = $"""
        {BatchFrame.Each}MATCH (c:Record) USING INDEX c:Record(id) WHERE c.id IN asked.candidates
        MATCH (c)<-[:{RelationshipTypes.About}]-(n) WHERE n.recordKind = 'MARK' AND {IsOwn}
        {BatchFrame.Records}
        """;
}
