using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Matchmaker.Graph.Neo4j;
using Matchmaker.Graph.Neo4j.Query;
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
        _services = new ServiceCollection().AddLogging().AddNeo4jStore(Settings(server, url, limit, change)).BuildServiceProvider();
    }

    public Neo4jDatabase Database => Get<Neo4jDatabase>();

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <param name="limit">In seconds.</param>
    public static Neo4jOptions Settings(Neo4jServer server, Uri? url = null, int? limit = null, Action<Neo4jOptions>? change = null)
    {
        // Long enough for a machine that is busy with other tests; a test of the limit itself sets its own.
        var options = new Neo4jOptions { Url = (url ?? server.Url).ToString(), User = server.User, Password = server.Password, TimeLimit = limit ?? 60 };
        change?.Invoke(options);
        return options;
    }

    public static async Task<Neo4jClient> OpenAsync(Neo4jServer server, Uri? url = null, int? limit = null)
    {
        var client = new Neo4jClient(server, url, limit);
        await client.Get<IStore>().OpenAsync(CancellationToken.None);
        return client;
    }

    /// <summary>Takes everything away but the structure.</summary>
    public async Task EmptyAsync()
    {
        foreach (var statement in (string[])["MATCH (n) WHERE NOT n:Ledger DETACH DELETE n", "MATCH (l:Ledger) SET l.revision = 0, l.rows = 0"])
            await Database.WriteAsync(statement, new Dictionary<string, object?>(), TimeSpan.FromSeconds(60), CancellationToken.None);
    }

    /// <summary>The operators of the statement's plan, asked without the product's own client, which has no use for plans.</summary>
    public async Task<IReadOnlyList<string>> PlanAsync(string statement, Dictionary<string, object?> parameters, CancellationToken ct)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_server.Url, "/db/neo4j/query/v2"))
        {
            Content = JsonContent.Create(new { statement = "EXPLAIN " + statement, parameters }),
        };
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{_server.User}:{_server.Password}")));
        using var response = await http.SendAsync(request, ct);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStreamAsync(ct), new() { MaxDepth = 512 });
        Assert.False(answer.RootElement.TryGetProperty("errors", out var errors), errors.ToString());
        return [.. Operators(answer.RootElement.GetProperty("queryPlan"))];
    }

    private static IEnumerable<string> Operators(JsonElement step) =>
        step.GetProperty("children").EnumerateArray().SelectMany(Operators).Prepend(step.GetProperty("operatorType").GetString()!);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
