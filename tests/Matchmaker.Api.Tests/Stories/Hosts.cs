using Matchmaker.Testing.Neo4j;

namespace Matchmaker.Api.Tests.Stories;

/// <summary>Over the embedded store, which is what nobody has to set.</summary>
public sealed class EmbeddedHost : RunningHost
{
    public const string Shared = "a host over the embedded store";

    protected override Task<Dictionary<string, string?>> StoreAsync() =>
        Task.FromResult(new Dictionary<string, string?>());
}

/// <summary>Over a real Neo4j, emptied.</summary>
public sealed class Neo4jHost : RunningHost
{
    public const string Shared = "a host over Neo4j";

    /// <summary>This one, or the test is skipped.</summary>
    public Neo4jHost OrSkip()
    {
        Neo4jServer.SkipWhereThereIsNone();
        return this;
    }

    public override ValueTask InitializeAsync() =>
        Neo4jServer.IsThere ? base.InitializeAsync() : ValueTask.CompletedTask;

    protected override async Task<Dictionary<string, string?>> StoreAsync()
    {
        var server = await Neo4jServer.SharedAsync();
        await server.EmptyAsync();
        // Three times the product's own limit, for a machine that is busy with other tests.
        return server.Settings(server.Url, limit: 30);
    }
}

internal static class Neo4jSettings
{
    /// <summary>
    /// The product's settings for a server, reached at an address of its own or of a proxy before it.
    /// </summary>
    /// <param name="limit">Seconds that a question may take.</param>
    public static Dictionary<string, string?> Settings(this Neo4jServer server, Uri url, int limit) =>
        new()
        {
            ["Matchmaker:Store"] = "neo4j",
            ["Matchmaker:Neo4j:Url"] = url.ToString(),
            ["Matchmaker:Neo4j:User"] = server.User,
            ["Matchmaker:Neo4j:Password"] = server.Password,
            ["Matchmaker:Neo4j:TimeLimit"] = $"{limit}",
        };

    /// <summary>The same for a command line.</summary>
    public static string[] Arguments(this Neo4jServer server, int limit = 60) =>
        [.. server.Settings(server.Url, limit).Select(s => $"--{s.Key}={s.Value}")];
}

[CollectionDefinition(EmbeddedHost.Shared)]
public sealed class OnEmbeddedHost : ICollectionFixture<EmbeddedHost>;

[CollectionDefinition(Neo4jHost.Shared)]
public sealed class OnNeo4jHost : ICollectionFixture<Neo4jHost>;
