using CsCheck;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Engine;
using Matchmaker.Matching.Extraction;
using Matchmaker.Matching.Scoring.Factors;
using static Matchmaker.Matching.Tests.Town;

namespace Matchmaker.Matching.Tests;

public sealed class ConfidentialityTests
{
    private static readonly Gen<Project> Posted = Gen.Select(
            Gen.Int[0, 40],
            Gen.Enum<Visibility>(),
            Gen.Enum<ProjectState>(),
            Gen.Bool,
            Gen.Int[0, 2],
            Gen.Enum<ProjectKind>()
        )
        .Select(
            (number, visibility, state, anonymous, poster, kind) =>
                Demand($"project_{number:D2}", "压缩机壳体铸造", poster == 2 ? null : $"firm_{poster}") with
                {
                    Visibility = visibility,
                    State = state,
                    Anonymous = anonymous,
                    Kind = kind,
                }
        );

    private static readonly Gen<Engagement> Engaged = Gen.Select(Gen.Int[0, 40], Gen.Enum<EngagementStage>())
        .Select((project, stage) => Engagement($"engagement_{project:D2}", $"project_{project:D2}", "firm_sme", stage));

    private static readonly Gen<Caller> Callers = Gen.OneOf(
        Caller.Public,
        new Caller("a", "sme", AccountRole.Sme, "firm_sme"),
        new Caller("a", "sme", AccountRole.Sme, "firm_sme", Admitted: true),
        new Caller("a", "poster", AccountRole.Leader, "firm_0", Admitted: true),
        new Caller("a", "staff", AccountRole.Staff),
        new Caller("a", "admin", AccountRole.Admin)
    );

    [Fact]
    public void No_list_tells_of_a_project_or_a_poster_that_the_caller_may_not_know_of() =>
        Gen.Select(Posted.Array[0, 30], Engaged.Array[0, 10], Callers, Gen.Enum<Seeking>())
            .Sample(
                (projects, engagements, caller, seeking) =>
                {
                    var town = new Town([
                        Firm("firm_0", "青岛甲铸造有限公司", "压缩机壳体铸造"),
                        Firm("firm_1", "青岛乙铸造有限公司", "压缩机壳体铸造"),
                        Firm("firm_sme", "青岛丙铸造有限公司", "压缩机壳体铸造"),
                        .. projects,
                        .. engagements,
                    ]);
                    var byId = projects.GroupBy(p => p.Id).ToDictionary(g => g.Key, g => g.Last());
                    var stages = engagements.GroupBy(e => e.Project).ToDictionary(g => g.Key, g => g.Last().Stage);
                    foreach (
                        var match in town.For("压缩机壳体铸造", seeking, caller)
                            .Answer()
                            .Where(m => m.Project is not null)
                    )
                    {
                        var project = byId[match.Project!];
                        EngagementStage? stage =
                            caller.Firm == "firm_sme" && stages.TryGetValue(project.Id, out var s) ? s : null;
                        Assert.Equal(ProjectState.Open, project.State);
                        Assert.True(DisclosureTable.Tells(Disclosed.Existence, caller, project, stage));
                        if (match.Firm is not null)
                            Assert.True(DisclosureTable.Tells(Disclosed.Poster, caller, project, stage));
                    }
                },
                iter: 60
            );

    [Fact]
    public async Task An_anonymous_offer_stands_for_itself_without_a_word_on_its_firm()
    {
        var poster = Firm("firm_secret", "青岛隐名机电有限公司", "液压阀块") with { District = "district_jimo" };
        var offer = Supply("project_secret", "压缩机壳体铸造余量产能", poster.Id) with { Anonymous = true };
        var need = Demand("project_need", "压缩机壳体铸造", "firm_leader") with
        {
            Requirements = [new("即墨区", false, RequirementKind.District)],
        };
        var town = new Town(
            poster,
            offer,
            need,
            Firm("firm_leader", "青岛某某制冷股份有限公司") with
            {
                District = "district_jimo",
            }
        );
        var matches = await town.For(
            need,
            new Caller("a", "leader", AccountRole.Leader, "firm_leader", Admitted: true)
        );
        var match = matches.Single(m => m.Project == "project_secret");
        Assert.Null(match.Firm);
        Assert.Equal(CheckResult.Unknown, match.Checks.Single().Result);
        Assert.DoesNotContain(match.Reasons, r => r.Factor is MatchFactor.District);
    }

    [Fact]
    public async Task Neither_a_reason_nor_a_filter_tells_where_an_anonymous_poster_sits()
    {
        var sme = Firm("firm_sme", "青岛丙铸造有限公司", "压缩机壳体铸造") with { District = "district_jimo" };
        var need = Demand("project_need", "压缩机壳体铸造", "firm_leader") with { Anonymous = true };
        var town = new Town(
            sme,
            need,
            Firm("firm_leader", "青岛某某制冷股份有限公司") with
            {
                District = "district_jimo",
            }
        );
        var caller = new Caller("a", "sme", AccountRole.Sme, sme.Id, Admitted: true);
        Assert.DoesNotContain((await town.For(sme, caller)).Single().Reasons, r => r.Factor is MatchFactor.District);
        Assert.Empty(await town.For(sme, caller, new MatchFilter(Districts: ["district_jimo"])));
    }
}
