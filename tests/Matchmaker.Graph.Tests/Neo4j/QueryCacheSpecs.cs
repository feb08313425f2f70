using System.Diagnostics;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Testing.Neo4j;

namespace Matchmaker.Graph.Tests.Neo4j;

/// <summary>
/// Answers that are kept between commits, while somebody waits for news of the ledger as a running host does.
/// </summary>
[Collection(OnNeo4j.Name)]
public sealed class QueryCacheSpecs
{
    private static readonly FirmQuery All = new(new());
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_the_ledger_stands_still_a_question_is_asked_once()
    {
        var server = await EmptyServerAsync();
        await using var proxy = new FaultProxy(server.Url);
        await using var client = await Neo4jClient.OpenAsync(server, proxy.Url);
        await CommitAsync(client, Some.Firm("firm_1"));
        await FollowedAsync(
            client,
            1,
            async () =>
            {
                await NamesAsync(client);
                var (before, took) = (proxy.Requests, Stopwatch.StartNew());
                for (var i = 0; i < 200; i++)
                    await NamesAsync(client);
                // The pulse asks four times a second; a busy machine may doubt it now and then.
                Assert.InRange(proxy.Requests - before, 0, 100 + (took.ElapsedMilliseconds / 100));
            }
        );
    }

    [Fact]
    public async Task What_this_process_commits_is_in_the_next_answer()
    {
        await using var client = await Neo4jClient.OpenAsync(await EmptyServerAsync());
        await CommitAsync(client, Some.Firm("firm_1", "第1名"));
        await FollowedAsync(
            client,
            1,
            async () =>
            {
                for (var i = 2; i <= 30; i++)
                {
                    await NamesAsync(client);
                    await CommitAsync(client, Some.Firm("firm_1", $"第{i}名") with { Version = i });
                    Assert.Equal([$"第{i}名"], await NamesAsync(client));
                }
            }
        );
    }

    [Fact]
    public async Task What_another_process_commits_is_in_the_answers_within_a_second()
    {
        var server = await EmptyServerAsync();
        await using var here = await Neo4jClient.OpenAsync(server);
        await using var there = await Neo4jClient.OpenAsync(server);
        await CommitAsync(here, Some.Firm("firm_1", "第1名"));
        await FollowedAsync(
            there,
            1,
            async () =>
            {
                for (var i = 2; i <= 5; i++)
                {
                    await NamesAsync(there);
                    await CommitAsync(here, Some.Firm("firm_1", $"第{i}名") with { Version = i });
                    var took = Stopwatch.StartNew();
                    while ((await NamesAsync(there)).Single() != $"第{i}名")
                        Assert.InRange(took.ElapsedMilliseconds, 0, 1_000);
                }
            }
        );
    }

    /// <summary>Runs while the client follows the ledger, from when it has seen the revision.</summary>
    private static async Task FollowedAsync(Neo4jClient client, long revision, Func<Task> run)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var following = FollowAsync(client.Get<IChangeFeed>(), end.Token);
        await client.Get<IChangeFeed>().WaitAsync(revision - 1, Ct);
        await run();
        await end.CancelAsync();
        await following;
    }

    private static async Task FollowAsync(IChangeFeed feed, CancellationToken ct)
    {
        try
        {
            for (long seen = 0; ; seen = await feed.RevisionAsync(ct))
                await feed.WaitAsync(seen, ct);
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private static async Task<IEnumerable<string>> NamesAsync(Neo4jClient client) =>
        (await client.Get<IFirms>().PageAsync(All, new(), Ct)).Items.Select(f => f.NameZh);

    private static async Task CommitAsync(Neo4jClient client, Firm firm) =>
        Assert.IsType<Committed>(
            await client.Get<ILedger>().CommitAsync(new Commit(Caller.Seed, "test", [Fact.Put(firm)]), Ct)
        );

    private static async Task<Neo4jServer> EmptyServerAsync()
    {
        var server = await Neo4jServer.SharedAsync();
        await server.EmptyAsync();
        return server;
    }
}
