using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Matchmaker.Bench.Api;

/// <summary>
/// Requests a second and processor time a request of the 20-firm query, beside the plain endpoint, in turns within one
/// run.
/// </summary>
internal static class ApiBench
{
    private const int Clients = 16;

    private sealed record Subject(string Name, Server Server, Func<HttpRequestMessage> Ask)
    {
        public List<(double PerSecond, double CpuMicroseconds)> Rounds { get; } = [];
    }

    public static async Task RunAsync(int rounds, TimeSpan length)
    {
        var data = Directory.CreateTempSubdirectory("matchmaker-bench-");
        try
        {
            await using var host = await Server.StartAsync("host", data.FullName, 5391, "/health/ready");
            await using var peer = await Server.StartAsync("peer", data.FullName, 5392, Peer.Path);
            var body = JsonSerializer.Serialize(new { query = Workload.Query });
            Subject[] subjects =
            [
                new(
                    "GraphQL",
                    host,
                    () =>
                        new(HttpMethod.Post, host.Url + "/graphql")
                        {
                            Content = new StringContent(body, Encoding.UTF8, "application/json"),
                        }
                ),
                new("minimal API", peer, () => new(HttpMethod.Get, peer.Url + Peer.Path)),
            ];
            using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Clients });
            await SameAnswerAsync(client, subjects);
            foreach (var subject in subjects)
                await LoadAsync(client, subject, length * 2);
            for (var round = 0; round < rounds; round++)
            {
                foreach (var subject in subjects)
                    subject.Rounds.Add(await LoadAsync(client, subject, length));
            }
            Print(subjects);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static async Task SameAnswerAsync(HttpClient client, Subject[] subjects)
    {
        var answers = new List<string>();
        foreach (var subject in subjects)
        {
            using var response = await client.SendAsync(subject.Ask());
            answers.Add(await response.Content.ReadAsStringAsync());
        }
        if (answers.Distinct(StringComparer.Ordinal).Count() > 1)
            throw new InvalidOperationException(
                "The two servers answer differently:\n"
                    + string.Join('\n', answers.Select(a => a[..Math.Min(400, a.Length)]))
            );
        System.Console.WriteLine(
            $"The same answer from both: {Encoding.UTF8.GetByteCount(answers[0])} bytes, {Clients} clients "
                + $"on the same machine."
        );
    }

    private static async Task<(double, double)> LoadAsync(HttpClient client, Subject subject, TimeSpan length)
    {
        var (cpu, watch, done) = (subject.Server.Cpu, Stopwatch.StartNew(), 0);
        await Task.WhenAll(
            Enumerable
                .Range(0, Clients)
                .Select(async _ =>
                {
                    while (watch.Elapsed < length)
                    {
                        using var response = await client.SendAsync(subject.Ask());
                        await response.Content.ReadAsByteArrayAsync();
                        Interlocked.Increment(ref done);
                    }
                })
        );
        return (done / watch.Elapsed.TotalSeconds, (subject.Server.Cpu - cpu).TotalMicroseconds / done);
    }

    private static void Print(Subject[] subjects)
    {
        System.Console.WriteLine("| | requests/s (min / median / max) | CPU µs/request (min / median / max) | MB |");
        System.Console.WriteLine("|---|---|---|---|");
        foreach (var s in subjects)
            System.Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {s.Name} | {Spread(s.Rounds.Select(r => r.PerSecond))} | "
                        + $"{Spread(s.Rounds.Select(r => r.CpuMicroseconds))} | {s.Server.Megabytes:F0} |"
                )
            );
        var ratios = subjects[0].Rounds.Zip(subjects[1].Rounds, (a, b) => b.CpuMicroseconds / a.CpuMicroseconds);
        System.Console.WriteLine(
            $"GraphQL does {Spread(ratios.Select(r => r * 100))} % of the plain endpoint's requests for the "
                + $"same processor time, round by round."
        );
    }

    private static string Spread(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{sorted[0]:F0} / {sorted[sorted.Count / 2]:F0} / {sorted[^1]:F0}"
        );
    }
}
