using System.Text.Json;

namespace Matchmaker.Api.Tests.Stories;

/// <summary>
/// What is kept from whom when engagements end, when staff bring two together, and when staff serve one district.
/// </summary>
public abstract class AccessStory(RunningHost host)
{
    private const string Project = "id title description budgetFen visibility state postedBy { id }";

    [Fact]
    public async Task A_firm_whose_interest_was_declined_reads_nothing_that_is_written_later()
    {
        var (leader, sme) = (await host.AsAsync("LEADER"), await host.AsAsync("SME"));
        var firm = await Scenario.AdmittedSmeAsync(host);
        var id = await Scenario.OpenAsync(host, "谢绝之前的标题");
        var engagement = (
            await sme.DoAsync("expressInterest", "ExpressInterestInput", new { project = id, firm }, "engagement", "id")
        ).Text("id");
        await leader.DoAsync(
            "advanceEngagement",
            "AdvanceEngagementInput",
            new { engagement, to = "DECLINED" },
            "engagement",
            "stage"
        );
        await using var events = await sme.ListenAsync(
            $"subscription {{ engagementChanged(id: \"{engagement}\") {{ project {{ {Project} }} }} }}"
        );

        var rewritten = await leader.DoAsync(
            "updateProject",
            "UpdateProjectInput",
            new
            {
                project = id,
                type = "RESEARCH",
                title = "机密改写",
                description = "机密说明",
                links = new[] { Scenario.Link },
                visibility = "STAFF",
                budgetFen = 77_700L,
            },
            "project",
            "id version"
        );
        await Scenario.ApproveAmendmentAsync(host, rewritten);
        await leader.DoAsync(
            "recordFollowUp",
            "RecordFollowUpInput",
            new
            {
                engagement,
                text = "以后再联系",
                dueOn = Scenario.Day(7),
            },
            "engagement",
            "id"
        );

        Assert.Equal(
            JsonValueKind.Null,
            (await sme.AskAsync($"query($id: ID!) {{ project(id: $id) {{ {Project} }} }}", new { id }))
                .At("project")
                .ValueKind
        );
        Assert.Equal(
            JsonValueKind.Null,
            (await sme.AskAsync("query($id: ID!) { node(id: $id) { id } }", new { id })).At("node").ValueKind
        );
        var listed = (
            await sme.AskAsync(
                $"query($p: ID!) {{ engagements(filter: {{ project: $p }}) {{ edges {{ node {{ stage project {{ "
                    + $"{Project} }} }} }} }} }}",
                new { p = id }
            )
        )
            .Nodes("engagements")
            .Single();
        Assert.Equal("DECLINED", listed.Text("stage"));
        var byId = (
            await sme.AskAsync(
                $"query($id: ID!) {{ node(id: $id) {{ ... on Engagement {{ project {{ {Project} }} }} }} }}",
                new { id = engagement }
            )
        ).At("node");
        var heard = (await events.NextAsync()).At("data.engagementChanged");
        foreach (var told in (JsonElement[])[listed, byId, heard])
        {
            Assert.Equal("谢绝之前的标题", told.Text("project.title"));
            Assert.DoesNotContain("机密", told.ToString(), StringComparison.Ordinal);
            Assert.Equal(JsonValueKind.Null, told.At("project.budgetFen").ValueKind);
            Assert.Equal(JsonValueKind.Null, told.At("project.postedBy").ValueKind);
        }
        Assert.DoesNotContain(
            id,
            (
                await sme.AskAsync(
                    "query($firm: ID!) { neighbourhood(firm: $firm, steps: 3) { node { id } via { id } } }",
                    new { firm }
                )
            ).ToString(),
            StringComparison.Ordinal
        );
        Assert.Equal(
            "机密改写",
            (await leader.AskAsync("query($id: ID!) { project(id: $id) { title } }", new { id })).Text("project.title")
        );
    }

    [Fact]
    public async Task A_firm_that_is_still_engaged_reads_on_when_a_project_is_narrowed()
    {
        var (leader, sme) = (await host.AsAsync("LEADER"), await host.AsAsync("SME"));
        var firm = await Scenario.AdmittedSmeAsync(host);
        var id = await Scenario.OpenAsync(host, "收窄之前的标题", visibility: "PUBLIC");
        await sme.DoAsync("expressInterest", "ExpressInterestInput", new { project = id, firm }, "engagement", "id");
        var rewritten = await leader.DoAsync(
            "updateProject",
            "UpdateProjectInput",
            new
            {
                project = id,
                type = "SCENARIO",
                title = "收窄之后的标题",
                description = "说明",
                links = new[] { Scenario.Link },
                visibility = "STAFF",
            },
            "project",
            "id version"
        );
        await Scenario.ApproveAmendmentAsync(host, rewritten);

        Assert.Equal(
            "收窄之后的标题",
            (await sme.AskAsync("query($id: ID!) { project(id: $id) { title } }", new { id })).Text("project.title")
        );
        Assert.Equal(
            JsonValueKind.Null,
            (await host.Public.AskAsync("query($id: ID!) { project(id: $id) { title } }", new { id }))
                .At("project")
                .ValueKind
        );
    }

    [Fact]
    public async Task An_anonymous_poster_that_staff_bring_together_with_a_firm_is_named_once_it_has_agreed_itself()
    {
        var (leader, sme, staff) = (
            await host.AsAsync("LEADER"),
            await host.AsAsync("SME"),
            await host.AsAsync("STAFF")
        );
        var firm = await Scenario.AdmittedSmeAsync(host);
        var poster = await leader.FirmAsync();
        var id = await Scenario.OpenAsync(host, "工作人员牵线的匿名场景", anonymous: true);
        var engagement = (
            await staff.DoAsync(
                "inviteFirm",
                "InviteFirmInput",
                new { project = id, candidate = firm },
                "engagement",
                "id awaitsPoster"
            )
        ).Text("id");
        await sme.DoAsync(
            "advanceEngagement",
            "AdvanceEngagementInput",
            new { engagement, to = "ACCEPTED" },
            "engagement",
            "stage"
        );
        var moved = await sme.DoAsync(
            "advanceEngagement",
            "AdvanceEngagementInput",
            new { engagement, to = "NEGOTIATING" },
            "engagement",
            "awaitsPoster project { postedBy { id } }"
        );
        Assert.True(moved.At("awaitsPoster").GetBoolean());
        Assert.Equal(JsonValueKind.Null, moved.At("project.postedBy").ValueKind);
        await host.InMemoryAsync();
        Assert.False(await NamedAsync());

        var own = await sme.TryAsync(
            "advanceEngagement",
            "AdvanceEngagementInput",
            new
            {
                engagement,
                to = "NEGOTIATING",
                reason = "对方同意",
            },
            "engagement { id }"
        );
        Assert.Equal("FORBIDDEN", own.Text("errors.0.code"));
        var silent = await staff.TryAsync(
            "advanceEngagement",
            "AdvanceEngagementInput",
            new { engagement, to = "NEGOTIATING" },
            "engagement { id }"
        );
        Assert.Equal("reason", silent.Text("errors.0.path.0"));
        var agreed = await leader.DoAsync(
            "advanceEngagement",
            "AdvanceEngagementInput",
            new { engagement, to = "NEGOTIATING" },
            "engagement",
            "awaitsPoster stage"
        );
        Assert.Equal(("NEGOTIATING", false), (agreed.Text("stage"), agreed.At("awaitsPoster").GetBoolean()));
        await host.InMemoryAsync();
        Assert.True(await NamedAsync());

        async Task<bool> NamedAsync()
        {
            var told = await sme.AskAsync(
                """
                query($id: ID!, $engagement: ID!, $poster: ID!) {
                  project(id: $id) { postedBy { id } }
                  node(id: $engagement) { ... on Engagement { project { postedBy { id } } } }
                  projects(filter: { postedBy: $poster }, first: 100) { edges { node { id } } }
                  firm(id: $poster) { projects(first: 100) { edges { node { id } } } }
                  matches(text: "工作人员牵线的匿名场景", seeking: DEMANDS, first: 100) { edges { node { project { id }
                    firm { id } } } }
                }
                """,
                new
                {
                    id,
                    engagement,
                    poster,
                }
            );
            bool[] named =
            [
                told.At("project.postedBy").ValueKind is not JsonValueKind.Null,
                told.At("node.project.postedBy").ValueKind is not JsonValueKind.Null,
                told.Nodes("projects").Any(p => p.Text("id") == id),
                told.Nodes("firm.projects").Any(p => p.Text("id") == id),
                .. told.Nodes("matches")
                    .Where(m => m.Text("project.id") == id)
                    .Select(m => m.At("firm").ValueKind is JsonValueKind.Object && m.Text("firm.id") == poster),
            ];
            return Assert.Single(named.Distinct());
        }
    }

    [Fact]
    public async Task Staff_of_a_district_read_everything_and_act_for_no_firm_of_another()
    {
        var leader = await host.AsAsync("LEADER");
        var poster = await leader.FirmAsync();
        var firm = await Scenario.AdmittedSmeAsync(host);
        var id = await Scenario.OpenAsync(host, "别的区市的场景");
        var district = (await leader.AskAsync("{ viewer { firm { district { id } } } districts { id } }"));
        var (own, another) = (
            district.Text("viewer.firm.district.id"),
            district
                .List("districts")
                .Select(d => d.Text("id"))
                .First(d => d != district.Text("viewer.firm.district.id"))
        );
        var (here, elsewhere) = (await StaffOfAsync(own), await StaffOfAsync(another));

        Assert.Equal(
            "别的区市的场景",
            (await elsewhere.AskAsync("query($id: ID!) { project(id: $id) { title } }", new { id })).Text(
                "project.title"
            )
        );
        (string Mutation, string Input, object Value)[] steps =
        [
            ("updateFirm", "UpdateFirmInput", new { firm = poster, nameZh = "改名" }),
            ("setLibraryState", "SetLibraryStateInput", new { firm = poster, state = "ADMITTED" }),
            ("postProject", "PostProjectInput", Scenario.Input(poster)),
            ("pauseProject", "ProjectStepInput", new { project = id }),
            (
                "updateProject",
                "UpdateProjectInput",
                new
                {
                    project = id,
                    type = "SCENARIO",
                    title = "改写",
                    description = "改写",
                    links = new[] { Scenario.Link },
                }
            ),
            ("closeProject", "ProjectStepInput", new { project = id }),
            ("inviteFirm", "InviteFirmInput", new { project = id, candidate = firm }),
            ("pinMatch", "PinMatchInput", new { project = id, candidate = firm }),
        ];
        foreach (var (mutation, input, value) in steps)
            Assert.Equal(
                "FORBIDDEN",
                (await elsewhere.TryAsync(mutation, input, value, "__typename")).Text("errors.0.code")
            );
        Assert.Empty(
            (
                await here.TryAsync(
                    "inviteFirm",
                    "InviteFirmInput",
                    new { project = id, candidate = firm },
                    "__typename"
                )
            ).List("errors")
        );
    }

    private async Task<Client> StaffOfAsync(string district)
    {
        var name = $"staff.{district.Split('_')[1]}.{Guid.NewGuid():N}"[..30];
        var made = (
            await (await host.AsAsync("STAFF")).TryAsync(
                "createAccount",
                "CreateAccountInput",
                new
                {
                    name,
                    role = "STAFF",
                    district,
                },
                "password"
            )
        ).Text("password");
        return await FirstAccounts.SignInFirstAsync(host.Http, name, made);
    }
}
