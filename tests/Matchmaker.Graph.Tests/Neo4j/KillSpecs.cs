using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Testing.Neo4j;

namespace Matchmaker.Graph.Tests.Neo4j;

/// <summary>
/// Neo4j is killed as by a power cut while writers are at it, again and again; MATCHMAKER_KILL_ROUNDS sets how often
/// (3).
/// </summary>
public sealed class KillSpecs
{
    private const int Writers = 12;
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_acknowledged_commit_is_lost_doubled_or_half_there_after_kills()
    {
        var server = await Neo4jServer.OwnAsync();
        var rounds = int.Parse(
            Environment.GetEnvironmentVariable("MATCHMAKER_KILL_ROUNDS") ?? "3",
            CultureInfo.InvariantCulture
        );
        try
        {
            // A machine that is busy with other tests needs its time to start a server.
            await using var client = await Neo4jClient.OpenAsync(server, limit: 30);
            var acknowledged = new ConcurrentDictionary<string, long>();
            using var stop = new CancellationTokenSource();
            var writing = Enumerable
                .Range(0, Writers)
                .Select(w => WriteAsync(client, w, acknowledged, stop.Token))
                .ToList();
            for (var round = 0; round < rounds; round++)
            {
                await MoreAsync(acknowledged, writing);
                await server.KillAsync();
                server = await server.StartAgainAsync();
            }
            await MoreAsync(acknowledged, writing);
            await stop.CancelAsync();
            await Task.WhenAll(writing);

            await CompareAsync(client, acknowledged);
        }
        finally
        {
            await server.RemoveAsync();
        }
    }

    private static async Task MoreAsync(ConcurrentDictionary<string, long> acknowledged, List<Task> writing)
    {
        var enough = acknowledged.Count + 5 * Writers;
        for (var waited = Stopwatch.StartNew(); acknowledged.Count < enough; await Task.Delay(20, Ct))
        {
            if (writing.FirstOrDefault(w => w.IsFaulted) is { } failed)
                await failed;
            Assert.True(waited.Elapsed < Processes.Patience, "Nobody could write any more.");
        }
    }

    /// <summary>
    /// A pair of firms a commit, so that half of one would show; sent again under the same mutation id until it is
    /// answered.
    /// </summary>
    private static async Task WriteAsync(
        Neo4jClient client,
        int writer,
        ConcurrentDictionary<string, long> acknowledged,
        CancellationToken stop
    )
    {
        var by = new Caller($"account_{writer}", "写手", AccountRole.Staff);
        for (var i = 0; !stop.IsCancellationRequested; i++)
        {
            var id = $"firm_{writer:00}_{i:00000}";
            var commit = new Commit(
                by,
                "test",
                [Fact.Put(Some.Firm(id + "a")), Fact.Put(Some.Firm(id + "b"))],
                new IdempotencyKey(id, "test", id)
            );
            while (true)
            {
                try
                {
                    var done = Assert.IsType<Committed>(await client.Get<ILedger>().CommitAsync(commit, Ct));
                    acknowledged[id] = done.Revision;
                    break;
                }
                catch (StoreUnavailableException)
                {
                    await Task.Delay(100, Ct);
                }
            }
        }
    }

    private static async Task CompareAsync(Neo4jClient client, ConcurrentDictionary<string, long> acknowledged)
    {
        var (feed, changes) = (client.Get<IChangeFeed>(), new List<Change>());
        while (await feed.SinceAsync(changes.Count == 0 ? 0 : changes[^1].Revision, 1_000, Ct) is { Count: > 0 } more)
            changes.AddRange(more);
        var firms = new HashSet<string>();
        await foreach (var firm in client.Get<IRecords>().AllAsync<Firm>(Ct))
            Assert.True(firms.Add(firm.Id));

        TestContext.Current.SendDiagnosticMessage(
            $"{acknowledged.Count} commits acknowledged, {changes.Count / 2} landed"
        );
        Assert.Equal(
            Enumerable.Range(1, changes.Count / 2).SelectMany(r => new[] { (long)r, r }),
            changes.Select(c => c.Revision)
        );
        Assert.Equal(changes.Count, changes.Select(c => c.RecordId).Distinct().Count());
        Assert.Equal(
            changes.Select(c => c.RecordId).Order(StringComparer.Ordinal),
            firms.Order(StringComparer.Ordinal)
        );
        var revisionOf = changes
            .Where(c => c.RecordId.EndsWith('a'))
            .ToDictionary(c => c.RecordId[..^1], c => c.Revision);
        Assert.All(acknowledged, a => Assert.Equal(a.Value, revisionOf[a.Key]));
        await foreach (var wrong in client.Get<IStore>().CheckAsync(Ct))
            Assert.Fail(wrong.En);
    }
}
