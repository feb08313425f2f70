using System.Text.Json;

namespace Matchmaker.Api.Tests.Stories;

public abstract class GapStory(RunningHost host)
{
    private const string OpenLink = "link_mat-superalloy";
    private const string Gap =
        "query($id: ID!) { project(id: $id) { matches { totalCount model matchGap { model asked nearestCount "
        + "makes lacks { requirement { text hard } unmetCount unknownCount } text en: text(lang: EN) } } } }";

    [Fact]
    public async Task A_leader_whose_need_nobody_serves_reads_the_nearest_gap_and_anyone_finds_the_need_at_its_link()
    {
        var leader = await host.AsAsync("LEADER");
        var posted = await leader.DoAsync(
            "postProject",
            "PostProjectInput",
            Input(await leader.FirmAsync()),
            "project",
            "id version state"
        );
        await Scenario.ApproveAsync(host, posted);
        await host.InMemoryAsync();
        var id = posted.Text("id");

        var project = (await leader.AskAsync(Gap, new { id })).At("project");
        Assert.Equal(0, project.At("matches.totalCount").GetInt32());
        Assert.Equal(project.Text("matches.model"), project.Text("matches.matchGap.model"));
        Assert.Equal("Didgeridoo", project.Text("matches.matchGap.asked"));
        Assert.NotEqual(project.Text("matches.matchGap.text"), project.Text("matches.matchGap.en"));
        Assert.Equal(
            "FORBIDDEN",
            (await (await host.AsAsync("SME")).RefusedAsync(Gap, new { id })).Text("extensions.code")
        );

        var link = (
            await host.Public.AskAsync(
                "query($id: ID!) { node(id: $id) { ... on Link { unserved { id title } } } }",
                new { id = OpenLink }
            )
        ).At("node");
        Assert.Contains(link.List("unserved"), p => p.Text("id") == id);
    }

    [Fact]
    public async Task Anyone_hears_what_would_make_a_vague_text_clearer_and_nothing_of_one_that_is_not()
    {
        var vague = (await Ask("芯片")).At("needAdvice");
        Assert.True(vague.At("candidateCount").GetInt32() > 0);
        Assert.NotEmpty(vague.Text("model"));
        Assert.NotEmpty(vague.List("terms"));
        Assert.All(
            vague.List("terms"),
            t => Assert.Contains(t.Text("text"), vague.Text("text"), StringComparison.Ordinal)
        );
        Assert.StartsWith("The need is vague", vague.Text("en"), StringComparison.Ordinal);
        // Nobody surely fits a word that says so little, and that is said beside the list.
        Assert.Equal(JsonValueKind.Object, (await Ask("芯片")).At("matches.matchGap").ValueKind);
        Assert.Equal(
            JsonValueKind.Null,
            (await Ask("轨道车辆转向架铸钢制动盘与闸片，要求耐热疲劳")).At("needAdvice").ValueKind
        );

        async Task<JsonElement> Ask(string text) =>
            await host.Public.AskAsync(
                "query($text: String!) { needAdvice(text: $text, seeking: FIRMS) { model candidateCount terms { text "
                    + "statedCount } missing { kind statedCount } text en: text(lang: EN) } "
                    + "matches(text: $text, seeking: FIRMS) { matchGap { nearestCount } } }",
                new { text }
            );
    }

    [Fact]
    public async Task Anyone_sees_who_could_make_what_a_link_asks_for_and_by_what_statement()
    {
        var makers = (
            await host.Public.AskAsync(
                "query($id: ID!) { node(id: $id) { ... on Link { likelyMakers { firm { id } text en: "
                    + "text(lang: EN) } } } }",
                new { id = "link_sha-compressor" }
            )
        )
            .At("node")
            .List("likelyMakers");

        Assert.InRange(makers.Count, 1, 20);
        Assert.Distinct(makers.Select(m => m.Text("firm.id")));
        Assert.All(makers, m => Assert.EndsWith("(approximate)", m.Text("en"), StringComparison.Ordinal));
    }

    // Nobody in the seed holds the link or one beside it, nor makes the like; and no Chinese word is near to it.
    private static object Input(string firm) =>
        new
        {
            firm,
            kind = "DEMAND",
            type = "PROCUREMENT",
            title = "Didgeridoo",
            description = "Didgeridoo.",
            links = new[] { OpenLink },
            visibility = "PUBLIC",
            deadline = Scenario.Day(60),
        };
}
