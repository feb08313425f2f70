using Matchmaker.Domain.Ledger;
using Matchmaker.Graph.Neo4j.Reading;

namespace Matchmaker.Graph.Neo4j.Ledger;

internal sealed class Neo4jRecords(Neo4jReads reads) : IRecords
{
    public IAsyncEnumerable<IRecord> AllAsync(RecordKind kind, CancellationToken ct) =>
        reads.AllAsync(nameof(IRecords), kind, ct);

    public Task<IReadOnlyList<IRecord>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        reads.RecordsAsync<IRecord>(nameof(IRecords), RecordStatements.OfAnyKind, new() { ["ids"] = ids }, ct);
}
