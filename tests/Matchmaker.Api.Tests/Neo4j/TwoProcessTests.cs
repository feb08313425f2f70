using System.Diagnostics;
using System.Security.Cryptography;
using Matchmaker.Api.Tests.Commands;
using Matchmaker.Api.Tests.Stories;

namespace Matchmaker.Api.Tests.Neo4j;

/// <summary>
/// Two processes over one Neo4j are one product. How soon they hear of each other is told, not tested: a busy machine
/// takes longer.
/// </summary>
[Collection(OwnNeo4j.Shared)]
public sealed class TwoProcessTests(OwnNeo4j neo4j, ITestOutputHelper output)
{
    private const int Samples = 9;

    [Fact]
    public async Task A_change_through_one_reaches_the_subscriptions_and_the_matching_of_the_other()
    {
        var server = await neo4j.EmptiedAsync();
        using var folder = new TempFolder();
        string[] settings =
        [
            .. server.Arguments(),
            $"--Matchmaker:Accounts:SigningKey={Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))}",
        ];
        await using var one = await ProgramRun.ServeAsync(folder.In("one"), settings);
        await using var other = await ProgramRun.ServeAsync(folder.In("other"), settings);
        using HttpClient here = new() { BaseAddress = one.Address },
            there = new() { BaseAddress = other.Address };
        var (leader, staff) = (
            await FirstAccounts.SignInAsync(here, folder.In("one"), "LEADER"),
            await FirstAccounts.SignInAsync(here, folder.In("one"), "STAFF")
        );
        var (leaderThere, staffThere) = (leader.At(there), staff.At(there));

        await SubscriptionHearsAsync(leader, staff, leaderThere);
        await MatchingKnowsAsync(staff, staffThere);
    }

    private async Task SubscriptionHearsAsync(Client leader, Client staff, Client leaderThere)
    {
        var posted = await leader.DoAsync(
            "postProject",
            "PostProjectInput",
            Scenario.Input(await leader.FirmAsync()),
            "project",
            "id version"
        );
        await staff.DoAsync(
            "approveProject",
            "ProjectStepInput",
            new { project = posted.Text("id"), version = 1 },
            "project",
            "state"
        );
        var firms = (
            await leader.AskAsync(
                "{ firms(first: 30, filter: { library: [CANDIDATE, ADMITTED] }) { edges { node { id } } } }"
            )
        )
            .Nodes("firms")
            .Select(f => f.Text("id"));
        var own = await leader.FirmAsync();
        await using var events = await leaderThere.ListenAsync(
            "subscription { engagementChanged { id stage firm { id } } }"
        );
        var heard = new List<TimeSpan>();
        foreach (var firm in firms.Where(f => f != own).Take(Samples))
        {
            await leader.DoAsync(
                "inviteFirm",
                "InviteFirmInput",
                new { project = posted.Text("id"), candidate = firm },
                "engagement",
                "id"
            );
            var since = Stopwatch.StartNew();
            Assert.Equal(firm, (await events.NextAsync()).Text("data.engagementChanged.firm.id"));
            heard.Add(since.Elapsed);
        }
        Tell("subscription", heard);
    }

    private async Task MatchingKnowsAsync(Client staff, Client staffThere)
    {
        var known = new List<TimeSpan>();
        for (var i = 0; i < Samples; i++)
        {
            var made = await staff.DoAsync(
                "createFirm",
                "CreateFirmInput",
                new
                {
                    nameZh = $"示例两进程厂 {i}",
                    links = new[] { Scenario.Link },
                    capabilities = new[] { $"量子纠缠发生器第{i}型" },
                },
                "firm",
                "id"
            );
            var since = Stopwatch.StartNew();
            while (!await FindsAsync(staffThere, $"量子纠缠发生器第{i}型", made.Text("id")))
            {
                Assert.True(
                    since.Elapsed < TimeSpan.FromSeconds(30),
                    "The other process does not match what was saved."
                );
                await Task.Delay(10);
            }
            known.Add(since.Elapsed);
        }
        Tell("matching", known);
    }

    private static async Task<bool> FindsAsync(Client client, string text, string firm)
    {
        var found = await client.AskAsync(
            "query($t: String!) { matches(text: $t, seeking: FIRMS, first: 20) { edges { node { "
                + "firm { id } } } } }",
            new { t = text }
        );
        return found.Nodes("matches").Any(m => m.Text("firm.id") == firm);
    }

    private void Tell(string what, List<TimeSpan> took)
    {
        took.Sort();
        output.WriteLine(
            $"{what}: median {took[took.Count / 2].TotalMilliseconds:0} ms, longest "
                + $"{took[^1].TotalMilliseconds:0} ms of {took.Count}"
        );
    }
}
