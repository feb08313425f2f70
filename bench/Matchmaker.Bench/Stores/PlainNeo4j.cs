using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Matchmaker.Bench.Stores;

/// <summary>
/// What a script needs to talk to Neo4j: a statement and parameters as plain JSON in, the answer's text out.
/// </summary>
internal sealed class PlainNeo4j : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
    private readonly HttpClient _client;

    public PlainNeo4j(Neo4jServer server, int connections = 1)
    {
        _client = new(new SocketsHttpHandler { MaxConnectionsPerServer = connections })
        {
            BaseAddress = new(server.Url),
            Timeout = TimeSpan.FromMinutes(5),
        };
        _client.DefaultRequestHeaders.Authorization = new(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"{server.User}:{server.Password}"))
        );
    }

    /// <exception cref="InvalidOperationException">The server answered with an error.</exception>
    public async Task<string> AskAsync(string statement, object parameters)
    {
        using var content = new ByteArrayContent(
            JsonSerializer.SerializeToUtf8Bytes(new { statement, parameters }, Json)
        );
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await _client.PostAsync(new Uri("/db/neo4j/query/v2", UriKind.Relative), content);
        var answer = await response.Content.ReadAsStringAsync();
        return answer.Contains("\"errors\":", StringComparison.Ordinal)
            ? throw new InvalidOperationException($"Neo4j refuses: {answer}")
            : answer;
    }

    public void Dispose() => _client.Dispose();
}
