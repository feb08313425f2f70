using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Matchmaker.Api.Tests.Stories;

/// <summary>What several stories begin with: a scenario of the leader that staff have approved.</summary>
internal static class Scenario
{
    public const string Link = "link_sha-controller";

    public static string Day(int fromToday) =>
        TimeProvider
            .System.GetUtcNow()
            .AddHours(8)
            .AddDays(fromToday)
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static object Input(
        string firm,
        string title = "冰箱变频控制板与压缩机本地配套",
        bool anonymous = false,
        string visibility = "PROGRAMME"
    ) =>
        new
        {
            firm,
            kind = "DEMAND",
            type = "SCENARIO",
            title,
            description = "为新一代变频冰箱寻找本地的电控板、变频驱动与压缩机配套企业，年需求约二十万套，可先小批试样。",
            links = new[] { Link, "link_sha-compressor" },
            requirements = new object[]
            {
                new
                {
                    text = "能生产家电控制板",
                    hard = true,
                    kind = "CAPABILITY",
                },
                new
                {
                    text = "ISO 9001 质量管理体系认证",
                    hard = false,
                    kind = "CERTIFICATE",
                },
                new
                {
                    text = "位于崂山区",
                    hard = false,
                    kind = "DISTRICT",
                },
            },
            visibility,
            budgetFen = 500_000_000L,
            deadline = Day(60),
            anonymous,
        };

    /// <summary>The same input under a mutation id, so that it may be sent again.</summary>
    public static JsonObject Repeatable(object input, string idempotencyKey)
    {
        var repeatable = JsonSerializer.SerializeToNode(input)!.AsObject();
        repeatable["idempotencyKey"] = idempotencyKey;
        return repeatable;
    }

    public static async Task<string> FirmAsync(this Client client) =>
        (await client.AskAsync("{ viewer { firm { id } } }")).Text("viewer.firm.id");

    /// <summary>The id of a new open scenario of the leader.</summary>
    public static async Task<string> OpenAsync(
        RunningHost host,
        string title,
        bool anonymous = false,
        string visibility = "PROGRAMME"
    )
    {
        var leader = await host.AsAsync("LEADER");
        var posted = await leader.DoAsync(
            "postProject",
            "PostProjectInput",
            Input(await leader.FirmAsync(), title, anonymous, visibility),
            "project",
            "id version state"
        );
        var opened = await ApproveAsync(host, posted);
        await host.InMemoryAsync();
        return opened.Text("id");
    }

    public static Task<JsonElement> ApproveAsync(RunningHost host, JsonElement project) =>
        ApproveAsync(host, project, "approveProject");

    public static Task<JsonElement> ApproveAmendmentAsync(RunningHost host, JsonElement project) =>
        ApproveAsync(host, project, "approveAmendment");

    private static async Task<JsonElement> ApproveAsync(RunningHost host, JsonElement project, string mutation)
    {
        var staff = await host.AsAsync("STAFF");
        return await staff.DoAsync(
            mutation,
            "ProjectStepInput",
            new { project = project.Text("id"), version = project.At("version").GetInt32() },
            "project",
            "id version state openedAt"
        );
    }

    /// <summary>The id of the sample SME, which staff have admitted to the library.</summary>
    public static async Task<string> AdmittedSmeAsync(RunningHost host)
    {
        var sme = await host.AsAsync("SME");
        var firm = (await sme.AskAsync("{ viewer { firm { id library } } }")).At("viewer.firm");
        if (firm.Text("library") == "ADMITTED")
            return firm.Text("id");
        var staff = await host.AsAsync("STAFF");
        await staff.DoAsync(
            "setLibraryState",
            "SetLibraryStateInput",
            new { firm = firm.Text("id"), state = "ADMITTED" },
            "firm",
            "library"
        );
        await host.InMemoryAsync();
        return firm.Text("id");
    }
}
