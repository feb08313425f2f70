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
            $"subscription {{ matchFound(for: \"{project}\") {{ firm {{ id nameZh }} score model reasons {{ "
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

    [Fact]
    public async Task Nobody_hears_of_anything_without_signing_in_or_of_what_is_not_theirs()
    {
        var sme = await host.AsAsync("SME");
        await Scenario.AdmittedSmeAsync(host);
        var project = await Scenario.OpenAsync(host, "不能订阅的场景");

        await using var nobody = await host.Public.ListenAsync("subscription { engagementChanged { id } }");
        Assert.Equal("UNAUTHENTICATED", (await nobody.NextAsync()).Text("errors.0.extensions.code"));
        await using var stranger = await sme.ListenAsync(
            $"subscription {{ matchFound(for: \"{project}\") {{ score }} }}"
        );
        Assert.Equal("FORBIDDEN", (await stranger.NextAsync()).Text("errors.0.extensions.code"));
    }
}
