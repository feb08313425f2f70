using Matchmaker.Domain;
using Matchmaker.Graph.Neo4j.Ledger;

namespace Matchmaker.Graph.Neo4j;

/// <summary>One Neo4j database, which several processes may share.</summary>
internal sealed class Neo4jStore(Neo4jSchema schema, Neo4jFolding folding, Neo4jLedger ledger, Neo4jCheck check) : IStore
{
    public async Task OpenAsync(CancellationToken ct)
    {
        await schema.BringUpToDateAsync(ct);
        await folding.BringUpToDateAsync(ct);
        await ledger.WarmUpAsync(Neo4jSchema.Building, ct);
    }

    public IAsyncEnumerable<Sentence> CheckAsync(CancellationToken ct) => check.RunAsync(ct);

    public Task BackupAsync(string path, CancellationToken ct) => throw new StoreRefusedException(new Sentence(
        "Neo4j 数据库请用 neo4j-admin database dump（或集群的在线备份）备份；也可以用 export 导出全部记录。",
        "Back a Neo4j database up with neo4j-admin database dump (or the cluster's online backup); export writes out every record, too."));

    public ValueTask DisposeAsync() => ledger.DisposeAsync();
}
