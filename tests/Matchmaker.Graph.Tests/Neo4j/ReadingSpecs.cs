using Matchmaker.Domain.Access;
using Matchmaker.Domain.Contacts;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Graph.Neo4j.Query;
using Matchmaker.Graph.Neo4j.Reading;
using Matchmaker.Testing.Neo4j;

namespace Matchmaker.Graph.Tests.Neo4j;

/// <summary>
/// Questions that are asked together and records that are not read twice, with no answers kept between commits.
/// </summary>
[Collection(OnNeo4j.Name)]
public sealed class ReadingSpecs
{
    private static readonly FirmQuery All = new(new());
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Questions_that_wait_at_the_same_time_share_a_statement_and_each_gets_its_own_answer()
    {
        var server = await EmptyServerAsync();
        await using var proxy = new FaultProxy(server.Url);
        await using var client = await OpenAsync(server, proxy.Url);
        await CommitAsync(client, [.. Enumerable.Range(10, 60).Select(i => Some.Firm($"firm_{i}", $"企业{i}"))]);
        var before = proxy.Requests;

        var pages = await Task.WhenAll(
            Enumerable
                .Range(10, 60)
                .Select(i => client.Get<IFirms>().PageAsync(new(new() { Text = $"企业{i}" }), new(), Ct))
        );

        Assert.Equal(
            Enumerable.Range(10, 60).Select(i => $"企业{i}"),
            pages.Select(page => Assert.Single(page.Items).NameZh)
        );
        Assert.InRange(proxy.Requests - before, 1, 50); // 120 if each asked for its list and its records by itself
    }

    [Fact]
    public async Task A_question_that_cannot_be_answered_fails_alone()
    {
        await using var client = new Neo4jClient(await Neo4jServer.SharedAsync());
        const string divide = BatchFrame.Each + "RETURN 12 / asked.by AS hits" + BatchFrame.Hits;
        var answers = Enumerable
            .Range(0, 7)
            .Select(by => client.Get<QueryBatcher>().AskAsync(divide, 0, new() { ["by"] = by }, Ct))
            .ToList();

        await Assert.ThrowsAsync<Neo4jException>(() => answers[0]);
        for (var by = 1; by < 7; by++)
            Assert.Equal(12 / by, (await answers[by]).Single().Long("hits"));
    }

    [Fact]
    public async Task One_that_gives_up_while_it_waits_leaves_the_others_their_answers()
    {
        await using var client = new Neo4jClient(await Neo4jServer.SharedAsync());
        using var gaveUp = new CancellationTokenSource();
        const string count =
            BatchFrame.Each
            + "UNWIND range(1, 20000) AS i WITH count(i) AS counted RETURN counted + asked.n AS hits"
            + BatchFrame.Hits;
        var (first, second) = (Ask(1, Ct), Ask(2, gaveUp.Token));
        await gaveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.Equal(20_001, (await first).Single().Long("hits"));
        Assert.Equal(20_003, (await Ask(3, Ct)).Single().Long("hits"));

        Task<IReadOnlyList<Row>> Ask(int n, CancellationToken ct) =>
            client.Get<QueryBatcher>().AskAsync(count, 0, new() { ["n"] = n }, ct);
    }

    [Fact]
    public async Task A_record_that_has_been_read_is_not_sent_again_until_it_changes()
    {
        var server = await EmptyServerAsync();
        await using var proxy = new FaultProxy(server.Url);
        await using var client = await OpenAsync(server, proxy.Url);
        await using var other = await OpenAsync(server);
        await CommitAsync(client, Some.Firm("firm_1", "第1名"));

        Assert.Equal((2, "第1名"), await AskedAsync());
        Assert.Equal((1, "第1名"), await AskedAsync());
        await CommitAsync(other, Some.Firm("firm_1", "第2名") with { Version = 2 });
        Assert.Equal((2, "第2名"), await AskedAsync());

        async Task<(int Requests, string Name)> AskedAsync()
        {
            var before = proxy.Requests;
            var name = (await client.Get<IFirms>().ByIdsAsync(["firm_1"], Ct)).Single().NameZh;
            return (proxy.Requests - before, name);
        }
    }

    [Fact]
    public async Task A_record_made_again_under_the_id_of_a_removed_one_is_the_new_one()
    {
        await using var client = await OpenAsync(await EmptyServerAsync());
        await CommitAsync(client, Some.Firm("firm_1", "旧"));
        Assert.Equal("旧", (await client.Get<IFirms>().ByIdsAsync(["firm_1"], Ct)).Single().NameZh);
        Assert.IsType<Committed>(
            await client
                .Get<ILedger>()
                .CommitAsync(new Commit(Caller.Seed, "test", [Fact.Remove(Some.Firm("firm_1"))]), Ct)
        );
        Assert.Empty(await client.Get<IFirms>().ByIdsAsync(["firm_1"], Ct));

        await CommitAsync(client, Some.Firm("firm_1", "新"));

        Assert.Equal("新", (await client.Get<IFirms>().ByIdsAsync(["firm_1"], Ct)).Single().NameZh);
    }

    [Fact]
    public async Task A_database_from_before_records_named_their_revision_is_brought_up_to_date()
    {
        var server = await EmptyServerAsync();
        await using (var before = await OpenAsync(server))
            await CommitAsync(before, Some.Firm("firm_1", "第1名"), Some.Firm("firm_2", "第2名"));
        using var _ = await server.AskAsync(
            "MATCH (l:Ledger {id: 1}) SET l.schema = 1 WITH l MATCH (n:Record) WHERE n.id > '' REMOVE " + "n.revision",
            Ct
        );

        await using var client = await OpenAsync(server);

        Assert.Equal(
            ["第1名", "第2名"],
            (await client.Get<IFirms>().PageAsync(All, new(), Ct)).Items.Select(f => f.NameZh)
        );
    }

    [Theory]
    [InlineData("MATCH (n:Firm {id: 'firm_1'}) SET n.nameZh = '改过'")]
    [InlineData("MATCH (n:Firm {id: 'firm_1'})-[:CAN]->(c) SET c.text = '改过'")]
    [InlineData("MATCH (:Firm {id: 'firm_1'})-[e:OCCUPIES]->() DELETE e")]
    public async Task The_check_names_a_record_whose_facts_were_changed_past_the_ledger(string change)
    {
        var server = await EmptyServerAsync();
        await using var client = await OpenAsync(server);
        await CommitAsync(client, [.. Some.Catalogue, Some.FullFirm("firm_1")]);
        Assert.Empty(await client.Get<IStore>().CheckAsync(Ct).ToListAsync(Ct));

        using var _ = await server.AskAsync(change, Ct);

        Assert.Contains(
            "firm_1",
            Assert.Single(await client.Get<IStore>().CheckAsync(Ct).ToListAsync(Ct)).En,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_was_forgotten_between_the_two_steps_of_a_list_is_absent_and_not_called_unreadable()
    {
        var server = await EmptyServerAsync();
        await using var client = await OpenAsync(server);
        var contact = Some.Contact("contact_1", "firm_1");
        await CommitAsync(client, Some.Firm("firm_1"), contact);
        await CommitAsync(client, Some.Next(contact));

        Assert.Empty(await client.Get<RecordCache>().GetAsync<Contact>([new Hit(contact.Id, 1, null)], Ct));
        Assert.Empty(client.Get<UnreadableRecords>().Ids);
        Assert.Single(await client.Get<RecordCache>().GetAsync<Contact>([new Hit(contact.Id, 2, null)], Ct));
    }

    private static Task<Neo4jClient> OpenAsync(Neo4jServer server, Uri? url = null) =>
        Neo4jClient.OpenAsync(server, url, change: o => o.KeepAnswers = false);

    private static async Task CommitAsync(Neo4jClient client, params IRecord[] records) =>
        Assert.IsType<Committed>(
            await client.Get<ILedger>().CommitAsync(new Commit(Caller.Seed, "test", [.. records.Select(Fact.Put)]), Ct)
        );

    private static async Task<Neo4jServer> EmptyServerAsync()
    {
        var server = await Neo4jServer.SharedAsync();
        await server.EmptyAsync();
        return server;
    }
}
