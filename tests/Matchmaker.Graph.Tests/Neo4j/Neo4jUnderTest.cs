using Matchmaker.Graph.Neo4j;
using Matchmaker.Graph.Tests.Contracts;
using Matchmaker.Testing.Neo4j;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaker.Graph.Tests.Neo4j;

/// <summary>The shared server's database, emptied before each test.</summary>
public sealed class Neo4jUnderTest : StoreUnderTest
{
    private Neo4jServer? _server;

    /// <summary>Each question goes over the network and through a planner.</summary>
    public override int Samples => 40;

    public override async Task DamageAsync(string id)
    {
        using var _ = await _server!.AskAsync(
            "MATCH (h:Change {recordId: $id}) SET h.record = replace(h.record, '\"provenance\"', "
                + "'\"provenience\"')",
            CancellationToken.None,
            new() { ["id"] = id }
        );
    }

    protected override async Task PrepareAsync()
    {
        _server = await Neo4jServer.SharedAsync();
        await _server.EmptyAsync();
    }

    protected override void Register(IServiceCollection services) =>
        services.AddLogging().AddNeo4jStore(Neo4jClient.Settings(_server!));
}
