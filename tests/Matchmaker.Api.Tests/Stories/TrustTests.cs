using System.Text.Json;

namespace Matchmaker.Api.Tests.Stories;

/// <summary>
/// What a client hands back, a cursor or an id of its own, is taken for what it was given for and for nothing else.
/// </summary>
public abstract class TrustTests(RunningHost host)
{
    /// <summary>Lists as fields of one query, each with the path of its connection.</summary>
    private static readonly (string Field, string Path)[] Lists =
    [
        ("firms(first: 1, after: $after) { edges { cursor } }", "firms"),
        ("firms(first: 1, after: $after, orderBy: CONFIRMED_DESC) { edges { cursor } }", "firms"),
        ("projects(first: 1, after: $after) { edges { cursor } }", "projects"),
        ("projects(first: 1, after: $after, orderBy: DEADLINE) { edges { cursor } }", "projects"),
        ("engagements(first: 1, after: $after) { edges { cursor } }", "engagements"),
        ("engagements(first: 1, after: $after, orderBy: NEWEST) { edges { cursor } }", "engagements"),
        ("events(first: 1, after: $after) { edges { cursor } }", "events"),
        ("auditTrail(id: $project, first: 1, after: $after) { edges { cursor } }", "auditTrail"),
        ("auditTrail(id: $firm, first: 1, after: $after) { edges { cursor } }", "auditTrail"),
        ("firm(id: $firm) { projects(first: 1, after: $after) { edges { cursor } } }", "firm.projects"),
        ("project(id: $project) { engagements(first: 1, after: $after) { edges { cursor } } }", "project.engagements"),
        ("project(id: $project) { matches(first: 1, after: $after) { edges { cursor } } }", "project.matches"),
        ("matches(text: \"冰箱控制板\", seeking: FIRMS, first: 1, after: $after) { edges { cursor } }", "matches"),
        ("matches(text: \"轨道车辆铸件\", seeking: FIRMS, first: 1, after: $after) { edges { cursor } }", "matches"),
    ];

    [Fact]
    public async Task A_cursor_of_another_list_or_order_is_invalid_in_every_list()
    {
        var (staff, leader) = (await host.AsAsync("STAFF"), await host.AsAsync("LEADER"));
        var firm = await leader.FirmAsync();
        var project = await Scenario.OpenAsync(host, "冰箱控制板，供翻页的场景");
        await leader.DoAsync(
            "inviteFirm",
            "InviteFirmInput",
            new { project, candidate = await Scenario.AdmittedSmeAsync(host) },
            "engagement",
            "id"
        );
        var cursors = new List<string>();
        foreach (var (field, path) in Lists)
            cursors.Add((
                    await staff.AskAsync(
                        Query(field),
                        new
                        {
                            project,
                            firm,
                            after = (string?)null,
                        }
                    )
                ).At(path).Text("edges.0.cursor"));

        for (var list = 0; list < Lists.Length; list++)
        {
            for (var from = 0; from < Lists.Length; from++)
            {
                var answer = await staff.AnswerAsync(
                    Query(Lists[list].Field),
                    new
                    {
                        project,
                        firm,
                        after = cursors[from],
                    }
                );
                if (list == from)
                    Assert.False(answer.TryGetProperty("errors", out _), answer.ToString());
                else
                    IsInvalid(answer, $"{Lists[from].Field} → {Lists[list].Field}");
            }
        }
    }

    [Theory]
    [InlineData("W10")]
    [InlineData("WzEsMl0")]
    [InlineData("W251bGwsbnVsbF0")]
    [InlineData("WyLljZPotooiLCJmaXJtX3gxMjMiXQ")]
    [InlineData("eyJhIjoxfQ==")]
    [InlineData("")]
    [InlineData("\u0000")]
    public async Task A_cursor_that_someone_made_is_invalid_in_every_list(string after)
    {
        var (staff, firm) = (await host.AsAsync("STAFF"), await (await host.AsAsync("LEADER")).FirmAsync());
        var project = await Scenario.OpenAsync(host, "冰箱控制板，供翻页的场景");
        foreach (var (field, _) in Lists)
            IsInvalid(
                await staff.AnswerAsync(
                    Query(field),
                    new
                    {
                        project,
                        firm,
                        after,
                    }
                ),
                field
            );
    }

    [Fact]
    public async Task Two_firms_saved_under_an_empty_id_are_two()
    {
        var staff = await host.AsAsync("STAFF");
        foreach (var id in (string[])["", "  "])
        {
            var one = await staff.DoAsync(
                "createFirm",
                "CreateFirmInput",
                new { nameZh = "空编号甲", idempotencyKey = id },
                "firm",
                "id nameZh"
            );
            var two = await staff.DoAsync(
                "createFirm",
                "CreateFirmInput",
                new { nameZh = "空编号乙", idempotencyKey = id },
                "firm",
                "id nameZh"
            );
            Assert.Equal(("空编号甲", "空编号乙"), (one.Text("nameZh"), two.Text("nameZh")));
            Assert.NotEqual(one.Text("id"), two.Text("id"));
        }
    }

    [Fact]
    public async Task An_id_that_another_mutation_used_is_a_conflict_and_the_same_request_is_answered_again()
    {
        var staff = await host.AsAsync("STAFF");
        var id = Guid.NewGuid().ToString("N");
        var saved = await staff.DoAsync(
            "createFirm",
            "CreateFirmInput",
            new { nameZh = "跨编号甲", idempotencyKey = id },
            "firm",
            "id version"
        );
        Assert.Equal(
            saved.ToString(),
            (
                await staff.DoAsync(
                    "createFirm",
                    "CreateFirmInput",
                    new { nameZh = "跨编号甲", idempotencyKey = id },
                    "firm",
                    "id version"
                )
            ).ToString()
        );

        var project = await Scenario.OpenAsync(host, "跨编号的场景");
        foreach (
            var payload in (JsonElement[])
                [
                    await staff.TryAsync(
                        "approveProject",
                        "ProjectStepInput",
                        new { project, idempotencyKey = id },
                        "project { id }"
                    ),
                    await staff.TryAsync(
                        "createFirm",
                        "CreateFirmInput",
                        new { nameZh = "跨编号乙", idempotencyKey = id },
                        "firm { id }"
                    ),
                    await staff.TryAsync(
                        "createAccount",
                        "CreateAccountInput",
                        new
                        {
                            name = "cross.key",
                            role = "STAFF",
                            idempotencyKey = id,
                        },
                        "account { id }"
                    ),
                ]
        )
        {
            Assert.Equal(
                ("CONFLICT", "idempotencyKey"),
                (payload.Text("errors.0.code"), payload.Text("errors.0.path.0"))
            );
            Assert.NotEqual(payload.Text("errors.0.zh"), payload.Text("errors.0.en"));
        }
    }

    [Fact]
    public async Task Times_are_answered_in_one_form()
    {
        await Scenario.OpenAsync(host, "今天发布的场景", visibility: "PUBLIC");
        var times = (
            await host.Public.AskAsync(
                "{ projects(first: 100) { edges { node { createdAt openedAt } } } events(first: 100) { edges { "
                    + "node { startsAt endsAt } } } }"
            )
        );
        string[] all =
        [
            .. times.Nodes("projects").SelectMany(p => new[] { p.Text("createdAt"), p.Text("openedAt") }),
            .. times.Nodes("events").SelectMany(e => new[] { e.Text("startsAt"), e.Text("endsAt") }),
        ];
        Assert.NotEmpty(all);
        Assert.All(all, time => Assert.EndsWith("+08:00", time, StringComparison.Ordinal));
    }

    private static string Query(string field) =>
        $"query({Variable("project", field)}{Variable("firm", field)}$after: String) {{ {field} }}";

    private static string Variable(string name, string field) =>
        field.Contains($"${name}", StringComparison.Ordinal) ? $"${name}: ID!, " : "";

    private static void IsInvalid(JsonElement answer, string what)
    {
        Assert.True(answer.TryGetProperty("errors", out var errors), $"{what}: {answer}");
        Assert.Equal("INVALID", errors[0].Text("extensions.code"));
        Assert.NotEmpty(errors[0].Text("extensions.message.zh"));
    }
}
