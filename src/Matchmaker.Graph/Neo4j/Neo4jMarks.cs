using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Matching.Marks;
using Matchmaker.Graph.Neo4j.Reading;
using Matchmaker.Graph.Neo4j.Records;

namespace Matchmaker.Graph.Neo4j;

internal sealed class Neo4jMarks(Neo4jReads reads) : IMarks
{
    public Task<IReadOnlyList<Mark>> ByIdsAsync(string? account, IReadOnlyCollection<string> ids, CancellationToken ct) =>
        reads.RecordsAsync(nameof(IMarks), MarkStatements.ByIds, new() { ["account"] = account, ["ids"] = ids }, JudgementShapes.Mark, ct);

    public Task<IReadOnlyList<Mark>> OnAsync(string account, IReadOnlyCollection<string> candidates, CancellationToken ct) =>
        reads.RecordsAsync(nameof(IMarks), MarkStatements.On, new() { ["account"] = account, ["candidates"] = candidates }, JudgementShapes.Mark, ct);

    public IAsyncEnumerable<Mark> AllAsync(CancellationToken ct) => reads.AllAsync(nameof(IMarks), RecordKind.Mark, JudgementShapes.Mark, ct);
}

internal static class MarkStatements
{
    private const string IsOwn = $"EXISTS {{ (n)-[:{Edges.MarkedBy}]->(a) WHERE a.id = $account }}";

    public const string ByIds = $"MATCH (n:Record) USING INDEX n:Record(id) WHERE n.id IN $ids AND n:Mark AND ($account IS NULL OR {IsOwn}) RETURN {Edges.Whole}";

    public const string On = $"""
        MATCH (c:Record) USING INDEX c:Record(id) WHERE c.id IN $candidates
        MATCH (c)<-[:{Edges.About}]-(n:Mark) WHERE {IsOwn}
        RETURN {Edges.Whole}
        """;
}
