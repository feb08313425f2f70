namespace Matchmaker.Api.Tests.Stories;

public abstract class SmeStory(RunningHost host)
{
    private static readonly string[] Links = [Scenario.Link];
    private static readonly string[] Capabilities = ["家电控制板设计与贴片生产", "变频驱动板"];

    [Fact]
    public async Task A_firm_keeps_its_profile_and_sees_what_it_could_serve_what_it_lacks_and_where_a_position_is_open()
    {
        var sme = await host.AsAsync("SME");
        var firm = await Scenario.AdmittedSmeAsync(host);
        var before = (await sme.AskAsync("{ viewer { firm { version nameZh } } }")).At("viewer.firm");
        var saved = await sme.DoAsync(
            "updateFirm",
            "UpdateFirmInput",
            new
            {
                firm = firm,
                version = before.At("version").GetInt32(),
                nameZh = before.Text("nameZh"),
                links = Links,
                capabilities = Capabilities,
                credentials = new[] { new { name = "ISO 14001:2015", number = "示例-001" } },
            },
            "firm",
            "version confirmedOn positions { link { id } } capabilities { text } credentials { name number }"
        );
        Assert.Equal(before.At("version").GetInt32() + 1, saved.At("version").GetInt32());
        Assert.Equal(Scenario.Link, saved.Text("positions.0.link.id"));
        Assert.Equal("示例-001", saved.Text("credentials.0.number"));

        var offer = await sme.DoAsync(
            "postProject",
            "PostProjectInput",
            new
            {
                firm,
                kind = "SUPPLY",
                type = "CAPACITY",
                title = "控制板贴片产能",
                description = "两条高速贴片线，可承接家电控制板的小批和中批生产。",
                links = Links,
            },
            "project",
            "id version state"
        );
        Assert.Equal("OPEN", (await Scenario.ApproveAsync(host, offer)).Text("state"));
        var scenario = await Scenario.OpenAsync(host, "冰箱控制板本地配套");

        var matches = (
            await sme.AskAsync(
                """
                { viewer { firm { projects { edges { node { id } } } matches(first: 50, filter: { includeExcluded:
                  true }) {
                  edges
                  { node {
                  project { id title postedBy { nameZh } } score reasons { text } checks { requirement { text } result
                    evidence question english: question(lang: EN) statement } } } } } } }
                """
            )
        ).At("viewer.firm");
        Assert.Contains(matches.Nodes("projects"), p => p.Text("id") == offer.Text("id"));
        var served = matches.Nodes("matches").Single(m => m.Text("project.id") == scenario);
        Assert.NotEmpty(served.List("reasons"));
        var certificate = served.List("checks").Single(c => c.Text("requirement.text") == "ISO 9001 质量管理体系认证");
        Assert.Equal(
            (
                "UNKNOWN",
                "请确认：是否持有有效的 ISO 9001 证书？",
                "Please confirm: do you hold a valid certificate of ISO 9001?",
                "ISO 9001"
            ),
            (
                certificate.Text("result"),
                certificate.Text("question"),
                certificate.Text("english"),
                certificate.Text("statement")
            )
        );
        Assert.Contains(
            served.List("checks"),
            c => c.Text("result") == "UNMET" && c.Text("evidence").EndsWith("后即满足", StringComparison.Ordinal)
        );

        var chains = (await sme.AskAsync("{ chains { links { nameZh coverage { level openDemandCount } } } }")).List(
            "chains"
        );
        Assert.Contains(chains.SelectMany(c => c.List("links")), l => l.Text("coverage.level") == "OPEN");
    }

    [Fact]
    public async Task A_firm_accepts_an_invitation_and_shows_interest_in_another_scenario()
    {
        var (leader, sme) = (await host.AsAsync("LEADER"), await host.AsAsync("SME"));
        var firm = await Scenario.AdmittedSmeAsync(host);
        var (first, second) = (
            await Scenario.OpenAsync(host, "邀请洽谈的场景"),
            await Scenario.OpenAsync(host, "企业自荐的场景")
        );
        await leader.DoAsync(
            "inviteFirm",
            "InviteFirmInput",
            new { project = first, candidate = firm },
            "engagement",
            "id"
        );

        var invitation = (
            await sme.AskAsync(
                "query($p: ID!) { engagements(filter: { project: $p }) { edges { node { id version stage } } } }",
                new { p = first }
            )
        )
            .Nodes("engagements")
            .Single();
        var accepted = await sme.DoAsync(
            "advanceEngagement",
            "AdvanceEngagementInput",
            new
            {
                engagement = invitation.Text("id"),
                version = invitation.At("version").GetInt32(),
                to = "ACCEPTED",
                reason = "欢迎来访",
            },
            "engagement",
            "stage stageChanges { from to reason }"
        );
        Assert.Equal("ACCEPTED", accepted.Text("stage"));
        Assert.Equal("欢迎来访", accepted.Text("stageChanges.1.reason"));

        var interest = await sme.DoAsync(
            "expressInterest",
            "ExpressInterestInput",
            new
            {
                project = second,
                firm,
                message = "我们可以做。",
            },
            "engagement",
            "id startedBy stage"
        );
        Assert.Equal(("INTEREST", "PROPOSED"), (interest.Text("startedBy"), interest.Text("stage")));
        var own = await sme.TryAsync(
            "advanceEngagement",
            "AdvanceEngagementInput",
            new { engagement = interest.Text("id"), to = "ACCEPTED" },
            "engagement { id }"
        );
        Assert.Equal("FORBIDDEN", own.Text("errors.0.code"));
    }
}
