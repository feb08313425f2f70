using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Matchmaker.Bench.Api;

namespace Matchmaker.Bench.Stores;

/// <summary>
/// Requests a second of the 20-firm query over GraphQL: the product on both stores, and @neo4j/graphql on the same
/// Neo4j, in turns within one run.
/// </summary>
internal static class QueryBench
{
    private const int Clients = 16;
    private const int Pages = 64;

    /// <summary>
    /// Until then Neo4j's and node's code is still being compiled for speed: requests a second were seen to double over
    /// the first 20,000.
    /// </summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(40);

    private sealed record Subject(string Name, Uri Url, IReadOnlyList<byte[]> Requests, Func<JsonElement, string> Told)
    {
        public List<(double PerSecond, double P50)> Rounds { get; } = [];
    }

    public static async Task RunAsync(int firms, int rounds, TimeSpan length)
    {
        var folder = Directory.CreateTempSubdirectory("matchmaker-bench-");
        try
        {
            await using var neo4j = await Neo4jServer.StartAsync();
            await FillAsync(neo4j, folder.FullName, firms);
            await using var overNeo4j = await StartAsync(folder, "neo4j", neo4j.Settings);
            await using var asking = await StartAsync(
                folder,
                "asking",
                new Dictionary<string, string>(neo4j.Settings) { ["Matchmaker__Neo4j__KeepAnswers"] = "false" }
            );
            await using var overEmbedded = await StartAsync(folder, "embedded", null);
            await using var peer = await NodePeer.StartAsync(neo4j);
            var places = StoreData.Firms(firms).Where((_, i) => i % (firms / Pages) == 0).ToList();
            Subject[] subjects =
            [
                new(
                    "Matchmaker on Neo4j",
                    new(overNeo4j.Url + "/graphql"),
                    [.. places.Select(QueryWorkload.ToUs)],
                    QueryWorkload.Told
                ),
                new(
                    "Matchmaker on Neo4j, asking it each time",
                    new(asking.Url + "/graphql"),
                    [.. places.Select(QueryWorkload.ToUs)],
                    QueryWorkload.Told
                ),
                new(
                    "npm @neo4j/graphql 7.6.3 on the same Neo4j",
                    new(peer.Url),
                    [.. places.Select(QueryWorkload.ToPeer)],
                    QueryWorkload.ToldByPeer
                ),
                new(
                    "Matchmaker on the embedded store",
                    new(overEmbedded.Url + "/graphql"),
                    [.. places.Select(QueryWorkload.ToUs)],
                    QueryWorkload.Told
                ),
            ];
            using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Clients });
            await SameAnswersAsync(client, subjects);
            foreach (var subject in subjects)
                await LoadAsync(client, subject, WarmUp);
            for (var round = 0; round < rounds; round++)
            {
                foreach (var subject in subjects)
                    subject.Rounds.Add(await LoadAsync(client, subject, length));
            }
            Print(subjects, firms);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>
    /// The same records into both stores; the peer gets an index of its own for its filter and order, as it cannot use
    /// the product's of two properties.
    /// </summary>
    private static async Task FillAsync(Neo4jServer neo4j, string folder, int firms)
    {
        await using (var store = await OpenStore.Neo4jAsync(neo4j))
            await StoreData.FillAsync(store, firms);
        await using (
            var store = await OpenStore.EmbeddedAsync(
                Directory.CreateDirectory(Path.Combine(folder, "embedded")).FullName
            )
        )
            await StoreData.FillAsync(store, firms);
        using var script = new PlainNeo4j(neo4j);
        await script.AskAsync("CREATE INDEX bench_name IF NOT EXISTS FOR (n:Firm) ON (n.nameZh)", new { });
        await script.AskAsync("CALL db.awaitIndexes(300)", new { });
    }

    private static Task<Server> StartAsync(
        DirectoryInfo folder,
        string data,
        IReadOnlyDictionary<string, string>? settings
    ) =>
        Server.StartAsync(
            "host",
            Path.Combine(folder.FullName, data),
            Neo4jServer.FreePort(),
            "/health/ready",
            settings
        );

    private static async Task SameAnswersAsync(HttpClient client, Subject[] subjects)
    {
        for (var page = 0; page < Pages; page += 9)
        {
            var told = new List<string>();
            foreach (var subject in subjects)
            {
                using var answer = JsonDocument.Parse(await AskAsync(client, subject, page));
                if (answer.RootElement.TryGetProperty("errors", out var errors))
                    throw new InvalidOperationException($"{subject.Name} refuses the query: {errors}");
                told.Add(subject.Told(answer.RootElement.GetProperty("data")));
            }
            if (told.Distinct(StringComparer.Ordinal).Count() > 1)
                throw new InvalidOperationException($"The servers answer differently:\n{string.Join("\n\n", told)}");
        }
    }

    private static async Task<(double, double)> LoadAsync(HttpClient client, Subject subject, TimeSpan length)
    {
        var (watch, next, took) = (Stopwatch.StartNew(), 0, new System.Collections.Concurrent.ConcurrentBag<double>());
        await Task.WhenAll(
            Enumerable
                .Range(0, Clients)
                .Select(async _ =>
                {
                    while (watch.Elapsed < length)
                    {
                        var began = watch.Elapsed;
                        await AskAsync(client, subject, Interlocked.Increment(ref next));
                        took.Add((watch.Elapsed - began).TotalMilliseconds);
                    }
                })
        );
        return (took.Count / watch.Elapsed.TotalSeconds, Spread.Median(took));
    }

    private static async Task<byte[]> AskAsync(HttpClient client, Subject subject, int page)
    {
        using var content = new ByteArrayContent(subject.Requests[page % subject.Requests.Count]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await client.PostAsync(subject.Url, content);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync();
    }

    private static void Print(Subject[] subjects, int firms)
    {
        System.Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{firms:N0} firms, each with a project; {Clients} clients, {Pages} pages of 20 in turns; the "
                    + $"same answers from all."
            )
        );
        System.Console.WriteLine("| | requests/s (min / median / max) | p50 ms |");
        System.Console.WriteLine("|---|---|---|");
        foreach (var s in subjects)
            System.Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {s.Name} | {Spread.Of(s.Rounds.Select(r => r.PerSecond))} | "
                        + $"{Spread.Median(s.Rounds.Select(r => r.P50)):F1} |"
                )
            );
        foreach (var ours in subjects.Take(2))
        {
            var times = Spread.Of(ours.Rounds.Zip(subjects[2].Rounds, (a, b) => a.PerSecond / b.PerSecond), "N1");
            System.Console.WriteLine($"{ours.Name}: {times} times the peer's requests, round by round.");
        }
    }
}
