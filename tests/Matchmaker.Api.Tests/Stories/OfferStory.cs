using System.Text.Json;

namespace Matchmaker.Api.Tests.Stories;

public abstract class OfferStory(RunningHost host)
{
    private const string Everything =
        "id stage awaitsFirm firm { id nameZh district { id } } offer { id title postedBy { id } } owner { name } "
        + "stageChanges { by reason } followUps { text } outcomes { engagement { firm { id } } } "
        + "project { id engagements { nodes { firm { id } } } }";

    [Fact]
    public async Task A_leader_asks_an_anonymous_offer_and_is_told_its_firm_when_that_accepts_and_by_no_way_before()
    {
        var (leader, sme, staff) = (
            await host.AsAsync("LEADER"),
            await host.AsAsync("SME"),
            await host.AsAsync("STAFF")
        );
        var firm = await Scenario.AdmittedSmeAsync(host);
        var (need, offer) = (await Scenario.OpenAsync(host, "询问匿名供给的场景"), await OfferAsync(sme, firm));
        var before = await host.RevisionAsync();
        await using var events = await leader.ListenAsync($"subscription {{ engagementChanged {{ {Everything} }} }}");

        var listed = (await MatchesAsync(leader, need)).Single(m => m.Text("candidate.id") == offer);
        Assert.Equal(JsonValueKind.Null, listed.At("firm").ValueKind);
        var asked = (
            await leader.DoAsync(
                "inviteFirm",
                "InviteFirmInput",
                new { project = need, candidate = offer },
                "engagement",
                Everything
            )
        );
        var id = asked.Text("id");
        Assert.Equal(
            (JsonValueKind.Null, offer, true),
            (asked.At("firm").ValueKind, asked.Text("offer.id"), asked.At("awaitsFirm").GetBoolean())
        );
        await host.InMemoryAsync();
        await KeepsItToItselfAsync();
        Assert.DoesNotContain(firm, (await events.NextAsync()).ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync($"firm: \"{firm}\""));
        Assert.DoesNotContain(id, await TextAsync(leader, Near(firm)), StringComparison.Ordinal);
        var refused = await leader.RefusedAsync($"{{ auditTrail(id: \"{id}\") {{ nodes {{ revision }} }} }}");
        Assert.Equal("FORBIDDEN", refused.Text("extensions.code"));

        // To the firm it says which of its offers was asked, to staff everything.
        foreach (var client in (Client[])[sme, staff])
        {
            var seen = (
                await client.AskAsync($"{{ node(id: \"{id}\") {{ ... on Engagement {{ {Everything} }} }} }}")
            ).At("node");
            Assert.Equal((firm, offer), (seen.Text("firm.id"), seen.Text("offer.id")));
        }

        // Inviting firms by name tells by no error which of them was asked.
        await leader.DoAsync(
            "inviteFirm",
            "InviteFirmInput",
            new { project = need, candidate = firm },
            "engagement",
            "id"
        );
        Assert.Equal(1, await CountAsync($"firm: \"{firm}\""));

        await sme.DoAsync(
            "advanceEngagement",
            "AdvanceEngagementInput",
            new { engagement = id, to = "ACCEPTED" },
            "engagement",
            "id"
        );
        await host.InMemoryAsync();
        var told = (await leader.AskAsync($"{{ node(id: \"{id}\") {{ ... on Engagement {{ {Everything} }} }} }}")).At(
            "node"
        );
        Assert.Equal(
            (firm, firm, false),
            (told.Text("firm.id"), told.Text("offer.postedBy.id"), told.At("awaitsFirm").GetBoolean())
        );
        Assert.Equal(2, await CountAsync($"firm: \"{firm}\""));
        Assert.Contains(id, await TextAsync(leader, Near(firm)), StringComparison.Ordinal);
        Assert.Contains(await MatchesAsync(leader, need), m => m.Text("candidate.id") == firm);
        Assert.DoesNotContain(await MatchesAsync(leader, need), m => m.Text("candidate.id") == offer);

        async Task KeepsItToItselfAsync()
        {
            string[] ways =
            [
                $"{{ node(id: \"{id}\") {{ ... on Engagement {{ {Everything} }} }} }}",
                $"{{ engagements(filter: {{ project: \"{need}\" }}) {{ nodes {{ {Everything} }} }} }}",
                $"{{ project(id: \"{need}\") {{ engagements {{ nodes {{ {Everything} }} }} }} }}",
                $"{{ project(id: \"{offer}\") {{ postedBy {{ id }} engagements {{ nodes {{ id }} }} }} }}",
                $"{{ changes(after: {before}) {{ nodes {{ node {{ id ... on Engagement {{ {Everything} }} }} }} }} }}",
            ];
            foreach (var way in ways)
            {
                var text = await TextAsync(leader, way);
                Assert.Contains(
                    way.Contains("postedBy { id } engagements", StringComparison.Ordinal) ? "null" : id,
                    text,
                    StringComparison.Ordinal
                );
                Assert.DoesNotContain(firm, text, StringComparison.Ordinal);
            }
        }

        async Task<int> CountAsync(string filter) =>
            (await leader.AskAsync($"{{ engagements(filter: {{ project: \"{need}\", {filter} }}) {{ totalCount }} }}"))
                .At("engagements.totalCount")
                .GetInt32();
    }

    [Fact]
    public async Task What_cannot_be_asked_is_refused_where_the_input_names_it()
    {
        var leader = await host.AsAsync("LEADER");
        var (need, other) = (
            await Scenario.OpenAsync(host, "不能询问需求的场景"),
            await Scenario.OpenAsync(host, "被当作供给询问的场景")
        );
        foreach (
            var (candidate, code) in ((string, string)[])
                [(other, "INVALID"), ("project_unknown", "NOT_FOUND"), ("firm_unknown", "NOT_FOUND")]
        )
        {
            var error = (
                await leader.TryAsync(
                    "inviteFirm",
                    "InviteFirmInput",
                    new { project = need, candidate },
                    "engagement { id }"
                )
            ).At("errors.0");
            Assert.Equal((code, "candidate"), (error.Text("code"), error.Text("path.0")));
        }
    }

    private static string Near(string firm) =>
        $"{{ neighbourhood(firm: \"{firm}\", steps: 1) {{ node {{ id }} via {{ id }} }} }}";

    private static async Task<string> TextAsync(Client client, string query) =>
        (await client.AskAsync(query)).ToString();

    private static async Task<List<JsonElement>> MatchesAsync(Client client, string project) =>
        (
            await client.AskAsync(
                $"{{ project(id: \"{project}\") {{ matches(first: 100, filter: {{ includeExcluded: true }}) {{ edges "
                    + "{ node { candidate { ... on Firm { id } ... on Project { id } } firm { id } } } } } }"
            )
        ).Nodes("project.matches");

    /// <summary>The id of a new open offer of the firm, which keeps its name to itself.</summary>
    private async Task<string> OfferAsync(Client sme, string firm)
    {
        var posted = await sme.DoAsync(
            "postProject",
            "PostProjectInput",
            new
            {
                firm,
                kind = "SUPPLY",
                type = "CAPACITY",
                title = "冰箱变频控制板贴片产能（匿名）",
                description = "可承接冰箱变频控制板、变频驱动板的贴片与测试。",
                links = (string[])[Scenario.Link],
                anonymous = true,
            },
            "project",
            "id version"
        );
        var open = await Scenario.ApproveAsync(host, posted);
        await host.InMemoryAsync();
        return open.Text("id");
    }
}
