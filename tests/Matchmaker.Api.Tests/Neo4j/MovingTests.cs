using System.Text.Json;
using Matchmaker.Api.Tests.Commands;
using Matchmaker.Api.Tests.Stories;

namespace Matchmaker.Api.Tests.Neo4j;

/// <summary>Moving between the stores with the commands that a person runs.</summary>
[Collection(OwnNeo4j.Shared)]
public sealed class MovingTests(OwnNeo4j neo4j)
{
    private static readonly string[] Kinds =
    [
        "ACCOUNT",
        "CHAIN",
        "DISTRICT",
        "ENGAGEMENT",
        "EVENT",
        "FIRM",
        "FOLLOW_UP",
        "LINK",
        "PROJECT",
        "SOURCE",
        "TIER_RULE",
    ];

    [Fact]
    public async Task A_store_exported_into_neo4j_and_back_is_the_same_fact_by_fact()
    {
        var server = await neo4j.EmptiedAsync();
        using var folder = new TempFolder();
        await using (var host = new EmbeddedHost())
        {
            await host.InitializeAsync();
            await WorkAsync(host);
            await RunAsync("export", folder.In("before"), "--with-accounts", "--data", host.Data);
        }
        var (before, at) = (Records(folder.In("before")), server.Arguments());
        Assert.Equal(Kinds, before.Select(KindOf).Distinct().Order(StringComparer.Ordinal));

        await RunAsync(["import", folder.In("before"), "--data", folder.In("neo4j"), .. at]);
        await RunAsync(["check", "--data", folder.In("neo4j"), .. at]);
        await RunAsync(["export", folder.In("between"), "--with-accounts", "--data", folder.In("neo4j"), .. at]);
        await RunAsync("import", folder.In("between"), "--data", folder.In("embedded"));
        await RunAsync("check", "--data", folder.In("embedded"));
        await RunAsync("export", folder.In("after"), "--with-accounts", "--data", folder.In("embedded"));

        Assert.Equal(before, Records(folder.In("between")));
        Assert.Equal(before, Records(folder.In("after")));
    }

    [Fact]
    public async Task A_moved_store_serves_its_accounts_and_goes_on_where_it_was()
    {
        var server = await neo4j.EmptiedAsync();
        using var folder = new TempFolder();
        await using var host = new EmbeddedHost();
        await host.InitializeAsync();
        await WorkAsync(host);
        await RunAsync("export", folder.In("all"), "--with-accounts", "--data", host.Data);
        await RunAsync(["import", folder.In("all"), "--data", folder.In("data"), .. server.Arguments()]);

        await using var served = await ProgramRun.ServeAsync(folder.In("data"), server.Arguments());
        using var http = new HttpClient { BaseAddress = served.Address };
        const string engagements =
            "{ engagements(first: 50, orderBy: NEWEST) { totalCount edges { node { id version stage "
            + "stageChanges "
            + "{ to } followUps { text } outcomes { amountFen } } } } }";
        var moved = await FirstAccounts.SignInAsync(http, host.Data, "STAFF");
        Assert.Equal(
            (await (await host.AsAsync("STAFF")).AskAsync(engagements)).GetRawText(),
            (await moved.AskAsync(engagements)).GetRawText()
        );
        var newest = (await moved.AskAsync(engagements)).Nodes("engagements")[0];
        var next = await moved.DoAsync(
            "recordFollowUp",
            "RecordFollowUpInput",
            new
            {
                engagement = newest.Text("id"),
                text = "搬迁之后",
                dueOn = Scenario.Day(3),
            },
            "engagement",
            "version"
        );
        Assert.Equal(newest.At("version").GetInt32() + 1, next.At("version").GetInt32());
    }

    /// <summary>A little of everything that parties and staff put in.</summary>
    private static async Task WorkAsync(RunningHost host)
    {
        var (leader, sme, staff) = (
            await host.AsAsync("LEADER"),
            await host.AsAsync("SME"),
            await host.AsAsync("STAFF")
        );
        var firm = await Scenario.AdmittedSmeAsync(host);
        var project = await Scenario.OpenAsync(host, "搬迁前的场景", anonymous: true);
        await Scenario.OpenAsync(host, "只邀请的场景", visibility: "INVITED");
        var id = (
            await leader.DoAsync(
                "inviteFirm",
                "InviteFirmInput",
                new
                {
                    project,
                    candidate = firm,
                    message = "“引号”\n与😀",
                },
                "engagement",
                "id"
            )
        ).Text("id");
        await sme.DoAsync(
            "advanceEngagement",
            "AdvanceEngagementInput",
            new
            {
                engagement = id,
                to = "ACCEPTED",
                reason = "欢迎",
            },
            "engagement",
            "id"
        );
        await staff.DoAsync(
            "advanceEngagement",
            "AdvanceEngagementInput",
            new { engagement = id, to = "NEGOTIATING" },
            "engagement",
            "id"
        );
        await staff.DoAsync(
            "recordFollowUp",
            "RecordFollowUpInput",
            new
            {
                engagement = id,
                text = "回访",
                dueOn = Scenario.Day(7),
            },
            "engagement",
            "id"
        );
        await staff.DoAsync(
            "recordOutcome",
            "RecordOutcomeInput",
            new
            {
                engagement = id,
                kind = "CONTRACT",
                amountFen = 1_234_567_00L,
                signedOn = Scenario.Day(0),
                evidence = "合同",
            },
            "engagement",
            "id"
        );
    }

    private static async Task RunAsync(params string[] args) => (await ProgramRun.OfAsync(args)).Succeeded();

    private static List<string> Records(string file) =>
        [.. File.ReadLines(file).Where(l => KindOf(l) is not null).Order(StringComparer.Ordinal)];

    private static string? KindOf(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.TryGetProperty("kind", out var kind) ? kind.GetString() : null;
    }
}
