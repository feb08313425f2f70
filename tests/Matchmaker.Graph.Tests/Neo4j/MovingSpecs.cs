using Matchmaker.Domain.Access;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Records;
using Matchmaker.Graph.Tests.Contracts;
using Matchmaker.Graph.Tests.Embedded;
using Matchmaker.Import.Seed;
using Matchmaker.Testing.Neo4j;

namespace Matchmaker.Graph.Tests.Neo4j;

[Collection(OnNeo4j.Name)]
public sealed class MovingSpecs
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_store_moved_into_neo4j_and_back_is_the_same_record_by_record()
    {
        await using var first = new EmbeddedUnderTest();
        await using var neo4j = new Neo4jUnderTest();
        await using var second = new EmbeddedUnderTest();
        foreach (var store in (StoreUnderTest[])[first, neo4j, second])
            await store.OpenAsync();
        IRecord[] records =
        [
            .. SeedFiles.Read(SeedFiles.BuiltIn).Records,
            .. Some.Catalogue,
            Some.FullFirm("firm_full"),
            Some.Account("account_1", "Wang"),
            Some.Project("project_1", "firm_full", "link_casting", "link_bogie"),
            Some.Engagement("engagement_1", "project_1", "firm_full", "firm_aucma") with
            {
                Owner = "account_1",
                FollowUps = [Some.HeldFollowUp("followup_1", Some.Today, Some.Morning)],
                Outcomes = [Some.Outcome("outcome_1", Some.Today)],
            },
            Some.FollowUp("followup_2", "engagement_1", Some.Today, Some.Morning),
            Some.FollowUp("followup_3", "firm_full", Some.Today),
            Some.Mark("mark_1", "account_1", MatchQuestion.Of(Some.Project("project_1")), "firm_aucma"),
            Some.Mark("mark_2", "account_1", MatchQuestion.Of("压铸件", Seeking.Firms), "firm_aucma"),
            Some.Ruling("ruling_1", "project_1", "firm_aucma", RulingKind.Vetoed),
        ];
        await PutAsync(first, records.DistinctBy(r => r.Id));

        await PutAsync(neo4j, await RecordsAsync(first));
        await PutAsync(second, await RecordsFromPortsAsync(neo4j));

        Assert.Equal(
            (await RecordsAsync(first)).Select(RecordJson.Write),
            (await RecordsAsync(second)).Select(RecordJson.Write)
        );
        await foreach (var wrong in neo4j.Get<IStore>().CheckAsync(Ct))
            Assert.Fail(wrong.En);
    }

    private static async Task PutAsync(StoreUnderTest store, IEnumerable<IRecord> records) =>
        Assert.IsType<Committed>(
            await store
                .Get<ILedger>()
                .CommitAsync(new Commit(Caller.Seed, "move", [.. records.Select(Fact.Restore)]), Ct)
        );

    /// <summary>By the change feed.</summary>
    private static async Task<IReadOnlyList<IRecord>> RecordsAsync(StoreUnderTest store) =>
        [
            .. (await store.Get<IChangeFeed>().SinceAsync(0, int.MaxValue, Ct))
                .Select(c => c.Record!)
                .OrderBy(r => r.Id, StringComparer.Ordinal),
        ];

    /// <summary>By the ports.</summary>
    private static async Task<IReadOnlyList<IRecord>> RecordsFromPortsAsync(Neo4jUnderTest store)
    {
        string[] ids = [.. (await RecordsAsync(store)).Select(r => r.Id)];
        return await store.Get<IRecords>().ByIdsAsync(ids, Ct);
    }
}
