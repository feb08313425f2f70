using System.Text.Json;

namespace Matchmaker.Api.Tests.Stories;

/// <summary>
/// People steer matching: each its own marks, staff their pins and vetoes. What was written shows in the list that is
/// read next, without waiting.
/// </summary>
public abstract class JudgementStory(RunningHost host)
{
    private const string List = """
        query($id: ID!) { project(id: $id) { rulings { id kind candidate { ... on Node { id } } reason by { name } }
          matches(first: 50,
          filter: { includeExcluded: true }) { edges { cursor node {
          candidate { ... on Node { id } } firm { id } score pinned excluded mark { id version fits reason } ruling {
            id reason } reasons {
            factor contribution text en: text(lang: EN) } } } } } }
        """;

    [Fact]
    public async Task A_leader_marks_a_candidate_the_list_moves_at_once_and_nobody_else_learns_of_it()
    {
        var (leader, staff) = (await host.AsAsync("LEADER"), await host.AsAsync("STAFF"));
        var project = await Scenario.OpenAsync(host, "冰箱控制板，供标记的场景");
        var (before, staffBefore) = (await ListAsync(leader, project), await ListAsync(staff, project));
        var first = before.First(m => !m.At("excluded").GetBoolean());
        var candidate = first.Text("candidate.id");

        var mark = await leader.DoAsync(
            "markMatch",
            "MarkMatchInput",
            new
            {
                project,
                candidate,
                fits = false,
                reason = "试样没有通过",
            },
            "mark",
            "id version fits candidate { ... on Node { id } } project { id }"
        );
        var marked = Of(await ListAsync(leader, project), candidate);
        Assert.Equal((mark.Text("id"), "试样没有通过"), (marked.Text("mark.id"), marked.Text("mark.reason")));
        Assert.True(marked.At("score").GetDouble() < first.At("score").GetDouble());
        var reason = marked.List("reasons").Single(r => r.Text("factor") == "MARKS");
        Assert.StartsWith("您标记它不合适", reason.Text("text"), StringComparison.Ordinal);
        Assert.StartsWith("you marked it as not fitting", reason.Text("en"), StringComparison.Ordinal);
        var (score, sum) = (
            marked.At("score").GetDouble(),
            marked.List("reasons").Sum(r => r.At("contribution").GetDouble())
        );
        Assert.Equal(Math.Log(score / (1 - score)), sum, 6);

        Assert.Equal(
            staffBefore.Select(m => m.ToString()),
            (await ListAsync(staff, project)).Select(m => m.ToString())
        );
        foreach (
            var query in (string[])
                ["query($id: ID!) { node(id: $id) { id } }", "query($id: ID!) { nodes(ids: [$id]) { id } }"]
        )
            Assert.DoesNotContain(
                mark.Text("id"),
                (await staff.AskAsync(query, new { id = mark.Text("id") })).ToString(),
                StringComparison.Ordinal
            );
        Assert.Equal(
            "NOT_FOUND",
            (
                await staff.RefusedAsync(
                    "query($id: ID!) { auditTrail(id: $id) { totalCount } }",
                    new { id = mark.Text("id") }
                )
            ).Text("extensions.code")
        );
        Assert.Equal(
            "NOT_FOUND",
            (
                await staff.TryAsync("removeMark", "RemoveMarkInput", new { mark = mark.Text("id") }, "removedMarkId")
            ).Text("errors.0.code")
        );
        Assert.Equal(
            mark.Text("id"),
            (
                await leader.AskAsync(
                    "query($id: ID!) { node(id: $id) { ... on Mark { id text seeking } } }",
                    new { id = mark.Text("id") }
                )
            ).Text("node.id")
        );

        var gone = await leader.TryAsync(
            "removeMark",
            "RemoveMarkInput",
            new { mark = mark.Text("id"), version = 1 },
            "removedMarkId project { id } match { score mark { id } }"
        );
        Assert.Equal((mark.Text("id"), project), (gone.Text("removedMarkId"), gone.Text("project.id")));
        Assert.Equal(first.At("score").GetDouble(), gone.At("match.score").GetDouble());
        Assert.Equal(JsonValueKind.Null, gone.At("match.mark").ValueKind);
        Assert.Equal(before.Select(m => m.ToString()), (await ListAsync(leader, project)).Select(m => m.ToString()));
    }

    [Fact]
    public async Task What_a_leader_refuses_is_folded_at_the_end_of_its_list_and_what_fits_stands_first()
    {
        const string pages = """
            query($id: ID!, $after: String) { project(id: $id) {
              shown: matches(first: 2, after: $after, filter: { sections: [PINNED, FITTING, OPEN] }) {
                totalCount pageInfo { endCursor } edges { node { candidate { ... on Node { id } } section } } }
              folded: matches(first: 10, filter: { sections: [NOT_FITTING] }) {
                totalCount matchGap { text } edges { node { candidate { ... on Node { id } } section } } }
              all: matches(first: 100) { totalCount edges { node { candidate { ... on Node { id } } section } } } } }
            """;
        var (leader, staff) = (await host.AsAsync("LEADER"), await host.AsAsync("STAFF"));
        var project = await Scenario.OpenAsync(host, "冰箱控制板，供折叠的场景");
        var before = (await leader.AskAsync(pages, new { id = project })).At("project");
        var staffBefore = (await staff.AskAsync(pages, new { id = project })).ToString();
        var total = before.At("all.totalCount").GetInt32();
        var (best, second, last) = (
            before.Nodes("all")[0].Text("candidate.id"),
            before.Nodes("all")[1].Text("candidate.id"),
            before.Nodes("all")[^1].Text("candidate.id")
        );
        Assert.All(before.Nodes("all"), m => Assert.Equal("OPEN", m.Text("section")));
        Assert.Equal((0, JsonValueKind.Null), (before.At("folded.totalCount").GetInt32(), GapOf(before)));

        var mark = await MarkAsync(best, false, "NOT_FITTING");
        await MarkAsync(last, true, "FITTING");
        var after = (await leader.AskAsync(pages, new { id = project })).At("project");
        Assert.Equal((last, "FITTING"), Told(after.Nodes("all")[0]));
        Assert.Equal((best, "NOT_FITTING"), Told(after.Nodes("all")[^1]));
        Assert.Equal((best, "NOT_FITTING"), Told(Assert.Single(after.Nodes("folded"))));
        Assert.Equal(last, after.Nodes("shown")[0].Text("candidate.id"));
        Assert.Equal(
            (total, total - 1, 1),
            (
                after.At("all.totalCount").GetInt32(),
                after.At("shown.totalCount").GetInt32(),
                after.At("folded.totalCount").GetInt32()
            )
        );
        var goneOn = await leader.AskAsync(
            pages,
            new { id = project, after = before.Text("shown.pageInfo.endCursor") }
        );
        Assert.DoesNotContain(goneOn.At("project").Nodes("shown"), m => m.Text("candidate.id") == best);
        Assert.Equal(staffBefore, (await staff.AskAsync(pages, new { id = project })).ToString());

        var gone = await leader.TryAsync(
            "removeMark",
            "RemoveMarkInput",
            new { mark },
            "removedMarkId match { section }"
        );
        Assert.Equal("OPEN", gone.Text("match.section"));
        var back = (await leader.AskAsync(pages, new { id = project })).At("project");
        Assert.Equal([last, best, second], back.Nodes("all").Take(3).Select(m => m.Text("candidate.id")));
        Assert.Empty(back.Nodes("folded"));

        async Task<string> MarkAsync(string candidate, bool fits, string section)
        {
            var marked = await leader.TryAsync(
                "markMatch",
                "MarkMatchInput",
                new
                {
                    project,
                    candidate,
                    fits,
                },
                "mark { id } match { section }"
            );
            Assert.Equal(section, marked.Text("match.section"));
            return marked.Text("mark.id");
        }

        static JsonValueKind GapOf(JsonElement project) => project.At("folded.matchGap").ValueKind;

        static (string, string) Told(JsonElement match) => (match.Text("candidate.id"), match.Text("section"));
    }

    [Fact]
    public async Task A_mark_on_a_free_text_is_for_those_who_are_signed_in_and_shows_on_the_same_text()
    {
        const string ask =
            "query($t: String!) { matches(text: $t, seeking: FIRMS, first: 3) { edges { node { "
            + "candidate { ... on Node { id } } mark { fits } reasons { factor } } } } }";
        const string text = "轨道车辆转向架铸件";
        var sme = await host.AsAsync("SME");
        var candidate = (await sme.AskAsync(ask, new { t = text })).Nodes("matches")[0].Text("candidate.id");
        await sme.DoAsync(
            "markMatch",
            "MarkMatchInput",
            new
            {
                text,
                seeking = "FIRMS",
                candidate,
                fits = true,
            },
            "mark",
            "id"
        );
        Assert.True(
            Of((await sme.AskAsync(ask, new { t = text })).Nodes("matches"), candidate).At("mark.fits").GetBoolean()
        );
        Assert.All(
            (await host.Public.AskAsync(ask, new { t = text })).Nodes("matches"),
            m => Assert.Equal(JsonValueKind.Null, m.At("mark").ValueKind)
        );
        var refused = await host.Public.TryAsync(
            "markMatch",
            "MarkMatchInput",
            new
            {
                text,
                candidate,
                fits = true,
            },
            "mark { id }"
        );
        Assert.Equal("UNAUTHENTICATED", refused.Text("errors.0.code"));
    }

    [Fact]
    public async Task Staff_pin_one_and_veto_another_and_the_poster_sees_the_first_and_not_the_second()
    {
        var (leader, staff) = (await host.AsAsync("LEADER"), await host.AsAsync("STAFF"));
        var project = await Scenario.OpenAsync(host, "冰箱控制板，供置顶与否决的场景");
        var before = await ListAsync(leader, project);
        var (best, last) = (before[0].Text("candidate.id"), before[^1].Text("candidate.id"));
        await staff.DoAsync(
            "pinMatch",
            "PinMatchInput",
            new
            {
                project,
                candidate = last,
                reason = "市里重点推荐",
            },
            "ruling",
            "id"
        );
        var veto = await staff.DoAsync(
            "vetoMatch",
            "VetoMatchInput",
            new
            {
                project,
                candidate = best,
                reason = "产能已满",
            },
            "ruling",
            "id version kind project { id } candidate { ... on Firm { nameZh } }"
        );

        var shown = await ProjectAsync(leader, project);
        var list = shown.Nodes("matches");
        Assert.Equal((last, true), (list[0].Text("candidate.id"), list[0].At("pinned").GetBoolean()));
        Assert.DoesNotContain(list, m => m.Text("candidate.id") == best);
        Assert.Equal(
            (JsonValueKind.Null, JsonValueKind.Null),
            (shown.At("rulings").ValueKind, list[0].At("ruling").ValueKind)
        );
        Assert.DoesNotContain("产能已满", shown.ToString(), StringComparison.Ordinal);
        var rulings = (await ProjectAsync(staff, project)).List("rulings");
        Assert.Equal(["市里重点推荐", "产能已满"], rulings.Select(r => r.Text("reason")));

        var refused = await leader.TryAsync(
            "vetoMatch",
            "VetoMatchInput",
            new
            {
                project,
                candidate = last,
                reason = "不要",
            },
            "ruling { id }"
        );
        Assert.Equal("FORBIDDEN", refused.Text("errors.0.code"));
        await staff.TryAsync(
            "removeRuling",
            "RemoveRulingInput",
            new { ruling = veto.Text("id"), version = 1 },
            "removedRulingId"
        );
        Assert.Contains(await ListAsync(leader, project), m => m.Text("candidate.id") == best);
        Assert.True(
            (
                await staff.AskAsync(
                    "query($id: ID!) { auditTrail(id: $id) { totalCount } }",
                    new { id = veto.Text("id") }
                )
            )
                .At("auditTrail.totalCount")
                .GetInt32() == 2
        );
    }

    [Fact]
    public async Task Staff_compare_two_firms_and_a_firm_asks_why_for_itself()
    {
        const string explain = """
            query($p: ID!, $f: ID!, $a: ID) { matchExplanation(project: $p, firm: $f, against: $a) {
              model firm { position absences { kind text } changes match { score model } } against { position match {
                score } }
              differences { factor difference firm { contribution text } against { contribution text } } } }
            """;
        var (staff, sme) = (await host.AsAsync("STAFF"), await host.AsAsync("SME"));
        var own = await Scenario.AdmittedSmeAsync(host);
        var project = await Scenario.OpenAsync(host, "冰箱控制板，供比较的场景");
        var list = (await ListAsync(staff, project)).Where(m => !m.At("excluded").GetBoolean()).ToList();
        var told = (
            await staff.AskAsync(
                explain,
                new
                {
                    p = project,
                    f = list[1].Text("candidate.id"),
                    a = list[0].Text("candidate.id"),
                }
            )
        ).At("matchExplanation");
        Assert.Equal((2, 1), (told.At("firm.position").GetInt32(), told.At("against.position").GetInt32()));
        var (one, other) = (told.At("firm.match.score").GetDouble(), told.At("against.match.score").GetDouble());
        Assert.Equal(told.Text("model"), told.Text("firm.match.model"));
        Assert.Equal(Logit(one) - Logit(other), told.List("differences").Sum(d => d.At("difference").GetDouble()), 6);

        var mine = (await sme.AskAsync(explain, new { p = project, f = own })).At("matchExplanation");
        Assert.Equal(JsonValueKind.Null, mine.At("firm.position").ValueKind);
        Assert.NotEmpty(mine.List("firm.changes"));
        Assert.Equal(
            "FORBIDDEN",
            (
                await sme.RefusedAsync(
                    explain,
                    new
                    {
                        p = project,
                        f = own,
                        a = list[0].Text("candidate.id"),
                    }
                )
            ).Text("extensions.code")
        );
        Assert.Equal(
            "UNAUTHENTICATED",
            (await host.Public.RefusedAsync(explain, new { p = project, f = own })).Text("extensions.code")
        );
    }

    [Fact]
    public async Task What_was_opened_is_found_by_the_very_next_question()
    {
        for (var i = 0; i < 10; i++)
        {
            var project = await Scenario.OpenAsync(host, $"第{i}批冰箱控制板", visibility: "PUBLIC");
            var found = (
                await host.Public.AskAsync(
                    "query($t: String!) { matches(text: $t, seeking: DEMANDS, first: 100) { edges "
                        + "{ node { project { id } } } } }",
                    new { t = $"第{i}批冰箱控制板" }
                )
            ).Nodes("matches");
            Assert.Contains(found, m => m.Text("project.id") == project);
        }
    }

    private static double Logit(double score) => Math.Log(score / (1 - score));

    private static JsonElement Of(IEnumerable<JsonElement> list, string candidate) =>
        list.Single(m => m.Text("candidate.id") == candidate);

    private static async Task<JsonElement> ProjectAsync(Client client, string id) =>
        (await client.AskAsync(List, new { id })).At("project");

    private static async Task<List<JsonElement>> ListAsync(Client client, string id) =>
        (await ProjectAsync(client, id)).Nodes("matches");
}
