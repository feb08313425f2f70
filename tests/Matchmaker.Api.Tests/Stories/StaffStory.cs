using System.Text.Json;

namespace Matchmaker.Api.Tests.Stories;

public abstract class StaffStory(RunningHost host)
{
    [Fact]
    public async Task Staff_move_an_engagement_on_record_follow_ups_and_outcomes_and_get_the_outcome_table()
    {
        var (leader, staff, sme) = (
            await host.AsAsync("LEADER"),
            await host.AsAsync("STAFF"),
            await host.AsAsync("SME")
        );
        var firm = await Scenario.AdmittedSmeAsync(host);
        var project = await Scenario.OpenAsync(host, "跟踪到签约的场景");
        var id = (
            await leader.DoAsync("inviteFirm", "InviteFirmInput", new { project, candidate = firm }, "engagement", "id")
        ).Text("id");
        await sme.DoAsync(
            "advanceEngagement",
            "AdvanceEngagementInput",
            new { engagement = id, to = "ACCEPTED" },
            "engagement",
            "id"
        );

        var listed = (
            await staff.AskAsync(
                """
                query($p: ID!) { engagements(filter: { project: $p, stages: [ACCEPTED], stalled: false }, orderBy:
                  NEXT_DUE) { totalCount edges { node {
                  id stage ageDays stageSince stalled nextDue owner { name } firm { nameZh district { nameZh } }
                    project {
                    title links { chain { nameZh } } } } } } }
                """,
                new { p = project }
            )
        ).Nodes("engagements").Single();
        Assert.Equal(id, listed.Text("id"));
        Assert.Equal(0, listed.At("ageDays").GetInt32());
        Assert.NotEmpty(listed.Text("owner.name"));
        Assert.Empty(
            (
                await staff.AskAsync(
                    "query($p: ID!) { engagements(filter: { project: $p, stalled: true }) { edges { node { id } } } }",
                    new { p = project }
                )
            ).Nodes("engagements")
        );

        await staff.DoAsync(
            "advanceEngagement",
            "AdvanceEngagementInput",
            new { engagement = id, to = "NEGOTIATING" },
            "engagement",
            "stage"
        );
        var planned = await staff.DoAsync(
            "recordFollowUp",
            "RecordFollowUpInput",
            new
            {
                engagement = id,
                text = "回访试样进度",
                dueOn = Scenario.Day(7),
            },
            "engagement",
            "nextDue followUps { id dueOn doneAt }"
        );
        Assert.Equal(Scenario.Day(7), planned.Text("nextDue"));
        var done = await staff.DoAsync(
            "completeFollowUp",
            "CompleteFollowUpInput",
            new { followUp = planned.Text("followUps.0.id") },
            "engagement",
            "nextDue followUps { doneAt }"
        );
        Assert.Equal(JsonValueKind.Null, done.At("nextDue").ValueKind);
        var signed = await staff.DoAsync(
            "recordOutcome",
            "RecordOutcomeInput",
            new
            {
                engagement = id,
                kind = "CONTRACT",
                amountFen = 1_234_567_00L,
                signedOn = Scenario.Day(0),
                evidence = "合同编号 示例-2026-01",
            },
            "engagement",
            "outcomes { id kind amountFen verified }"
        );
        Assert.True(signed.At("outcomes.0.verified").GetBoolean());
        Assert.Equal(
            signed.Text("outcomes.0.id"),
            (
                await staff.AskAsync(
                    "query($id: ID!) { node(id: $id) { id } }",
                    new { id = signed.Text("outcomes.0.id") }
                )
            ).Text("node.id")
        );

        await TableHasAsync("CHAIN", "chain_smart-home-appliances");
        await TableHasAsync("KIND", "CONTRACT");
        await TableHasAsync("MONTH", Scenario.Day(0)[..7]);
        await TableHasAsync("DISTRICT", null);
        var told = await TableAsync(host.Public, "KIND");
        Assert.Equal(
            (0, 0, 0L, true),
            (
                told.List("rows").Count,
                told.At("total.count").GetInt32(),
                told.At("total.amountFen").GetInt64(),
                told.At("withheld").GetBoolean()
            )
        );
    }

    [Fact]
    public async Task Staff_see_how_engagements_stand_as_the_lists_count_them_and_parties_do_not()
    {
        var (leader, staff) = (await host.AsAsync("LEADER"), await host.AsAsync("STAFF"));
        var firm = await Scenario.AdmittedSmeAsync(host);
        var project = await Scenario.OpenAsync(host, "计入进展的场景");
        await leader.DoAsync("inviteFirm", "InviteFirmInput", new { project, candidate = firm }, "engagement", "id");
        const string Ask = """
            {
              progress(weeks: 2, months: 1) {
                total { engagementCount unansweredCount stalledCount overdueCount inReviewCount chain { id } }
                chains { engagementCount chain { id } }
                districts { engagementCount district { id } }
                weeks { startsOn proposedCount stages { stage engagementCount } }
                months { month filledPositionCount }
              }
              proposed: engagements(filter: { stages: [PROPOSED] }, first: 1) { totalCount }
              stalled: engagements(filter: { stalled: true }, first: 1) { totalCount }
              inReview: projects(filter: { states: [IN_REVIEW] }, first: 1) { totalCount }
            }
            """;
        var told = await staff.AskAsync(Ask);
        Assert.True(told.At("progress.total.unansweredCount").GetInt32() > 0);
        foreach (
            var (figure, list) in new[]
            {
                ("unansweredCount", "proposed"),
                ("stalledCount", "stalled"),
                ("inReviewCount", "inReview"),
            }
        )
            Assert.Equal(told.At($"{list}.totalCount").GetInt32(), told.At($"progress.total.{figure}").GetInt32());
        Assert.Contains(told.List("progress.chains"), row => row.Text("chain.id") == "chain_smart-home-appliances");
        Assert.Equal(2, told.List("progress.weeks").Count);
        Assert.Equal(
            told.At("proposed.totalCount").GetInt32(),
            told.At("progress.weeks.1.stages.0.engagementCount").GetInt32()
        );
        var refused = await leader.AnswerAsync("{ progress { total { engagementCount } } }");
        Assert.Equal("FORBIDDEN", refused.Text("errors.0.extensions.code"));
    }

    [Fact]
    public async Task A_view_is_saved_shared_changed_and_removed_and_found_by_those_whom_it_is_for()
    {
        var (staff, sme) = (await host.AsAsync("STAFF"), await host.AsAsync("SME"));
        const string List = "{ savedViews(list: ENGAGEMENTS, first: 50) { totalCount nodes { id name } } }";
        var name = $"停滞 {Guid.NewGuid():N}"[..20];
        var view = await staff.DoAsync(
            "createSavedView",
            "CreateSavedViewInput",
            new
            {
                name,
                list = "ENGAGEMENTS",
                query = "stalled=yes",
            },
            "savedView",
            "id version name query layout columns sharing viewerCanUpdate owner { name }"
        );
        Assert.Equal(("TABLE", "PRIVATE"), (view.Text("layout"), view.Text("sharing")));
        var changed = await staff.DoAsync(
            "updateSavedView",
            "UpdateSavedViewInput",
            new
            {
                savedView = view.Text("id"),
                version = 1,
                layout = "BOARD",
                sharing = "STAFF",
            },
            "savedView",
            "name layout sharing version"
        );
        Assert.Equal((name, "BOARD", "STAFF"), (changed.Text("name"), changed.Text("layout"), changed.Text("sharing")));
        Assert.Contains((await staff.AskAsync(List)).List("savedViews.nodes"), v => v.Text("id") == view.Text("id"));
        Assert.DoesNotContain(
            (await sme.AskAsync(List)).List("savedViews.nodes"),
            v => v.Text("id") == view.Text("id")
        );
        var refused = await sme.TryAsync(
            "removeSavedView",
            "RemoveSavedViewInput",
            new { savedView = view.Text("id") },
            "removedSavedViewId"
        );
        Assert.Equal("NOT_FOUND", refused.Text("errors.0.code"));
        var anonymous = await host.Public.AnswerAsync(List);
        Assert.Equal("UNAUTHENTICATED", anonymous.Text("errors.0.extensions.code"));

        var removed = await staff.TryAsync(
            "removeSavedView",
            "RemoveSavedViewInput",
            new { savedView = view.Text("id") },
            "removedSavedViewId"
        );
        Assert.Equal(view.Text("id"), removed.Text("removedSavedViewId"));
    }

    [Fact]
    public async Task A_firm_is_followed_up_by_staff_and_nobody_else_is_told()
    {
        var (staff, sme) = (await host.AsAsync("STAFF"), await host.AsAsync("SME"));
        var firm = await sme.FirmAsync();
        const string List =
            "query($id: ID!) { node(id: $id) { ... on Firm { followUps(first: 10, done: false) { "
            + "totalCount "
            + "edges { cursor node { id text about { id } } } } } } }";
        var input = new
        {
            about = firm,
            text = "走访并核对产能",
            dueOn = Scenario.Day(7),
        };

        var set = await staff.DoAsync(
            "recordFollowUpAbout",
            "RecordFollowUpAboutInput",
            input,
            "followUp",
            "id text dueOn doneAt about { ... on Firm { nameZh } }"
        );
        Assert.NotEmpty(set.Text("about.nameZh"));
        var id = set.Text("id");
        Assert.Contains(
            (await staff.AskAsync(List, new { id = firm })).Nodes("node.followUps"),
            node => node.Text("id") == id && node.Text("about.id") == firm
        );
        Assert.Contains(
            (await staff.AskAsync("{ followUps(done: false, first: 100) { edges { node { id } } } }")).Nodes(
                "followUps"
            ),
            node => node.Text("id") == id
        );

        foreach (var other in (Client[])[sme, await host.AsAsync("LEADER"), host.Public])
        {
            var told = (await other.AskAsync(List, new { id = firm })).At("node.followUps");
            Assert.Equal((0, 0), (told.List("edges").Count, told.At("totalCount").GetInt32()));
            Assert.Equal(
                JsonValueKind.Null,
                (await other.AskAsync("query($id: ID!) { node(id: $id) { id } }", new { id })).At("node").ValueKind
            );
            Assert.DoesNotContain(
                (await other.AskAsync("{ followUps(first: 100) { edges { node { id } } } }")).Nodes("followUps"),
                node => node.Text("id") == id
            );
        }

        var done = await staff.DoAsync(
            "completeFollowUp",
            "CompleteFollowUpInput",
            new { followUp = id },
            "followUp",
            "doneAt"
        );
        Assert.NotEqual(JsonValueKind.Null, done.At("doneAt").ValueKind);
        Assert.DoesNotContain(
            (await staff.AskAsync(List, new { id = firm })).Nodes("node.followUps"),
            node => node.Text("id") == id
        );
        var history = (
            await staff.AskAsync("query($id: ID!) { auditTrail(id: $id) { edges { node { reason } } } }", new { id })
        ).Nodes("auditTrail");
        Assert.Equal(["completeFollowUp", "recordFollowUp"], history.Select(h => h.Text("reason")));
    }

    private async Task TableHasAsync(string dimension, string? key)
    {
        var table = await TableAsync(await host.AsAsync("STAFF"), dimension);
        Assert.Equal(123_456_700, table.At("total.amountFen").GetInt64());
        Assert.Contains(
            table.List("rows"),
            r => (key is null || KeyOf(r, dimension) == key) && r.At("amountFen").GetInt64() == 123_456_700
        );
    }

    private static string? KeyOf(JsonElement row, string dimension) =>
        dimension switch
        {
            "CHAIN" => row.Text("chain.id"),
            "DISTRICT" => row.Text("district.id"),
            "MONTH" => row.Text("month"),
            "KIND" => row.Text("kind"),
            _ => row.Text("projectType"),
        };

    private static async Task<JsonElement> TableAsync(Client client, string dimension) =>
        (
            await client.AskAsync(
                "query($p: PeriodInput!, $by: [OutcomeDimension!]!) { outcomes(period: $p, groupBy: $by) { rows "
                    + "{ chain { id } district { id } month kind projectType count amountFen engagementCount firmCount "
                    + "verifiedCount verifiedFen } total { count "
                    + "amountFen } withheld } }",
                new { p = new { from = Scenario.Day(-30), to = Scenario.Day(0) }, by = new[] { dimension } }
            )
        ).At("outcomes");

    [Fact]
    public async Task Staff_and_nobody_else_read_who_changed_a_record()
    {
        var (leader, staff) = (await host.AsAsync("LEADER"), await host.AsAsync("STAFF"));
        var id = await Scenario.OpenAsync(host, "有变更记录的场景");
        const string history =
            "query($id: ID!) { auditTrail(id: $id) { totalCount edges { node { by reason version revision at } } } }";

        var changes = (await staff.AskAsync(history, new { id })).Nodes("auditTrail");
        Assert.Equal([2, 1], changes.Select(c => c.At("version").GetInt32()));
        Assert.Equal("FORBIDDEN", (await leader.RefusedAsync(history, new { id })).Text("extensions.code"));
        Assert.Equal("UNAUTHENTICATED", (await host.Public.RefusedAsync(history, new { id })).Text("extensions.code"));
    }
}
