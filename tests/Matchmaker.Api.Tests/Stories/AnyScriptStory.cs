using System.Text.Json;

namespace Matchmaker.Api.Tests.Stories;

/// <summary>
/// Numbers in the digits of other scripts, wherever people type: they are read as what they are, and nobody gets
/// INTERNAL.
/// </summary>
public abstract class AnyScriptStory(RunningHost host)
{
    private static readonly string[] Links = [Scenario.Link];
    private static readonly string[] Capabilities = ["家电控制板，月产能 1٠ 万件", "公差±0.٠١mm 的控制板"];

    [Fact]
    public async Task A_firm_and_a_demand_with_digits_of_another_script_are_kept_matched_and_listed()
    {
        var (staff, leader) = (await host.AsAsync("STAFF"), await host.AsAsync("LEADER"));
        var firm = (
            await staff.DoAsync(
                "createFirm",
                "CreateFirmInput",
                new
                {
                    nameZh = "控制板 1٠ 厂（示例）",
                    links = Links,
                    capabilities = Capabilities,
                    credentials = new[] { new { name = "ISO 9٠01:2٠15" } },
                },
                "firm",
                "id nameZh"
            )
        ).Text("id");
        await staff.DoAsync(
            "setLibraryState",
            "SetLibraryStateInput",
            new { firm, state = "ADMITTED" },
            "firm",
            "library"
        );

        var posted = await leader.DoAsync(
            "postProject",
            "PostProjectInput",
            new
            {
                firm = await leader.FirmAsync(),
                kind = "DEMAND",
                type = "SCENARIO",
                title = "家电控制板 3.٥万件",
                description = "控制板，月产能不低于 ५ 万件，公差±0.٠٢mm，999999999亿km-5nm。",
                links = Links,
                requirements = new object[]
                {
                    new
                    {
                        text = "月产能不低于 ٥ 万件",
                        hard = true,
                        kind = "CAPACITY",
                    },
                    new
                    {
                        text = "ISO 9٠01",
                        hard = false,
                        kind = "CERTIFICATE",
                    },
                    new
                    {
                        text = "1٠",
                        hard = false,
                        kind = "OTHER",
                    },
                },
                visibility = "PROGRAMME",
            },
            "project",
            "id version state"
        );
        var id = (await Scenario.ApproveAsync(host, posted)).Text("id");
        await host.InMemoryAsync();

        var project = (
            await staff.AskAsync(
                "query($id: ID!) { project(id: $id) { needAdvice { text } matches(first: 50) "
                    + "{ matchGap { text } edges { node { firm { id } checks { requirement { kind } result } } } } } }",
                new { id }
            )
        ).At("project");
        var match = project.Nodes("matches").Single(m => m.Text("firm.id") == firm);
        Assert.Equal(
            ["CAPACITY MET", "CERTIFICATE MET"],
            match
                .List("checks")
                .Select(c => $"{c.Text("requirement.kind")} {c.Text("result")}")
                .Where(c => !c.StartsWith("OTHER", StringComparison.Ordinal))
        );
        Assert.Contains(
            (
                await staff.AskAsync(
                    "query($id: ID!) { firm(id: $id) { matches(first: 50, filter: { includeExcluded: true }) { "
                        + "edges { node { project { id } } } } } }",
                    new { id = firm }
                )
            ).Nodes("firm.matches"),
            m => m.Text("project.id") == id
        );
    }

    [Theory]
    [InlineData("3.٥万件")]
    [InlineData("公差±0.٠١mm")]
    [InlineData("５万件")]
    [InlineData("月产能 १० 件，ISO ９００१:2٠15")]
    [InlineData("999999999亿km-5nm，99999999999亿，9999年0月，2026年13月45日")]
    [InlineData("𝟙𝟘 万件 ①② ½ ㎜ Ⅷ")]
    [InlineData("𠮷𠮷𠮷控制板𠮷")]
    public async Task Anyone_may_ask_in_any_script(string text)
    {
        var data = await host.Public.AskAsync(
            """
            query($text: String!) {
              firms: matches(text: $text, seeking: FIRMS) { totalCount }
              demands: matches(text: $text, seeking: DEMANDS) { totalCount }
              supplies: matches(text: $text, seeking: SUPPLIES) { totalCount }
              requirementProposals(text: $text) { start }
              needAdvice(text: $text, seeking: FIRMS) { text }
              gap: matches(text: $text, seeking: FIRMS) { matchGap { text } }
            }
            """,
            new { text }
        );
        Assert.Equal(JsonValueKind.Number, data.At("firms.totalCount").ValueKind);
    }
}
