using System.Text.Json;

namespace Matchmaker.Api.Tests.Stories;

public abstract class AmendmentStory(RunningHost host)
{
    private const string Project = """
        query($id: ID!) { project(id: $id) {
          version state title amendment { state title reason by { id } links { id } requirements { text } } } }
        """;

    [Fact]
    public async Task An_open_project_that_is_edited_stays_as_published_until_staff_approve_it()
    {
        var (leader, sme, staff) = (
            await host.AsAsync("LEADER"),
            await host.AsAsync("SME"),
            await host.AsAsync("STAFF")
        );
        var id = await Scenario.OpenAsync(host, "已发布的注塑件需求", visibility: "PUBLIC");
        var edited = await leader.DoAsync(
            "updateProject",
            "UpdateProjectInput",
            new { project = id, title = "改过的注塑件需求" },
            "project",
            "state title amendment { state title }"
        );
        Assert.Equal(
            ("OPEN", "已发布的注塑件需求", "IN_REVIEW", "改过的注塑件需求"),
            (edited.Text("state"), edited.Text("title"), edited.Text("amendment.state"), edited.Text("amendment.title"))
        );
        foreach (var other in new[] { sme, host.Public })
        {
            var told = await other.AskAsync(Project, new { id });
            Assert.Equal("已发布的注塑件需求", told.Text("project.title"));
            Assert.Equal(JsonValueKind.Null, told.At("project.amendment").ValueKind);
        }
        const string waiting = "{ projects(filter: { awaitingReview: true }, first: 100) { edges { node { id } } } }";
        Assert.Contains(id, (await staff.AskAsync(waiting)).Nodes("projects").Select(p => p.Text("id")));
        Assert.DoesNotContain(id, (await host.Public.AskAsync(waiting)).Nodes("projects").Select(p => p.Text("id")));

        await staff.DoAsync(
            "returnAmendment",
            "ProjectStepInput",
            new { project = id, reason = "请写明用量" },
            "project",
            "id"
        );
        Assert.Equal("请写明用量", (await leader.AskAsync(Project, new { id })).Text("project.amendment.reason"));
        await leader.DoAsync(
            "updateProject",
            "UpdateProjectInput",
            new { project = id, description = "年用量 3 万件" },
            "project",
            "id"
        );
        var approved = await staff.DoAsync(
            "approveAmendment",
            "ProjectStepInput",
            new { project = id },
            "project",
            "state title amendment { state }"
        );
        Assert.Equal(("OPEN", "改过的注塑件需求"), (approved.Text("state"), approved.Text("title")));
        Assert.Equal("改过的注塑件需求", (await host.Public.AskAsync(Project, new { id })).Text("project.title"));
    }

    [Fact]
    public async Task The_history_of_a_project_tells_in_words_what_changed()
    {
        var (leader, staff) = (await host.AsAsync("LEADER"), await host.AsAsync("STAFF"));
        var id = await Scenario.OpenAsync(host, "要改截止日期的需求");
        await leader.DoAsync(
            "updateProject",
            "UpdateProjectInput",
            new { project = id, budgetFen = 680_000_000L },
            "project",
            "id"
        );
        const string history = """
            query($id: ID!) { auditTrail(id: $id, first: 2) { edges { node {
              action(lang: ZH) by fieldChanges { field(lang: ZH) was(lang: ZH) now(lang: ZH) } } } } }
            """;
        var change = (await staff.AskAsync(history, new { id })).Nodes("auditTrail")[0];
        Assert.Equal("修改项目", change.Text("action"));
        Assert.Contains(
            ("修改稿·预算", "680 万元"),
            change.List("fieldChanges").Select(f => (f.Text("field"), f.Text("now")))
        );
    }
}
