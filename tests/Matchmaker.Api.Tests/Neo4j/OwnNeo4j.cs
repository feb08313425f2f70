using Matchmaker.Testing.Neo4j;

namespace Matchmaker.Api.Tests.Neo4j;

/// <summary>A Neo4j that these tests alone have, one after the other: they stop it, kill it, and empty it.</summary>
public sealed class OwnNeo4j : IAsyncLifetime
{
    public const string Shared = "a Neo4j of their own";

    private Neo4jServer? _server;

    /// <summary>
    /// Started at the first call, and emptied at each; where there is none that may be stopped, the test is skipped.
    /// </summary>
    public async Task<Neo4jServer> EmptiedAsync()
    {
        _server ??= await Neo4jServer.OwnAsync(null, Neo4jServer.KeepPlans);
        await _server.EmptyAsync();
        return _server;
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.RemoveAsync();
    }
}

[CollectionDefinition(OwnNeo4j.Shared)]
public sealed class OnOwnNeo4j : ICollectionFixture<OwnNeo4j>;
