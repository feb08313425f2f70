using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Matchmaker.Api.Tests.Commands;
using Matchmaker.Api.Tests.Stories;
using Matchmaker.Testing.Neo4j;

namespace Matchmaker.Api.Tests.Neo4j;

/// <summary>
/// The product or its Neo4j is killed as by a power cut while many write through the API, again and again;
/// MATCHMAKER_KILL_ROUNDS sets how often (2). A writer that gets no answer sends its mutation again under the same
/// idempotencyKey, as docs/api.md tells it to.
/// </summary>
[Collection(OwnNeo4j.Shared)]
public sealed class KillTests(OwnNeo4j neo4j, ITestOutputHelper output)
{
    private const int Writers = 12;
    private static readonly int Rounds = int.Parse(
        Environment.GetEnvironmentVariable("MATCHMAKER_KILL_ROUNDS") ?? "2",
        CultureInfo.InvariantCulture
    );

    public enum Victim
    {
        Product,
        Neo4j,
    }

    [Theory]
    [InlineData(Victim.Product)]
    [InlineData(Victim.Neo4j)]
    public async Task No_acknowledged_change_is_lost_doubled_or_half_there_after_kills(Victim victim)
    {
        var server = await neo4j.EmptiedAsync();
        using var folder = new TempFolder();
        var served = await ProgramRun.ServeAsync(folder.Path, server.Arguments());
        try
        {
            using var http = new HttpClient { BaseAddress = served.Address };
            var leader = await FirstAccounts.SignInAsync(http, folder.Path, "LEADER");
            var firm = await leader.FirmAsync();
            var (acknowledged, repeated) = (new ConcurrentDictionary<string, string>(), 0);
            using var stop = new CancellationTokenSource();
            var writing = Enumerable.Range(0, Writers).Select(w => WriteAsync($"写手 {w:00}")).ToList();
            for (var round = 0; round < Rounds; round++)
            {
                await MoreAsync(acknowledged, writing);
                if (victim is Victim.Product)
                {
                    await served.KillAsync();
                    await served.DisposeAsync();
                    served = await ProgramRun.ServeAtAsync(served.Address, folder.Path, server.Arguments());
                }
                else
                {
                    await server.KillAsync();
                    await server.StartAgainAsync();
                }
            }
            await MoreAsync(acknowledged, writing);
            await stop.CancelAsync();
            await Task.WhenAll(writing);

            output.WriteLine(
                $"{Rounds} kills: {acknowledged.Count} mutations acknowledged, {repeated} sent more than once"
            );
            await AllAreThereOnceAsync(server, folder, acknowledged);

            async Task WriteAsync(string name)
            {
                for (var i = 0; !stop.IsCancellationRequested; i++)
                {
                    var title = $"{name} 第 {i:0000} 项";
                    var input = Scenario.Repeatable(Scenario.Input(firm, title), title);
                    for (var attempt = 0; ; attempt++)
                    {
                        if (attempt == 1)
                            Interlocked.Increment(ref repeated);
                        if (await PostAsync(leader, input) is not { } id)
                        {
                            await Task.Delay(100);
                            continue;
                        }
                        acknowledged[title] = id;
                        break;
                    }
                }
            }
        }
        finally
        {
            await served.DisposeAsync();
        }
    }

    private static async Task MoreAsync(ConcurrentDictionary<string, string> acknowledged, List<Task> writing)
    {
        var enough = acknowledged.Count + 5 * Writers;
        for (var waited = Stopwatch.StartNew(); acknowledged.Count < enough; await Task.Delay(20))
        {
            if (writing.FirstOrDefault(w => w.IsFaulted) is { } failed)
                await failed;
            Assert.True(waited.Elapsed < Processes.Patience, "Nobody could write any more.");
        }
    }

    /// <summary>The id of what was posted; null when nobody answered or the answer is UNAVAILABLE.</summary>
    private static async Task<string?> PostAsync(Client leader, object input)
    {
        try
        {
            var answer = await leader.AnswerAsync(
                "mutation($input: PostProjectInput!) { postProject(input: $input) { project { id } errors { "
                    + "code zh: message } } }",
                new { input }
            );
            if (answer.TryGetProperty("errors", out var errors))
            {
                Assert.Equal("UNAVAILABLE", errors[0].Text("extensions.code"));
                return null;
            }
            Assert.Empty(answer.List("data.postProject.errors"));
            return answer.Text("data.postProject.project.id");
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException or JsonException)
        {
            return null;
        }
    }

    private static async Task AllAreThereOnceAsync(
        Neo4jServer server,
        TempFolder folder,
        ConcurrentDictionary<string, string> acknowledged
    )
    {
        var export = await ProgramRun.OfAsync([
            "export",
            folder.In("after.jsonl"),
            "--data",
            folder.Path,
            .. server.Arguments(),
        ]);
        export.Succeeded();
        var projects = File.ReadLines(folder.In("after.jsonl"))
            .Select(l => JsonDocument.Parse(l).RootElement)
            .Where(l => l.TryGetProperty("kind", out var kind) && kind.GetString() == "PROJECT")
            .Select(l => l.GetProperty("record"))
            .Where(p => p.Text("title").StartsWith("写手", StringComparison.Ordinal))
            .ToList();

        Assert.Equal(
            acknowledged.Select(a => $"{a.Key} {a.Value}").Order(StringComparer.Ordinal),
            projects.Select(p => $"{p.Text("title")} {p.Text("id")}").Order(StringComparer.Ordinal)
        );
        Assert.All(
            projects,
            p =>
                Assert.Equal(
                    (1, 2, 3),
                    (p.At("version").GetInt32(), p.List("links").Count, p.List("requirements").Count)
                )
        );
        using var audit = await server.AskAsync(
            "MATCH (h:Change {reason: 'postProject'}) RETURN count(h), count(DISTINCT h.recordId)",
            default
        );
        Assert.Equal(
            [acknowledged.Count, acknowledged.Count],
            audit.RootElement.List("data.values.0").Select(v => v.GetInt32())
        );
        (await ProgramRun.OfAsync(["check", "--data", folder.Path, .. server.Arguments()])).Succeeded();
    }
}
