using Matchmaker.Domain.Access;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Answers;
using static Matchmaker.Matching.Tests.Town;

namespace Matchmaker.Matching.Tests.Answers;

public sealed class FindUnservedTests
{
    private static readonly Firm Caster = Firm("firm_caster", "青岛某某精密铸造有限公司", "压缩机铸铁壳体精密铸造");
    private static readonly Project Served = Demand("project_served", "压缩机铸铁壳体精密铸造", links: "link_casting");
    private static readonly Project Unserved = Demand(
        "project_unserved",
        "宠物疫苗研发",
        null,
        "疫苗中试",
        "link_casting"
    );
    private static readonly Caller Admitted = new("account_1", "sme", AccountRole.Sme, "firm_baker", Admitted: true);
    private static readonly Caller Staff = new("account_2", "staff", AccountRole.Staff);

    [Fact]
    public void A_link_names_its_open_demands_that_have_no_candidate() =>
        Assert.Equal(
            [Unserved.Id],
            At(
                new Town(
                    Caster,
                    Served,
                    Unserved,
                    Unserved with
                    {
                        Id = "project_elsewhere",
                        Links = ["link_logistics"],
                    },
                    Unserved with
                    {
                        Id = "project_closed",
                        State = ProjectState.Closed,
                    }
                ),
                Caller.Public
            )
        );

    [Fact]
    public void Those_of_the_programme_are_told_to_its_firms_and_those_of_a_closed_circle_to_nobody()
    {
        var town = new Town(
            Caster,
            Unserved with
            {
                Id = "project_0",
                Visibility = Visibility.Programme,
            },
            Unserved with
            {
                Id = "project_1",
                Visibility = Visibility.Invited,
            },
            Unserved with
            {
                Id = "project_2",
                Visibility = Visibility.Staff,
            }
        );
        Assert.Empty(At(town, Caller.Public));
        Assert.Equal(["project_0"], At(town, Admitted));
        Assert.Equal(["project_0"], At(town, Staff));
    }

    [Fact]
    public void The_newest_are_looked_at_and_no_more_than_asked_for()
    {
        var town = new Town([
            Caster,
            .. Enumerable
                .Range(0, 30)
                .Select(i => Unserved with { Id = $"project_{i:D2}", OpenedAt = DateTimeOffset.UnixEpoch.AddDays(i) }),
        ]);
        Assert.Equal(["project_29", "project_28"], At(town, Caller.Public, 2));
        Assert.Equal(FindUnserved.MostLookedAt, At(town, Caller.Public, 30).Count());
    }

    [Fact]
    public void It_tells_nothing_of_what_staff_have_ruled() =>
        Assert.Empty(
            At(
                new Town(
                    Caster,
                    Served,
                    new Ruling
                    {
                        Id = "ruling_1",
                        Version = 1,
                        Project = Served.Id,
                        Candidate = Caster.Id,
                        Kind = RulingKind.Vetoed,
                        Reason = "产能已满",
                        By = Staff.AccountId!,
                        ByName = "staff",
                        At = DateTimeOffset.UnixEpoch,
                    }
                ),
                Staff
            )
        );

    private static IEnumerable<string> At(Town town, Caller caller, int look = FindUnserved.MostLookedAt) =>
        new FindUnserved(town.Engine, town.Options, town.Time).At("link_casting", caller, look).Select(p => p.Id);
}
