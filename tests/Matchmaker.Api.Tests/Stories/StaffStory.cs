using System.Text.Json;

namespace Matchmaker.Api.Tests.Stories;

public abstract class StaffStory(RunningHost host)
{
    [Fact]
    public async Task Staff_move_an_engagement_on_record_follow_ups_and_outcomes_and_get_the_outcome_table()
    {
        var (leader, staff, sme) = (await host.AsAsync("LEADER"), await host.AsAsync("STAFF"), await host.AsAsync("SME"));
        var firm = await Scenario.AdmittedSmeAsync(host);
        var project = await Scenario.OpenAsync(host, "跟踪到签约的场景");
        var id = (await leader.DoAsync("invite", "InviteInput", new { project, firm }, "engagement", "id")).Text("id");
        await sme.DoAsync("advanceEngagement", "AdvanceEngagementInput", new { engagement = id, to = "ACCEPTED" }, "engagement", "id");

        var listed = (await staff.AskAsync("""
            query($p: ID!) { engagements(filter: { project: $p, stages: [ACCEPTED], stalled: false }, orderBy: NEXT_DUE) { totalCount edges { node {
              id stage ageDays stageSince stalled nextDue owner { name } firm { nameZh district { zh } } project { title links { chain { zh } } } } } } }
            """, new { p = project })).Nodes("engagements").Single();
        Assert.Equal(id, listed.Text("id"));
        Assert.Equal(0, listed.At("ageDays").GetInt32());
        Assert.NotEmpty(listed.Text("owner.name"));
        Assert.Empty((await staff.AskAsync("query($p: ID!) { engagements(filter: { project: $p, stalled: true }) { edges { node { id } } } }", new { p = project })).Nodes("engagements"));

        await staff.DoAsync("advanceEngagement", "AdvanceEngagementInput", new { engagement = id, to = "NEGOTIATING" }, "engagement", "stage");
        var planned = await staff.DoAsync(
            "recordFollowUp", "RecordFollowUpInput", new { engagement = id, text = "回访试样进度", dueOn = Scenario.Day(7) }, "engagement", "nextDue followUps { id dueOn doneAt }");
        Assert.Equal(Scenario.Day(7), planned.Text("nextDue"));
        var done = await staff.DoAsync("completeFollowUp", "CompleteFollowUpInput", new { followUp = planned.Text("followUps.0.id") }, "engagement", "nextDue followUps { doneAt }");
        Assert.Equal(JsonValueKind.Null, done.At("nextDue").ValueKind);
        var signed = await staff.DoAsync("recordOutcome", "RecordOutcomeInput",
            new { engagement = id, kind = "CONTRACT", amountFen = 1_234_567_00L, signedOn = Scenario.Day(0), evidence = "合同编号 示例-2026-01" },
            "engagement", "outcomes { id kind amountFen verified }");
        Assert.True(signed.At("outcomes.0.verified").GetBoolean());
        Assert.Equal(signed.Text("outcomes.0.id"), (await staff.AskAsync("query($id: ID!) { node(id: $id) { id } }", new { id = signed.Text("outcomes.0.id") })).Text("node.id"));

        await TableHasAsync("CHAIN", "chain_smart-home-appliances");
        await TableHasAsync("KIND", "CONTRACT");
        await TableHasAsync("MONTH", Scenario.Day(0)[..7]);
        await TableHasAsync("DISTRICT", null);
        var told = await TableAsync(host.Public, "KIND");
        Assert.Equal((0, 0, 0L, true), (told.List("rows").Count, told.At("total.count").GetInt32(), told.At("total.amountFen").GetInt64(), told.At("withheld").GetBoolean()));
    }

    private async Task TableHasAsync(string dimension, string? key)
    {
        var table = await TableAsync(await host.AsAsync("STAFF"), dimension);
        Assert.Equal(123_456_700, table.At("total.amountFen").GetInt64());
        Assert.Contains(table.List("rows"), r => (key is null || r.Text("keys.0") == key) && r.At("amountFen").GetInt64() == 123_456_700);
    }

    private static async Task<JsonElement> TableAsync(Client client, string dimension) => (await client.AskAsync(
        "query($p: PeriodInput!, $by: [OutcomeDimension!]!) { outcomes(period: $p, groupBy: $by) { rows { keys count amountFen engagements firms verified verifiedFen } total { count amountFen } withheld } }",
        new { p = new { from = Scenario.Day(-30), to = Scenario.Day(0) }, by = new[] { dimension } })).At("outcomes");

    [Fact]
    public async Task Staff_and_nobody_else_read_who_changed_a_record()
    {
        var (leader, staff) = (await host.AsAsync("LEADER"), await host.AsAsync("STAFF"));
        var id = await Scenario.OpenAsync(host, "有变更记录的场景");
        const string history = "query($id: ID!) { history(id: $id) { totalCount edges { node { by reason version revision at } } } }";

        var changes = (await staff.AskAsync(history, new { id })).Nodes("history");
        Assert.Equal([2, 1], changes.Select(c => c.At("version").GetInt32()));
        Assert.Equal("FORBIDDEN", (await leader.RefusedAsync(history, new { id })).Text("extensions.code"));
        Assert.Equal("UNAUTHENTICATED", (await host.Public.RefusedAsync(history, new { id })).Text("extensions.code"));
    }
}
