using Matchmaker.Domain.Ledger;
using Matchmaker.Graph.Neo4j.Query;
using Matchmaker.Testing.Neo4j;

namespace Matchmaker.Graph.Tests.Neo4j;

[Collection(OnNeo4j.Name)]
public sealed class ClarifyingQuestionsSpecs
{
    private static readonly Dictionary<string, object?> Nothing = [];
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_type_of_value_comes_back_as_it_was_sent()
    {
        await using var client = new Neo4jClient(await Neo4jServer.SharedAsync());
        var values = new Dictionary<string, object?>
        {
            ["text"] = "压缩机壳体 “\\\n😀",
            ["nothing"] = null,
            ["yes"] = true,
            ["large"] = long.MaxValue,
            ["fraction"] = 0.1,
            ["whole"] = 5.0,
            ["day"] = new DateOnly(2026, 2, 28),
            ["time"] = new DateTimeOffset(2026, 11, 24, 2, 23, 14, TimeSpan.FromHours(8)).AddTicks(1234567),
            ["list"] = new List<object?> { 1L, "二", null, new List<object?>() },
            ["map"] = new Dictionary<string, object?> { ["键"] = 1L },
        };

        var result = await client.Database.ReadAsync(
            "RETURN $values AS values",
            new Dictionary<string, object?> { ["values"] = values },
            Ct
        );

        Assert.Equivalent(values, result.Rows.Single().Map("values"), strict: true);
    }

    [Fact]
    public async Task An_error_that_comes_with_a_status_of_success_is_an_error()
    {
        await using var client = new Neo4jClient(await Neo4jServer.SharedAsync());
        var error = await Assert.ThrowsAsync<Neo4jException>(() =>
            client.Database.ReadAsync("UNWIND [1, 1, 0] AS x RETURN 1 / x", Nothing, Ct)
        );
        Assert.Equal("Neo.ClientError.Statement.ArithmeticError", error.Code);
    }

    [Fact]
    public async Task A_deadlock_is_tried_again_until_both_have_written()
    {
        var server = await Neo4jServer.SharedAsync();
        await using var client = new Neo4jClient(server);
        await client.Database.WriteAsync(
            "CREATE (:Trial {n: 1, x: 0}), (:Trial {n: 2, x: 0})",
            Nothing,
            client.Database.TimeLimit,
            Ct
        );
        const string cross = """
            MATCH (a:Trial {n: $first}) SET a.x = a.x + 1
            WITH a CALL (a) { UNWIND range(1, 150000) AS i RETURN count(i) AS wait }
            MATCH (b:Trial {n: 3 - $first}) SET b.x = b.x + 1 RETURN wait
            """;
        await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(i =>
                    client.Database.WriteAsync(
                        cross,
                        new Dictionary<string, object?> { ["first"] = i % 2 + 1 },
                        TimeSpan.FromSeconds(30),
                        Ct
                    )
                )
        );

        var result = await client.Database.ReadAsync(
            "MATCH (t:Trial) WITH t, t.x AS x RETURN collect(x) AS xs",
            Nothing,
            Ct
        );
        Assert.Equal([6L, 6L], result.Rows.Single().List("xs"));
        await client.Database.WriteAsync("MATCH (t:Trial) DELETE t", Nothing, client.Database.TimeLimit, Ct);
    }

    [Theory]
    [InlineData("wrong", "neo4j")]
    [InlineData(null, "nowhere")]
    public async Task Wrong_settings_make_the_store_unavailable_with_neo4js_own_words(string? password, string database)
    {
        await using var client = new Neo4jClient(
            await Neo4jServer.SharedAsync(),
            change: o => (o.Password, o.Database) = (password ?? o.Password, database)
        );
        var error = await Assert.ThrowsAsync<StoreUnavailableException>(() =>
            client.Database.ReadAsync("RETURN 1", Nothing, Ct)
        );
        Assert.Contains("Neo.ClientError.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bookmark_of_before_a_restore_is_dropped_and_the_question_asked_without()
    {
        await using var client = new Neo4jClient(await Neo4jServer.SharedAsync());
        client.Database.Follow("FB:nonsense");
        var result = await client.Database.ReadAsync("RETURN 1 AS one", Nothing, Ct);
        Assert.Equal(1, result.Rows.Single().Int("one"));
    }

    [Fact]
    public async Task More_callers_than_connections_wait_and_all_get_their_answer()
    {
        await using var client = new Neo4jClient(await Neo4jServer.SharedAsync(), change: o => o.Connections = 2);
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 100)
                .Select(i =>
                    client.Database.ReadAsync("RETURN $i AS i", new Dictionary<string, object?> { ["i"] = i }, Ct)
                )
        );
        Assert.Equal(Enumerable.Range(0, 100), answers.Select(a => a.Rows.Single().Int("i")));
    }

    [Fact]
    public async Task A_caller_that_gives_up_gets_its_own_cancellation()
    {
        var server = await Neo4jServer.SharedAsync();
        await using var proxy = new FaultProxy(server.Url) { Fault = Fault.Slow };
        await using var client = new Neo4jClient(server, proxy.Url);
        using var giveUp = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            client.Database.ReadAsync("RETURN 1", Nothing, giveUp.Token)
        );
    }
}
