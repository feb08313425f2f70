using System.Text.Json;
using Matchmaker.Graph.Neo4j;
using Matchmaker.Graph.Neo4j.Query;
using Matchmaker.Testing.Neo4j;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaker.Graph.Tests.Neo4j;

/// <summary>The product's own registration, pointed at a server or at a proxy before it.</summary>
internal sealed class Neo4jClient : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly Neo4jServer _server;

    public Neo4jClient(Neo4jServer server, Uri? url = null, int? limit = null, Action<Neo4jOptions>? change = null)
    {
        _server = server;
        _services = new ServiceCollection()
            .AddLogging()
            .AddNeo4jStore(Settings(server, url, limit, change))
            .BuildServiceProvider();
    }

    public Neo4jDatabase Database => Get<Neo4jDatabase>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <param name="limit">In seconds.</param>
    public static Neo4jOptions Settings(
        Neo4jServer server,
        Uri? url = null,
        int? limit = null,
        Action<Neo4jOptions>? change = null
    )
    {
        // Three times the product's own limit, for a machine that is busy with other tests; a test of the limit itself
        // sets its own.
        var options = new Neo4jOptions
        {
            Url = (url ?? server.Url).ToString(),
            User = server.User,
            Password = server.Password,
            TimeLimit = limit ?? 30,
        };
        change?.Invoke(options);
        return options;
    }

    public static async Task<Neo4jClient> OpenAsync(
        Neo4jServer server,
        Uri? url = null,
        int? limit = null,
        Action<Neo4jOptions>? change = null
    )
    {
        var client = new Neo4jClient(server, url, limit, change);
        await client.Get<IStore>().OpenAsync(CancellationToken.None);
        return client;
    }

    /// <summary>
    /// The operators of the statement's plan, asked past the product's own client, which has no use for plans.
    /// </summary>
    public async Task<IReadOnlyList<string>> PlanAsync(
        string statement,
        Dictionary<string, object?> parameters,
        CancellationToken ct
    )
    {
        using var answer = await _server.AskAsync("EXPLAIN " + statement, ct, parameters);
        return [.. Operators(answer.RootElement.GetProperty("queryPlan"))];
    }

    private static IEnumerable<string> Operators(JsonElement step) =>
        step.GetProperty("children")
            .EnumerateArray()
            .SelectMany(Operators)
            .Prepend(step.GetProperty("operatorType").GetString()!);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
