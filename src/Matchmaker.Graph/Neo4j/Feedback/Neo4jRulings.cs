using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Ledger;
using Matchmaker.Graph.Neo4j.Reading;
using Matchmaker.Graph.Neo4j.Shapes;

namespace Matchmaker.Graph.Neo4j.Feedback;

/// <summary>Reads the rulings of staff by id and by project.</summary>
internal sealed class Neo4jRulings(Neo4jReads reads) : IRulings
{
    public Task<IReadOnlyList<Ruling>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        reads.RecordsAsync<Ruling>(
            nameof(IRulings),
            RecordStatements.ByIds,
            new() { ["ids"] = ids, ["kind"] = RecordKind.Ruling },
            ct
        );

    public Task<IReadOnlyList<Ruling>> OnAsync(IReadOnlyCollection<string> projects, CancellationToken ct) =>
        reads.RecordsAsync<Ruling>(nameof(IRulings), RulingStatements.On, new() { ["projects"] = projects }, ct);
}

/// <summary>The Cypher of <see cref="Neo4jRulings"/>; constants, so that Neo4j plans each once.</summary>
internal static class RulingStatements
{
    public const string On = $"""
        {BatchFrame.Each}MATCH (p:Record) USING INDEX p:Record(id) WHERE p.id IN asked.projects
        MATCH (p)<-[:{RelationshipTypes.For}]-(n) WHERE n.recordKind = 'RULING'
        {BatchFrame.Records}
        """;
}
