using System.Text.Json;

namespace Matchmaker.Api.Tests.Stories;

/// <summary>Each gets an error with a code and a sentence in both languages, and nothing is written.</summary>
public abstract class BadInputTests(RunningHost host)
{
    [Fact]
    public async Task An_unknown_id_is_not_found()
    {
        var staff = await host.AsAsync("STAFF");
        await ChangesNothingAsync(
            "NOT_FOUND",
            () => ErrorAsync(staff, "approveProject", "ProjectStepInput", new { project = "project_unknown" })
        );
        var nodes = await staff.AskAsync(
            "{ node(id: \"firm_unknown\") { id } firm(id: \"什么\") { id } project(id: \"\") { id } "
                + "nodes(ids: [\"x\", \"chain_\"]) { id } number: node(id: 5) { id } }"
        );
        Assert.All(
            ["node", "firm", "project", "nodes.0", "nodes.1", "number"],
            path => Assert.Equal(JsonValueKind.Null, nodes.At(path).ValueKind)
        );
    }

    [Fact]
    public async Task A_stale_version_is_a_conflict()
    {
        var leader = await host.AsAsync("LEADER");
        var id = await Scenario.OpenAsync(host, "版本冲突的场景");
        await ChangesNothingAsync(
            "CONFLICT",
            () => ErrorAsync(leader, "closeProject", "ProjectStepInput", new { project = id, version = 1 })
        );
    }

    [Fact]
    public async Task A_wrong_role_is_forbidden_and_nobody_is_asked_to_sign_in()
    {
        var (leader, sme) = (await host.AsAsync("LEADER"), await host.AsAsync("SME"));
        var id = await Scenario.OpenAsync(host, "无权操作的场景");
        await Scenario.AdmittedSmeAsync(host);
        await ChangesNothingAsync(
            "FORBIDDEN",
            () => ErrorAsync(sme, "closeProject", "ProjectStepInput", new { project = id })
        );
        await ChangesNothingAsync(
            "FORBIDDEN",
            () => ErrorAsync(leader, "approveProject", "ProjectStepInput", new { project = id })
        );
        await ChangesNothingAsync(
            "UNAUTHENTICATED",
            () => ErrorAsync(host.Public, "closeProject", "ProjectStepInput", new { project = id })
        );
        Assert.Equal(
            "FORBIDDEN",
            (
                await sme.RefusedAsync("query($id: ID!) { project(id: $id) { matches { totalCount } } }", new { id })
            ).Text("extensions.code")
        );
    }

    [Fact]
    public async Task An_unknown_link_is_named_with_its_place()
    {
        var leader = await host.AsAsync("LEADER");
        var input = new
        {
            firm = await leader.FirmAsync(),
            kind = "DEMAND",
            type = "SCENARIO",
            title = "标题",
            description = "说明",
            links = new[] { Scenario.Link, "link_unknown" },
        };
        var error = await ChangesNothingAsync(
            "NOT_FOUND",
            () => ErrorAsync(leader, "postProject", "PostProjectInput", input)
        );
        Assert.Equal(["links", "1"], error.List("path").Select(p => p.GetString()));
    }

    [Theory]
    [InlineData("{ firms { edges { node { id } }")]
    [InlineData("{ nothing }")]
    [InlineData("{ firms { ...a } } fragment a on FirmConnection { ...b } fragment b on FirmConnection { ...a }")]
    [InlineData("{ firms(first: 0) { totalCount } }")]
    [InlineData("{ firms(first: 101) { totalCount } }")]
    [InlineData("{ firms(after: \"不是游标\") { totalCount } }")]
    [InlineData("{ outcomes(period: { from: \"2026-02-01\", to: \"2026-01-01\" }, groupBy: []) { total { count } } }")]
    [InlineData("{ outcomes(period: { from: \"2026-02-30\", to: \"2026-03-01\" }, groupBy: []) { total { count } } }")]
    public async Task A_malformed_document_or_argument_is_invalid(string query)
    {
        var error = await ChangesNothingAsync("INVALID", () => host.Public.RefusedAsync(query));
        Assert.NotEmpty(error.Text("extensions.message.zh"));
        Assert.NotEmpty(error.Text("extensions.message.en"));
    }

    [Fact]
    public async Task A_description_of_5_MB_is_too_much()
    {
        var leader = await host.AsAsync("LEADER");
        var input = new
        {
            firm = await leader.FirmAsync(),
            kind = "DEMAND",
            type = "SCENARIO",
            title = "标题",
            description = new string('水', 5_000_000 / 3),
            links = new[] { Scenario.Link },
        };
        await ChangesNothingAsync(
            "LIMIT_EXCEEDED",
            () =>
                leader.RefusedAsync(
                    "mutation($input: PostProjectInput!) { postProject(input: $input) { errors { code } } }",
                    new { input }
                )
        );
    }

    [Fact]
    public async Task A_filter_and_a_list_of_ids_are_bounded()
    {
        var ids = Enumerable.Range(0, 101).Select(i => $"link_{i}").ToArray();
        await ChangesNothingAsync(
            "INVALID",
            () => host.Public.RefusedAsync("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", new { ids })
        );
        await ChangesNothingAsync(
            "INVALID",
            () =>
                host.Public.RefusedAsync(
                    "query($ids: [ID!]!) { firms(filter: { links: $ids }) { totalCount } }",
                    new { ids }
                )
        );
        await ChangesNothingAsync(
            "INVALID",
            () =>
                host.Public.RefusedAsync(
                    "query($t: String!) { projects(filter: { text: $t }) { totalCount } }",
                    new { t = new string('水', 201) }
                )
        );
    }

    private static async Task<JsonElement> ErrorAsync(Client client, string mutation, string inputType, object input)
    {
        var payload = await client.TryAsync(mutation, inputType, input, "__typename");
        Assert.True(payload.At("errors").GetArrayLength() > 0, "The mutation was carried out.");
        Assert.NotEmpty(payload.Text("errors.0.zh"));
        Assert.NotEmpty(payload.Text("errors.0.en"));
        return payload.At("errors.0");
    }

    private async Task<JsonElement> ChangesNothingAsync(string code, Func<Task<JsonElement>> ask)
    {
        var before = await host.RevisionAsync();
        var error = await ask();
        Assert.Equal(code, error.TryGetProperty("code", out var own) ? own.GetString() : error.Text("extensions.code"));
        Assert.Equal(before, await host.RevisionAsync());
        return error;
    }
}
