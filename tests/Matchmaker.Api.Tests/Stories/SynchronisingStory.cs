using System.Text.Json;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaker.Api.Tests.Stories;

/// <summary>A program that keeps a copy reads what changed, and no more than its account may know.</summary>
public abstract class SynchronisingStory(RunningHost host)
{
    [Fact]
    public async Task A_copy_is_filled_from_the_beginning_page_by_page_also_inside_of_one_commit()
    {
        var staff = await host.AsAsync("STAFF");
        // The reference data are one commit of hundreds of records.
        var (all, revision) = await ChangeFeedClient.AllAsync(staff, 0);

        var ids = all.Select(r => r.Text("recordId")).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        var firms = (await staff.AskAsync("{ firms { totalCount } }")).At("firms.totalCount").GetInt32();
        Assert.Equal(firms, all.Count(r => r.Text("kind") == "FIRM"));
        Assert.All(all, r => Assert.Equal(r.Text("recordId"), r.Text("node.id")));
        Assert.Equal(all.Select(Revision).Order(), all.Select(Revision));
        Assert.Equal(await host.RevisionAsync(), revision);
        var chains = await ChangeFeedClient.AllAsync(staff, 0, 7, "CHAIN", "MARK");
        Assert.Equal(ids.Where(id => id.StartsWith("chain_", StringComparison.Ordinal)), IdsOf(chains.Records));
        Assert.Equal(IdsOf(chains.Records), IdsOf((await ChangeFeedClient.AllAsync(staff, 0, 7, "CHAIN")).Records));
        Assert.Equal((0, revision), await CountAsync(staff, revision));
    }

    [Fact]
    public async Task What_changed_twice_is_told_once_and_as_it_is_now()
    {
        var staff = await host.AsAsync("STAFF");
        var before = await host.RevisionAsync();
        await PutAsync(Some.Firm("firm_sync-twice"));
        await PutAsync(Some.Firm("firm_sync-other"));
        await PutAsync(Some.Next(Some.Firm("firm_sync-twice")));

        var (changed, revision) = await ChangeFeedClient.AllAsync(staff, before, 1);
        Assert.Equal(["firm_sync-other", "firm_sync-twice"], IdsOf(changed));
        Assert.Equal([before + 2, before + 3], changed.Select(Revision));
        Assert.Equal(2, changed[1].At("node.version").GetInt32());
        Assert.Equal(before + 3, revision);
    }

    [Fact]
    public async Task A_caller_moves_on_past_what_it_may_not_know_and_hears_nothing_of_it()
    {
        var sme = await host.AsAsync("SME");
        var before = await host.RevisionAsync();
        var hidden = Hidden("project_sync-hidden");
        await PutAsync(hidden);
        await PutAsync(hidden with { Version = 2 });
        await PutAsync(Some.Firm("firm_sync-seen"));

        foreach (var first in (int[])[1, 2, 100])
        {
            var (changed, revision) = await ChangeFeedClient.AllAsync(sme, before, first);
            Assert.Equal(["firm_sync-seen"], IdsOf(changed));
            Assert.Equal(before + 3, revision);
            Assert.Equal((0, before + 3), await CountAsync(sme, before, first, "PROJECT"));
        }
        Assert.Contains(
            hidden.Id,
            IdsOf((await ChangeFeedClient.AllAsync(await host.AsAsync("STAFF"), before, 1, "PROJECT")).Records)
        );
    }

    [Fact]
    public async Task What_is_no_longer_a_callers_to_know_is_told_as_gone_to_those_who_could_know_it_and_only_to_them()
    {
        var (sme, staff) = (await host.AsAsync("SME"), await host.AsAsync("STAFF"));
        var before = await host.RevisionAsync();
        var open = Some.Project("project_sync-narrowed");
        await PutAsync(open);
        var known = await host.RevisionAsync();
        await PutAsync(Hidden(open.Id) with { Version = 2 });
        var narrowed = await host.RevisionAsync();

        var gone = Assert.Single((await ChangeFeedClient.AllAsync(sme, known)).Records);
        Assert.Equal(open.Id, gone.Text("recordId"));
        Assert.Equal(JsonValueKind.Null, gone.At("node").ValueKind);
        Assert.False(gone.At("removed").GetBoolean());
        // Who had read nothing of it is not told that it was there, nor who has been told that it is gone.
        Assert.Empty((await ChangeFeedClient.AllAsync(sme, before)).Records);
        await PutAsync(Hidden(open.Id) with { Version = 3 });
        Assert.Empty((await ChangeFeedClient.AllAsync(sme, narrowed)).Records);
        Assert.Equal(
            JsonValueKind.Object,
            Assert.Single((await ChangeFeedClient.AllAsync(staff, known)).Records).At("node").ValueKind
        );
    }

    [Fact]
    public async Task What_was_removed_is_told_to_those_who_could_know_it()
    {
        var (sme, staff) = (await host.AsAsync("SME"), await host.AsAsync("STAFF"));
        var (firm, hidden) = (Some.Firm("firm_sync-removed"), Hidden("project_sync-removed"));
        await PutAsync(firm, hidden);
        var known = await host.RevisionAsync();
        await CommitAsync(Fact.Remove(firm), Fact.Remove(hidden));

        var (told, _) = await ChangeFeedClient.AllAsync(sme, known);
        Assert.Equal([firm.Id], IdsOf(told));
        Assert.True(told[0].At("removed").GetBoolean());
        Assert.Equal([firm.Id, hidden.Id], IdsOf((await ChangeFeedClient.AllAsync(staff, known)).Records));
        Assert.Empty((await ChangeFeedClient.AllAsync(staff, known - 1)).Records);
    }

    [Fact]
    public async Task A_firm_struck_from_the_library_is_gone_for_others_and_there_for_staff()
    {
        var (sme, staff) = (await host.AsAsync("SME"), await host.AsAsync("STAFF"));
        await PutAsync(Some.Firm("firm_sync-struck"));
        var known = await host.RevisionAsync();
        await PutAsync(Some.Next(Some.Firm("firm_sync-struck")) with { Library = LibraryState.Removed });

        Assert.Equal(
            JsonValueKind.Null,
            Assert.Single((await ChangeFeedClient.AllAsync(sme, known)).Records).At("node").ValueKind
        );
        Assert.Equal(
            JsonValueKind.Object,
            Assert.Single((await ChangeFeedClient.AllAsync(staff, known)).Records).At("node").ValueKind
        );
    }

    [Fact]
    public async Task A_page_that_cannot_be_had_says_why_beside_the_rest_of_the_answer()
    {
        var staff = await host.AsAsync("STAFF");
        Assert.Equal("UNAUTHENTICATED", await CodeAsync(host.Public, "changes { revision }"));
        foreach (
            var asked in (string[])
                [
                    "changes(after: 999999999) { revision }",
                    "changes(after: -1) { revision }",
                    "changes(after: null) { revision }",
                    "changes(cursor: \"none\") { revision }",
                    "changes(first: 101) { revision }",
                ]
        )
            Assert.Equal("INVALID", await CodeAsync(staff, asked));
        var page = await staff.AskAsync("{ changes(first: 1) { pageInfo { endCursor } } }");
        var cursor = page.Text("changes.pageInfo.endCursor");
        Assert.Equal("INVALID", await CodeAsync(staff, $"changes(after: 1, cursor: \"{cursor}\") {{ revision }}"));
    }

    private static async Task<string> CodeAsync(Client client, string asked)
    {
        var answer = await client.AnswerAsync($"{{ {asked} districts {{ id }} }}");
        Assert.Equal(JsonValueKind.Null, answer.At("data.changes").ValueKind);
        Assert.NotEmpty(answer.List("data.districts"));
        return answer.Text("errors.0.extensions.code");
    }

    [Fact]
    public async Task Lists_are_narrowed_to_what_was_changed_since_a_time()
    {
        var staff = await host.AsAsync("STAFF");
        await Task.Delay(5);
        var since = TimeProvider.System.GetUtcNow();
        await PutAsync(Some.Firm("firm_sync-since"), Some.Project("project_sync-since"));
        var lists = await staff.AskAsync(
            """
            query($since: DateTime!) {
              firms(filter: { updatedSince: $since }) { edges { node { id } } }
              projects(filter: { updatedSince: $since }) { edges { node { id } } }
              engagements(filter: { updatedSince: $since }) { edges { node { id } } } }
            """,
            new { since }
        );
        Assert.Equal(["firm_sync-since"], lists.Nodes("firms").Select(n => n.Text("id")));
        Assert.Equal(["project_sync-since"], lists.Nodes("projects").Select(n => n.Text("id")));
        Assert.Empty(lists.Nodes("engagements"));
    }

    private static async Task<(int Count, long Revision)> CountAsync(
        Client client,
        long after,
        int first = 100,
        params string[] kinds
    ) =>
        await ChangeFeedClient.AllAsync(client, after, first, kinds) is var (told, revision)
            ? (told.Count, revision)
            : default;

    private static Project Hidden(string id) => Some.Project(id) with { Visibility = Visibility.Staff };

    private static long Revision(JsonElement record) => record.At("revision").GetInt64();

    private static IEnumerable<string> IdsOf(IEnumerable<JsonElement> records) =>
        records.Select(r => r.Text("recordId"));

    private Task PutAsync(params IEnumerable<IRecord> records) => CommitAsync([.. records.Select(Fact.Put)]);

    private async Task CommitAsync(params Fact[] facts)
    {
        var ledger = host.Services.GetRequiredService<ILedger>();
        Assert.IsType<Committed>(await ledger.CommitAsync(new Commit(Caller.System, "test", facts), default));
        await host.InMemoryAsync();
    }
}
