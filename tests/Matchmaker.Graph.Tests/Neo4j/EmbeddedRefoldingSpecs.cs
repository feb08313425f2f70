using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Testing.Neo4j;

namespace Matchmaker.Graph.Tests.Neo4j;

[Collection(OnNeo4j.Name)]
public sealed class EmbeddedRefoldingSpecs
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Texts_that_were_folded_otherwise_are_folded_anew_when_the_store_is_opened()
    {
        await using var store = new Neo4jUnderTest();
        await store.OpenAsync();
        IRecord[] records =
        [
            // More than one portion of them.
            .. Enumerable.Range(0, 600).Select(i => Some.Firm($"firm_{i:000}", i == 599 ? "青島海爾" : "青岛")),
            Some.Project("project_1") with
            {
                Title = "壓縮機",
            },
            Some.Account("account_1", "王國"),
            Some.Account("account_2", "王国"),
        ];
        Assert.IsType<Committed>(
            await store.Get<ILedger>().CommitAsync(new Commit(Caller.Seed, "test", [.. records.Select(Fact.Put)]), Ct)
        );
        var server = await Neo4jServer.SharedAsync();
        using (await server.AskAsync("MATCH (l:Ledger) SET l.folding = 'older'", Ct)) { }
        using (
            await server.AskAsync(
                "MATCH (n:Record) WHERE n.searched IS NOT NULL SET n.searched = toLower(n.nameZh)",
                Ct
            )
        ) { }
        using (await server.AskAsync("MATCH (n:Account) REMOVE n.foldedName", Ct)) { }

        await using var next = await Neo4jClient.OpenAsync(server);

        Assert.Equal(
            ["firm_599"],
            (await next.Get<IFirms>().PageAsync(new(new("海尔")), new(), Ct)).Items.Select(f => f.Id)
        );
        Assert.Equal("account_1", (await next.Get<IAccounts>().ByNameAsync("王國", Ct))!.Id);
        await foreach (var wrong in next.Get<IStore>().CheckAsync(Ct))
            Assert.Fail(wrong.En);
        // Hundreds of firms and no mark would make other plans than the ones that are looked at elsewhere.
        await server.EmptyAsync();
    }
}
