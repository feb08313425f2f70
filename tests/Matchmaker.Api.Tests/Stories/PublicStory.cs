namespace Matchmaker.Api.Tests.Stories;

public abstract class PublicStory(RunningHost host)
{
    [Fact]
    public async Task Anyone_browses_the_chain_map()
    {
        var map = await host.Public.AskAsync(
            """
            { chains { id nameZh nameEn group leaders { nameZh } links { id nameZh stage keyLink feeds { id chain {
              id } } coverage {
              makerCount openDemandCount openSupplyCount level } } } districts { nameZh code } }
            """
        );

        var chains = map.List("chains");
        var links = chains.SelectMany(c => c.List("links")).ToList();
        Assert.Equal((24, 332), (chains.Count, links.Count));
        Assert.Contains(links, l => l.List("feeds").Count > 0);
        Assert.Equal(["COVERED", "OPEN", "THIN"], links.Select(l => l.Text("coverage.level")).Distinct().Order());
        Assert.Equal(10, map.List("districts").Count);
    }

    [Fact]
    public async Task Anyone_reads_public_projects_and_no_others()
    {
        var open = await Scenario.OpenAsync(host, "公开的场景", visibility: "PUBLIC");
        var closed = await Scenario.OpenAsync(host, "仅受邀企业可见的场景", visibility: "INVITED");

        var seen = (
            await host.Public.AskAsync(
                "{ projects(first: 100) { edges { node { id title postedBy { nameZh } links { nameZh } } } } }"
            )
        ).Nodes("projects");
        Assert.Contains(seen, p => p.Text("id") == open);
        Assert.DoesNotContain(seen, p => p.Text("id") == closed);
        var both = (
            await host.Public.AskAsync(
                "query($ids: [ID!]!) { nodes(ids: $ids) { id } }",
                new { ids = new[] { closed, open } }
            )
        ).List("nodes");
        Assert.Equal(
            [System.Text.Json.JsonValueKind.Null, System.Text.Json.JsonValueKind.Object],
            both.Select(n => n.ValueKind)
        );
        Assert.Equal(
            "UNAUTHENTICATED",
            (await host.Public.RefusedAsync("{ engagements { totalCount } }")).Text("extensions.code")
        );
    }

    [Fact]
    public async Task Anyone_asks_in_free_text_who_could_make_a_thing()
    {
        var answer = await host.Public.AskAsync(
            """
            { matches(text: "轨道车辆转向架和制动系统配套", seeking: FIRMS, first: 5) { model edges { node { firm { nameZh
              positions { link { chain { id } } } } score model grade reasons { text } } } } }
            """
        );
        var matches = answer.Nodes("matches");

        Assert.NotEmpty(matches);
        Assert.Contains(
            matches,
            m => m.List("firm.positions").Any(p => p.Text("link.chain.id") == "chain_rail-transit-equipment")
        );
        Assert.NotEmpty(answer.Text("matches.model"));
        Assert.All(matches, m => Assert.Equal(answer.Text("matches.model"), m.Text("model")));
    }

    [Fact]
    public async Task Anyone_is_told_what_was_searched_for_and_which_links_the_text_was_read_into()
    {
        var answer = await host.Public.AskAsync(
            """
            { matches(text: "采购 IGBT 模块，必须为国家级专精特新“小巨人”企业", seeking: FIRMS, first: 1) {
              understood { text links { id } requirements { kind } } } }
            """
        );
        Assert.Equal("IGBT 模块", answer.Text("matches.understood.text"));
        Assert.Contains("link_hes-power-elec", answer.List("matches.understood.links").Select(l => l.Text("id")));
        Assert.Equal(["TIER"], answer.List("matches.understood.requirements").Select(r => r.Text("kind")));
    }

    [Fact]
    public async Task Anyone_has_a_text_read_for_requirements_before_posting_it()
    {
        const string Text = "压缩机壳体铸件，必须通过 IATF 16949 认证，月产能不低于 5 万件。";
        var found = (
            await host.Public.AskAsync(
                "query($text: String!) { requirementProposals(text: $text) { start length requirement { text "
                    + "hard kind } } }",
                new { text = Text }
            )
        ).List("requirementProposals");

        Assert.Equal(["CERTIFICATE", "CAPACITY"], found.Select(r => r.Text("requirement.kind")));
        Assert.All(found, r => Assert.True(r.At("requirement.hard").GetBoolean()));
        Assert.All(
            found,
            r =>
                Assert.Equal(
                    r.Text("requirement.text"),
                    Text.Substring(r.At("start").GetInt32(), r.At("length").GetInt32())
                )
        );
        Assert.Equal(
            "INVALID",
            (
                await host.Public.RefusedAsync(
                    "query($text: String!) { requirementProposals(text: $text) { start } }",
                    new { text = new string('铸', 5201) }
                )
            ).Text("extensions.code")
        );
    }

    [Fact]
    public async Task Anyone_asks_what_is_around_a_firm_who_could_move_to_a_link_and_how_supply_reaches_a_firm()
    {
        var links = (
            await host.Public.AskAsync(
                "{ chains { links { id coverage { level } movers(first: 3) { firm { id nameZh } from { id "
                    + "feeds { id } } } } } }"
            )
        )
            .List("chains")
            .SelectMany(c => c.List("links"))
            .ToList();
        var movers = links.SelectMany(l => l.List("movers").Select(m => (Link: l.Text("id"), Mover: m))).ToList();
        Assert.NotEmpty(movers);
        Assert.All(
            movers,
            m =>
                Assert.All(
                    m.Mover.List("from"),
                    from => Assert.Contains(from.List("feeds"), fed => fed.Text("id") == m.Link)
                )
        );

        const string around =
            "query($firm: ID!) { neighbourhood(firm: $firm) { steps node { __typename id } via { id } } }";
        var near = (await host.Public.AskAsync(around, new { firm = movers[0].Mover.Text("firm.id") })).List(
            "neighbourhood"
        );
        Assert.Contains(near, n => n.Text("node.__typename") == "Link");
        Assert.DoesNotContain(near, n => n.Text("node.__typename") == "Engagement");

        const string paths =
            "query($from: ID!, $to: ID!) { supplyPaths(from: $from, to: $to, first: 5) { links { id } } }";
        Assert.InRange(
            (await host.Public.AskAsync(paths, new { from = movers[0].Mover.Text("firm.id"), to = "firm_sample-sme" }))
                .List("supplyPaths")
                .Count,
            0,
            5
        );
        Assert.Equal(
            "NOT_FOUND",
            (await host.Public.RefusedAsync(around, new { firm = "firm_unknown" })).Text("extensions.code")
        );
    }
}
