using System.Text.Json;
using Matchmaker.Api.Operations;
using Matchmaker.Api.Tests.Commands;
using Matchmaker.Api.Tests.Stories;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Ledger;
using Matchmaker.Matching.Engine;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaker.Api.Tests.Operations;

/// <summary>
/// No content of a record, however it came into the store, ends the product or keeps it from starting.
/// </summary>
public sealed class SkippedRecordTests
{
    private const string Sme = "firm_sample-sme",
        Leader = "firm_sample-leader";

    [Fact]
    public async Task Records_that_cannot_be_read_are_left_out_counted_and_named()
    {
        await using var host = new OwnHost();
        await host.InitializeAsync();
        var project = await Scenario.OpenAsync(host, "邀请一家企业");
        var invited = new { project, candidate = await Scenario.AdmittedSmeAsync(host) };
        await (await host.AsAsync("LEADER")).DoAsync("inviteFirm", "InviteFirmInput", invited, "engagement", "id");
        var firms = (await FirmsAsync(host)).Count;
        await host.StopAsync();

        await TamperAsync(
            host.Data,
            $"UPDATE firm SET body = json_remove(body, '$.positions') WHERE id = '{Sme}'",
            $"UPDATE change SET body = json_set(body, '$.capabilities', json('[null]')) WHERE record_id = '{Leader}'",
            $"UPDATE firm SET body = json_set(body, '$.capabilities', json('[null]')) WHERE id = '{Leader}'",
            "UPDATE chain SET body = json_set(body, '$.group', 'NONE_SUCH') WHERE id = (SELECT id FROM "
                + "chain ORDER BY id LIMIT 1)",
            "UPDATE account SET body = json_remove(body, '$.stamp') WHERE name = 'sme'"
        );
        await host.StartAsync();

        Assert.Equal(4, (await host.HealthAsync()).At("unindexed").GetInt32());
        Assert.Empty((await host.HealthAsync()).List("failing"));
        var left = await FirmsAsync(host);
        Assert.Equal(firms - 2, left.Count);
        Assert.DoesNotContain(left, f => f.Text("id") is Sme or Leader);
        var asked = await host.Public.AskAsync(
            "{ chains { links { chain { nameZh } } } projects { edges { node { id postedBy { id } } } } "
                + "matches(text: \"精密铸造\", seeking: FIRMS) { totalCount } }"
        );
        Assert.NotEmpty(asked.List("chains"));
        var staff = await host.AsAsync("STAFF");
        var engagement = Assert.Single(
            (await staff.AskAsync("{ engagements { edges { node { firm { id nameZh } project { title } } } } }")).Nodes(
                "engagements"
            )
        );
        Assert.Equal(
            (Sme, "（记录无法读取）", "邀请一家企业"),
            (engagement.Text("firm.id"), engagement.Text("firm.nameZh"), engagement.Text("project.title"))
        );
        Assert.Equal(
            JsonValueKind.Null,
            (await staff.AskAsync($"{{ firm(id: \"{Sme}\") {{ id }} }}")).At("firm").ValueKind
        );
        await host.StopAsync();

        var check = await ProgramRun.OfAsync("check", "--data", host.Data);
        Assert.Equal(1, check.Code);
        Assert.All(
            (string[])[Sme, Leader, "chain_", "account_"],
            id => Assert.Contains(id, check.Out, StringComparison.Ordinal)
        );
        var export = await ProgramRun.OfAsync("export", Path.Combine(host.Data, "all"), "--data", host.Data);
        Assert.Equal(1, export.Code);
        Assert.Contains(Sme, export.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_memory_cannot_take_in_is_left_out_and_the_rest_of_its_commit_is_not()
    {
        await using var host = new OwnHost();
        await host.InitializeAsync();
        var live = host.Services.GetRequiredService<ReadModel>();
        var (firm, revision) = (host.Services.GetRequiredService<MatchEngine>().Current.Firm(Sme)!, live.Revision + 1);

        // No store makes such a change: a catalogue cannot be made of a record without an id.
        var poison = Of(
            new Chain
            {
                Id = null!,
                Version = 1,
                Zh = "毒",
                En = "Poison",
                Group = ChainGroup.Service,
                Order = 1,
                Catalogue = "x",
                From = default,
                Until = null,
                Provenance = Provenance.None,
            }
        ) with
        {
            RecordId = "chain_poison",
        };
        live.Apply([poison, Of(firm with { Version = 9, NameZh = "新名字" })]);

        Assert.Equal(revision, live.Revision);
        Assert.Equal(["chain_poison"], host.Services.GetRequiredService<MatchEngine>().Current.Skipped.Keys);
        Assert.Equal("新名字", host.Services.GetRequiredService<MatchEngine>().Current.Firm(Sme)!.NameZh);

        Change Of(IRecord record) =>
            new(revision, 0, default, "test", "test", "test", record.RecordKind, record.Id, record.Version, record);
    }

    private static async Task<List<JsonElement>> FirmsAsync(RunningHost host)
    {
        List<JsonElement> all = [];
        string? after = null;
        while (true)
        {
            var page = await host.Public.AskAsync(
                "query($after: String) { firms(first: 100, after: $after) { edges { node { id nameZh } "
                    + "} pageInfo { hasNextPage endCursor } } }",
                new { after }
            );
            all.AddRange(page.Nodes("firms"));
            if (!page.At("firms.pageInfo.hasNextPage").GetBoolean())
                return all;
            after = page.Text("firms.pageInfo.endCursor");
        }
    }

    private static async Task TamperAsync(string data, params string[] statements)
    {
        await using var store = new SqliteConnection(
            $"Data Source={Path.Combine(data, "matchmaker.db")};Pooling=False"
        );
        await store.OpenAsync();
        foreach (var statement in statements)
        {
            await using var tamper = store.CreateCommand();
            tamper.CommandText = statement;
            await tamper.ExecuteNonQueryAsync();
        }
    }
}
