using System.Runtime.CompilerServices;
using Matchmaker.Domain;
using Matchmaker.Graph.Neo4j.Checking;
using Matchmaker.Graph.Neo4j.FollowUps;
using Matchmaker.Graph.Neo4j.Ledger;
using Matchmaker.Graph.Neo4j.Migrations;

namespace Matchmaker.Graph.Neo4j;

/// <summary>The store over one Neo4j database, which several processes may share.</summary>
internal sealed class Neo4jStore(
    Neo4jSchema schema,
    Neo4jRefolding folding,
    Neo4jLedger ledger,
    Neo4jHeldFollowUps followUps,
    Neo4jCheck check
) : IStore
{
    /// <summary>Nothing of it is in a folder.</summary>
    public void Prepare(StoreUse use) { }

    public async Task OpenAsync(StoreUse use, CancellationToken ct)
    {
        if (use is not StoreUse.Fill && await schema.ObstacleAsync(use, ct) is { } obstacle)
            throw new StoreRefusedException(obstacle);
        if (use is StoreUse.Read)
            return;
        await schema.BringUpToDateAsync(ct);
        await folding.BringUpToDateAsync(ct);
        await ledger.WarmUpAsync(Neo4jSchema.Building, ct);
        await followUps.MoveOutAsync(ct);
    }

    public async IAsyncEnumerable<LocalizedText> CheckAsync([EnumeratorCancellation] CancellationToken ct)
    {
        if (await schema.ObstacleAsync(StoreUse.Read, ct) is { } obstacle)
        {
            yield return obstacle;
            yield break;
        }
        await foreach (var wrong in check.RunAsync(ct))
            yield return wrong;
    }

    public Task BackupAsync(string path, CancellationToken ct) =>
        throw new StoreRefusedException(
            new LocalizedText(
                "Neo4j 数据库请用 neo4j-admin database dump（或集群的在线备份）备份；也可以用 export 导出全部记录。",
                "Back a Neo4j database up with neo4j-admin database dump (or the cluster's online backup); "
                    + "export writes out every record, too."
            )
        );

    public ValueTask DisposeAsync() => ledger.DisposeAsync();
}
