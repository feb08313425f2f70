using System.Diagnostics;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Testing.Neo4j;

namespace Matchmaker.Graph.Tests.Neo4j;

/// <summary>
/// What only a store shared over a network has to get right: lost answers, several processes, neighbours in one
/// statement.
/// </summary>
[Collection(OnNeo4j.Name)]
public sealed class SharedLedgerSpecs
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Fault.LosesAnswers)]
    [InlineData(Fault.CutsAnswers)]
    public async Task A_commit_whose_answer_is_lost_lands_once(Fault fault)
    {
        var server = await EmptyServerAsync();
        await using var proxy = new FaultProxy(server.Url);
        await using var client = await Neo4jClient.OpenAsync(server, proxy.Url);
        (proxy.Times, proxy.Fault) = (2, fault);

        var result = Assert.IsType<Committed>(await CommitAsync(client, Some.Firm("firm_1")));

        Assert.Equal((1, false), (result.Revision, result.Replayed));
        Assert.Equal(1, await client.Get<IChangeFeed>().RevisionAsync(Ct));
        Assert.True(proxy.Fault is Fault.None, "the fault has struck");
    }

    [Fact]
    public async Task A_commit_that_cannot_be_stored_fails_alone()
    {
        await using var client = await Neo4jClient.OpenAsync(await EmptyServerAsync());
        var tooLong = Some.Firm("firm_long", new string('长', 40_000)); // beyond what an index key holds
        var neighbours = Enumerable.Range(0, 20).Select(i => CommitAsync(client, Some.Firm($"firm_{i:00}"))).ToList();
        var failing = CommitAsync(client, tooLong);

        Assert.All(await Task.WhenAll(neighbours), r => Assert.IsType<Committed>(r));
        await Assert.ThrowsAnyAsync<Exception>(() => failing);
        Assert.Equal(20, await client.Get<IChangeFeed>().RevisionAsync(Ct));
    }

    [Fact]
    public async Task Another_process_hears_of_a_commit_without_asking()
    {
        var server = await EmptyServerAsync();
        await using var here = await Neo4jClient.OpenAsync(server);
        await using var there = await Neo4jClient.OpenAsync(server);
        var (ledgerRevision, feed, heard) = (0L, there.Get<IChangeFeed>(), new List<TimeSpan>());
        for (var i = 0; i < 5; i++)
        {
            var waiting = feed.WaitAsync(ledgerRevision, Ct);
            var took = Stopwatch.StartNew();
            await CommitAsync(here, Some.Firm($"firm_{i}"));
            // What it takes is told, not tested: a busy machine takes longer.
            await waiting.WaitAsync(TimeSpan.FromSeconds(30), Ct);
            heard.Add(took.Elapsed);
            var change = Assert.Single(await feed.SinceAsync(ledgerRevision, 100, Ct));
            Assert.Equal($"firm_{i}", change.RecordId);
            ledgerRevision = change.Revision;
        }
        TestContext.Current.SendDiagnosticMessage(
            $"heard after {string.Join(", ", heard.Select(h => $"{h.TotalMilliseconds:0}"))} ms"
        );
    }

    [Fact]
    public async Task Two_processes_that_write_at_once_leave_no_gap_and_a_reader_misses_nothing()
    {
        var server = await EmptyServerAsync();
        await using var one = await Neo4jClient.OpenAsync(server);
        await using var two = await Neo4jClient.OpenAsync(server);
        const int commits = 300;

        var reading = ReadUntilAsync(one.Get<IChangeFeed>(), commits);
        var writing = Enumerable
            .Range(0, commits)
            .Select(i => CommitAsync(i % 2 == 0 ? one : two, Some.Firm($"firm_{i:000}")))
            .ToList();
        var revisions = (await Task.WhenAll(writing)).Cast<Committed>().Select(c => c.Revision).Order();

        Assert.Equal(Enumerable.Range(1, commits).Select(i => (long)i), revisions);
        var read = await reading;
        Assert.Equal(Enumerable.Range(1, commits).Select(i => (long)i), read.Select(c => c.Revision));
        Assert.Equal(commits, read.Select(c => c.RecordId).Distinct().Count());
    }

    [Fact]
    public async Task A_page_of_the_feed_ends_with_a_whole_commit()
    {
        await using var client = await Neo4jClient.OpenAsync(await EmptyServerAsync());
        foreach (var i in Enumerable.Range(0, 4))
            await CommitAsync(client, [.. Enumerable.Range(0, 10).Select(j => Some.Firm($"firm_{i}_{j}"))]);
        var feed = client.Get<IChangeFeed>();
        Assert.Equal([1], (await feed.SinceAsync(0, 1, Ct)).Select(c => c.Revision).Distinct());
        Assert.Equal([1, 2], (await feed.SinceAsync(0, 15, Ct)).Select(c => c.Revision).Distinct());
        Assert.Equal(Enumerable.Range(0, 10), (await feed.SinceAsync(3, 100, Ct)).Select(c => c.Position));
    }

    [Fact]
    public async Task A_caller_reads_what_it_has_just_written()
    {
        await using var client = await Neo4jClient.OpenAsync(await EmptyServerAsync());
        for (var i = 1; i <= 30; i++)
        {
            await CommitAsync(client, Some.Firm("firm_1", $"第{i}名") with { Version = i });
            Assert.Equal(i, (await client.Get<IFirms>().OneAsync("firm_1", Ct))!.Version);
        }
    }

    [Fact]
    public async Task When_neo4j_is_slow_a_commit_is_refused_in_time_and_a_later_one_lands()
    {
        var server = await EmptyServerAsync();
        await using var proxy = new FaultProxy(server.Url);
        await using var client = await Neo4jClient.OpenAsync(server, proxy.Url, 3);
        proxy.Fault = Fault.Slow;
        var took = Stopwatch.StartNew();
        await Assert.ThrowsAsync<StoreUnavailableException>(() => CommitAsync(client, Some.Firm("firm_1")));
        Assert.InRange(took.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
        proxy.Fault = Fault.None;
        Assert.IsType<Committed>(await CommitAsync(client, Some.Firm("firm_2")));
    }

    private static async Task<Neo4jServer> EmptyServerAsync()
    {
        var server = await Neo4jServer.SharedAsync();
        await using var client = await Neo4jClient.OpenAsync(server);
        await server.EmptyAsync();
        return server;
    }

    private static Task<CommitResult> CommitAsync(Neo4jClient client, params Firm[] firms) =>
        client.Get<ILedger>().CommitAsync(new Commit(Caller.Seed, "test", [.. firms.Select(Fact.Put)]), Ct);

    private static async Task<List<Change>> ReadUntilAsync(IChangeFeed feed, long last)
    {
        var read = new List<Change>();
        while (read.Count == 0 || read[^1].Revision < last)
        {
            var seen = read.Count == 0 ? 0 : read[^1].Revision;
            await feed.WaitAsync(seen, Ct);
            read.AddRange(await feed.SinceAsync(seen, 50, Ct));
        }
        return read;
    }
}
