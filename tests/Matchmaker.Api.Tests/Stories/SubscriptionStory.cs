using System.Text.Json;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Ledger;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaker.Api.Tests.Stories;

public abstract class SubscriptionStory(RunningHost host)
{
    private static readonly string[] Links = [Scenario.Link];

    [Fact]
    public async Task A_party_hears_of_its_own_engagements_and_of_no_others()
    {
        var (leader, sme) = (await host.AsAsync("LEADER"), await host.AsAsync("SME"));
        var firm = await Scenario.AdmittedSmeAsync(host);
        var project = await Scenario.OpenAsync(host, "订阅对接变化的场景");
        await using var events = await sme.ListenAsync(
            "subscription { engagementChanged { stage firm { id } project { id title } } }"
        );

        await leader.DoAsync(
            "inviteFirm",
            "InviteFirmInput",
            new { project, candidate = "firm_haier-group" },
            "engagement",
            "id"
        );
        var own = await leader.DoAsync(
            "inviteFirm",
            "InviteFirmInput",
            new { project, candidate = firm },
            "engagement",
            "id version"
        );
        await sme.DoAsync(
            "advanceEngagement",
            "AdvanceEngagementInput",
            new { engagement = own.Text("id"), to = "DECLINED" },
            "engagement",
            "id"
        );

        var first = await events.NextAsync();
        Assert.Equal(
            (firm, "PROPOSED"),
            (first.Text("data.engagementChanged.firm.id"), first.Text("data.engagementChanged.stage"))
        );
        Assert.Equal(project, first.Text("data.engagementChanged.project.id"));
        Assert.Equal("DECLINED", (await events.NextAsync()).Text("data.engagementChanged.stage"));
    }

    [Fact]
    public async Task A_poster_hears_of_a_new_candidate_when_a_firm_says_what_it_can_make()
    {
        var (leader, staff) = (await host.AsAsync("LEADER"), await host.AsAsync("STAFF"));
        var project = await Scenario.OpenAsync(host, "订阅新候选企业的场景");
        await using var events = await leader.ListenAsync(
            $"subscription {{ matchFound(project: \"{project}\") {{ firm {{ id nameZh }} score model reasons {{ "
                + $"text }} }} }}"
        );

        var made = await staff.DoAsync(
            "createFirm",
            "CreateFirmInput",
            new
            {
                nameZh = "示例新控制板厂（测试）",
                links = Links,
                capabilities = (string[])["家电控制板", "冰箱变频控制板", "压缩机驱动板"],
            },
            "firm",
            "id"
        );

        for (
            var found = await events.NextAsync();
            found.Text("data.matchFound.firm.id") != made.Text("id");
            found = await events.NextAsync()
        )
        {
            Assert.NotEmpty(found.List("data.matchFound.reasons"));
            Assert.NotEmpty(found.Text("data.matchFound.model"));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_comes_back_is_told_what_it_missed_once_and_in_order_and_then_what_follows(bool byHeader)
    {
        var (leader, sme) = (await host.AsAsync("LEADER"), await host.AsAsync("SME"));
        var firm = await Scenario.AdmittedSmeAsync(host);
        var (known, missed, later) = (await InviteAsync(firm), await InviteAsync(firm), await InviteAsync(firm));
        const string Changed = "engagementChanged{0} {{ id stage }}";
        await using var first = await sme.ListenAsync($"subscription {{ {string.Format(null, Changed, "")} }}");
        await MoveAsync(sme, known, "ACCEPTED");
        Assert.Equal(known, (await first.NextAsync()).Text("data.engagementChanged.id"));
        var told = first.LastId!.Value;
        await first.DisposeAsync();

        await MoveAsync(sme, missed, "ACCEPTED");
        await MoveAsync(leader, missed, "NEGOTIATING");
        await MoveAsync(leader, known, "NEGOTIATING");
        // Not the firm's own.
        await InviteAsync("firm_haier-group");
        await using var again = byHeader
            ? await sme.ListenAsync($"subscription {{ {string.Format(null, Changed, "(after: 0)")} }}", told)
            : await sme.ListenAsync($"subscription {{ {string.Format(null, Changed, $"(after: {told})")} }}");
        await MoveAsync(sme, later, "ACCEPTED");

        var ids = new List<long>();
        foreach (
            var (id, stage) in ((string, string)[])
                [(missed, "NEGOTIATING"), (known, "NEGOTIATING"), (later, "ACCEPTED")]
        )
        {
            var next = await again.NextAsync();
            Assert.Equal(
                (id, stage),
                (next.Text("data.engagementChanged.id"), next.Text("data.engagementChanged.stage"))
            );
            Assert.Equal(again.LastId, next.At("extensions.revision").GetInt64());
            ids.Add(again.LastId!.Value);
        }
        Assert.Equal(ids.Order().Distinct(), ids);
        Assert.True(told < ids[0], $"{told} {ids[0]}");
        Assert.Equal(await host.RevisionAsync(), ids[^1]);
    }

    [Fact]
    public async Task One_engagement_alone_is_taken_up_again_however_long_ago()
    {
        var (leader, sme) = (await host.AsAsync("LEADER"), await host.AsAsync("SME"));
        var firm = await Scenario.AdmittedSmeAsync(host);
        var (own, _) = (await InviteAsync(firm), await InviteAsync(firm));
        await MoveAsync(sme, own, "ACCEPTED");
        await using var events = await sme.ListenAsync(
            $"subscription {{ engagementChanged(id: \"{own}\", after: 1) {{ id stage }} }}"
        );
        await MoveAsync(leader, own, "NEGOTIATING");
        Assert.Equal("ACCEPTED", (await events.NextAsync()).Text("data.engagementChanged.stage"));
        Assert.Equal("NEGOTIATING", (await events.NextAsync()).Text("data.engagementChanged.stage"));
    }

    [Fact]
    public async Task Who_comes_with_a_revision_that_the_store_never_had_is_told_so_and_then_what_follows()
    {
        var sme = await host.AsAsync("SME");
        var engagement = await InviteAsync(await Scenario.AdmittedSmeAsync(host));
        await using var events = await sme.ListenAsync(
            "subscription { engagementChanged(after: 999999999) { id stage } }"
        );
        await MoveAsync(sme, engagement, "ACCEPTED");

        var gap = await events.NextAsync();
        Assert.Equal("REPLAY_INCOMPLETE", gap.Text("errors.0.extensions.reason"));
        Assert.True(gap.At("extensions.revision").GetInt64() < await host.RevisionAsync());
        Assert.Equal(engagement, (await events.NextAsync()).Text("data.engagementChanged.id"));
    }

    /// <summary>
    /// Whatever falls between the look into the store and the first live event: nothing is told twice, and the newest
    /// is never missed.
    /// </summary>
    [Fact]
    public async Task Who_is_cut_off_again_and_again_while_much_happens_misses_nothing_and_hears_nothing_twice()
    {
        const int Changes = 120;
        var sme = await host.AsAsync("SME");
        var id = await InviteAsync(await Scenario.AdmittedSmeAsync(host));
        var engagements = host.Services.GetRequiredService<IEngagements>();
        var read = (await engagements.OneAsync(id, Audience.Everything, default))!;
        var last = read.Version + Changes;
        long? told = await host.RevisionAsync();
        var changing = Task.Run(async () =>
        {
            var ledger = host.Services.GetRequiredService<ILedger>();
            for (var version = read.Version + 1; version <= last; version++)
            {
                var fact = Fact.Put(read with { Version = version });
                Assert.IsType<Committed>(await ledger.CommitAsync(new Commit(Caller.System, "test", [fact]), default));
            }
        });

        var heard = new List<int>();
        while (heard.Count == 0 || heard[^1] < last)
        {
            await using var events = await sme.ListenAsync("subscription { engagementChanged { version } }", told);
            // The host takes a moment to see that the streams before are gone.
            if (!events.IsOpen)
            {
                await Task.Delay(50);
                continue;
            }
            for (var i = 0; i < 8 && (heard.Count == 0 || heard[^1] < last); i++)
                heard.Add((await events.NextAsync()).At("data.engagementChanged.version").GetInt32());
            told = events.LastId;
        }
        await changing;
        Assert.Equal(heard.Order().Distinct(), heard);
    }

    [Fact]
    public async Task A_poster_that_comes_back_is_told_of_candidates_that_changed_and_to_read_anew_if_its_project_did()
    {
        var (leader, staff) = (await host.AsAsync("LEADER"), await host.AsAsync("STAFF"));
        var project = await Scenario.OpenAsync(host, "再次订阅候选企业的场景");
        await host.InMemoryAsync();
        var told = await host.RevisionAsync();
        string Found(string after) =>
            $"subscription {{ matchFound(project: \"{project}\"{after}) {{ firm {{ id }} }} }}";
        var made = await MakerAsync(staff, "示例回头看控制板厂（测试）");

        await using var events = await leader.ListenAsync(Found($", after: {told}"));
        Assert.Equal(made, (await events.NextAsync()).Text("data.matchFound.firm.id"));
        Assert.Equal(await host.RevisionAsync(), events.LastId);
        var other = await MakerAsync(staff, "示例随后的控制板厂（测试）");
        Assert.Equal(other, (await events.NextAsync()).Text("data.matchFound.firm.id"));

        await using var anew = await leader.ListenAsync(Found(", after: 1"));
        Assert.Equal("REPLAY_INCOMPLETE", (await anew.NextAsync()).Text("errors.0.extensions.reason"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("(project: \"project_1\", firm: \"firm_1\")")]
    public async Task Matches_are_followed_for_a_project_or_a_firm_and_not_for_both(string arguments)
    {
        var leader = await host.AsAsync("LEADER");
        await using var events = await leader.ListenAsync($"subscription {{ matchFound{arguments} {{ score }} }}");
        Assert.Equal("INVALID", (await events.NextAsync()).Text("errors.0.extensions.code"));
    }

    private async Task<string> InviteAsync(string firm)
    {
        var project = await Scenario.OpenAsync(host, "再次订阅对接的场景");
        var leader = await host.AsAsync("LEADER");
        return (
            await leader.DoAsync("inviteFirm", "InviteFirmInput", new { project, candidate = firm }, "engagement", "id")
        ).Text("id");
    }

    private static Task<JsonElement> MoveAsync(Client client, string engagement, string to) =>
        client.DoAsync("advanceEngagement", "AdvanceEngagementInput", new { engagement, to }, "engagement", "id");

    private static async Task<string> MakerAsync(Client staff, string nameZh) =>
        (
            await staff.DoAsync(
                "createFirm",
                "CreateFirmInput",
                new
                {
                    nameZh,
                    links = Links,
                    capabilities = (string[])["家电控制板", "冰箱变频控制板", "压缩机驱动板"],
                },
                "firm",
                "id"
            )
        ).Text("id");

    [Fact]
    public async Task Nobody_hears_of_anything_without_signing_in_or_of_what_is_not_theirs()
    {
        var sme = await host.AsAsync("SME");
        await Scenario.AdmittedSmeAsync(host);
        var project = await Scenario.OpenAsync(host, "不能订阅的场景");

        await using var nobody = await host.Public.ListenAsync("subscription { engagementChanged { id } }");
        Assert.Equal("UNAUTHENTICATED", (await nobody.NextAsync()).Text("errors.0.extensions.code"));
        await using var stranger = await sme.ListenAsync(
            $"subscription {{ matchFound(project: \"{project}\") {{ score }} }}"
        );
        Assert.Equal("FORBIDDEN", (await stranger.NextAsync()).Text("errors.0.extensions.code"));
    }
}
