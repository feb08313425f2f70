using System.Text.Json;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Api.Tests.Stories;

public abstract class LeaderStory(RunningHost host)
{
    private const string Candidates = """
        query($id: ID!) { project(id: $id) { matches(first: 10) { totalCount edges { node {
          firm { id nameZh sample } score grade excluded
          reasons { factor contribution text en: text(lang: EN) }
          checks { requirement { text hard } result evidence } } } } } }
        """;

    [Fact]
    public async Task A_leader_posts_a_scenario_and_invites_two_of_the_candidates_once_staff_have_approved_it()
    {
        var leader = await host.AsAsync("LEADER");
        var posted = await leader.DoAsync(
            "postProject",
            "PostProjectInput",
            Scenario.Input(await leader.FirmAsync(), anonymous: true),
            "project",
            "id version state visibility anonymous budgetFen deadline links { id chain { nameZh } } "
                + "requirements { text hard kind }"
        );
        Assert.Equal("IN_REVIEW", posted.Text("state"));
        Assert.True(posted.At("anonymous").GetBoolean());
        Assert.Equal(2, posted.At("links").GetArrayLength());
        Assert.Equal(3, posted.At("requirements").GetArrayLength());
        var id = posted.Text("id");
        Assert.Equal(
            JsonValueKind.Null,
            (await host.Public.AskAsync("query($id: ID!) { project(id: $id) { id } }", new { id }))
                .At("project")
                .ValueKind
        );

        var opened = await Scenario.ApproveAsync(host, posted);
        Assert.Equal("OPEN", opened.Text("state"));

        var candidates = (await leader.AskAsync(Candidates, new { id })).Nodes("project.matches");
        Assert.True(candidates.Count >= 2, "There are fewer than two candidates.");
        // Firms asked often lately stand behind others that are nearly as likely, and samples behind real firms.
        foreach (var kind in candidates.GroupBy(c => c.At("firm.sample").GetBoolean()))
        {
            var logits = kind.Select(c => Logit(c.At("score").GetDouble())).ToList();
            Assert.All(
                logits.Zip(logits.Skip(1)),
                pair => Assert.True(pair.First >= pair.Second - new MatchOptions().Balance)
            );
        }
        Assert.All(candidates, ShowsWhy);

        foreach (var candidate in candidates.Take(2))
        {
            var engagement = await leader.DoAsync(
                "inviteFirm",
                "InviteFirmInput",
                new
                {
                    project = id,
                    candidate = candidate.Text("firm.id"),
                    message = "诚邀贵司洽谈。",
                },
                "engagement",
                "stage startedBy nextDue replyBy message firm { id } stageChanges { from to by }"
            );
            Assert.Equal(("PROPOSED", "INVITATION"), (engagement.Text("stage"), engagement.Text("startedBy")));
            Assert.Equal(candidate.Text("firm.id"), engagement.Text("firm.id"));
        }
        var invited = await leader.AskAsync(
            "query($id: ID!) { project(id: $id) { engagements { totalCount edges { node { firm { id } } } } } }",
            new { id }
        );
        Assert.Equal(2, invited.At("project.engagements.totalCount").GetInt32());
    }

    private static void ShowsWhy(JsonElement candidate)
    {
        var (score, reasons) = (candidate.At("score").GetDouble(), candidate.List("reasons"));
        Assert.Equal(Math.Log(score / (1 - score)), reasons.Sum(r => r.At("contribution").GetDouble()), 1e-6);
        Assert.All(reasons, r => Assert.True(r.Text("text").Length > 0 && r.Text("en").Length > 0));
        Assert.False(candidate.At("excluded").GetBoolean());
        Assert.Equal(3, candidate.At("checks").GetArrayLength());
        Assert.All(
            candidate.List("checks"),
            c => Assert.Equal(c.Text("result") == "UNKNOWN", c.At("evidence").ValueKind == JsonValueKind.Null)
        );
    }

    [Fact]
    public async Task Who_posted_an_anonymous_scenario_is_told_to_those_it_agreed_to_talk_with()
    {
        var (leader, sme) = (await host.AsAsync("LEADER"), await host.AsAsync("SME"));
        var firm = await Scenario.AdmittedSmeAsync(host);
        var id = await Scenario.OpenAsync(host, "匿名发布的注塑件需求", anonymous: true);
        const string poster = "query($id: ID!) { project(id: $id) { postedBy { id } } }";
        Assert.Equal(JsonValueKind.Null, (await sme.AskAsync(poster, new { id })).At("project.postedBy").ValueKind);

        var interest = await sme.DoAsync(
            "expressInterest",
            "ExpressInterestInput",
            new { project = id, firm },
            "engagement",
            "id version"
        );
        Assert.Equal(JsonValueKind.Null, (await sme.AskAsync(poster, new { id })).At("project.postedBy").ValueKind);
        await leader.DoAsync(
            "advanceEngagement",
            "AdvanceEngagementInput",
            new { engagement = interest.Text("id"), to = "ACCEPTED" },
            "engagement",
            "stage"
        );

        Assert.Equal(await leader.FirmAsync(), (await sme.AskAsync(poster, new { id })).Text("project.postedBy.id"));
    }

    private static double Logit(double score) => Math.Log(score / (1 - score));
}
