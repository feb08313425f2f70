using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Matching.Rulings;
using Matchmaker.Graph.Neo4j.Reading;
using Matchmaker.Graph.Neo4j.Records;

namespace Matchmaker.Graph.Neo4j;

internal sealed class Neo4jRulings(Neo4jReads reads) : IRulings
{
    public Task<IReadOnlyList<Ruling>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        reads.RecordsAsync(nameof(IRulings), RecordStatements.ByIds, new() { ["ids"] = ids, ["kind"] = RecordKind.Ruling }, JudgementShapes.Ruling, ct);

    public Task<IReadOnlyList<Ruling>> OnAsync(IReadOnlyCollection<string> projects, CancellationToken ct) =>
        reads.RecordsAsync(nameof(IRulings), RulingStatements.On, new() { ["projects"] = projects }, JudgementShapes.Ruling, ct);

    public IAsyncEnumerable<Ruling> AllAsync(CancellationToken ct) => reads.AllAsync(nameof(IRulings), RecordKind.Ruling, JudgementShapes.Ruling, ct);
}

internal static class RulingStatements
{
    public const string On = $"""
        MATCH (p:Record) USING INDEX p:Record(id) WHERE p.id IN $projects
        MATCH (p)<-[:{Edges.For}]-(n:Ruling)
        RETURN {Edges.Whole}
        """;
}
