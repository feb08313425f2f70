using CsCheck;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Answers;
using Matchmaker.Matching.Engine;
using Matchmaker.Matching.Scoring.Factors;
using static Matchmaker.Matching.Tests.Town;

namespace Matchmaker.Matching.Tests.Answers;

public sealed class ExplainMatchTests
{
    private static readonly Firm Caster = Firm("firm_caster", "青岛甲铸造厂", "压缩机壳体铸造") with
    {
        District = "district_jimo",
    };
    private static readonly Firm Turner = Firm("firm_turner", "青岛乙机械厂", "壳体机加工") with
    {
        District = "district_chengyang",
    };
    private static readonly Firm Baker = Firm("firm_baker", "青岛某某食品有限公司", "钙奶饼干");
    private static readonly Firm Poster = Firm("firm_leader", "青岛某某制冷股份有限公司");
    private static readonly Project Need = Demand("project_need", "压缩机壳体铸造", Poster.Id);
    private static readonly Caller Staff = new("account_1", "staff", AccountRole.Staff);
    private static readonly Caller Baking = new("account_2", "baker", AccountRole.Sme, Baker.Id, Admitted: true);

    private readonly Town _town = new(Caster, Turner, Baker, Poster, Need);

    [Fact]
    public async Task Two_firms_stand_side_by_side_with_the_difference_of_each_factor()
    {
        var told = Done(await AskAsync(Turner, Caster));
        Assert.Equal((2, 1), (told.Firm.Position, told.Against!.Position));
        Assert.True(told.Differences[0] is { Factor: MatchFactor.Capability, Difference: < 0 });
        Assert.Contains("壳体机加工", told.Differences[0].Firm!.Text.Zh, StringComparison.Ordinal);
        Assert.Contains("压缩机壳体铸造", told.Differences[0].Against!.Text.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void The_differences_add_up_to_that_of_the_logits() =>
        Gen.Select(
                Gen.OneOf("压缩机壳体铸造", "壳体机加工", "铸件", "钙奶饼干"),
                Gen.OneOf("district_jimo", "district_chengyang"),
                Gen.Int[0, 900]
            )
            .Array[2]
            .Sample(
                made =>
                {
                    var firms = made.Select(
                            (m, i) =>
                                Firm($"firm_{i}", $"青岛第{i}厂", m.Item1) with
                                {
                                    District = m.Item2,
                                    ConfirmedOn = Today.AddDays(-m.Item3),
                                }
                        )
                        .ToArray();
                    var town = new Town([.. firms, Need, Poster with { District = "district_jimo" }]);
                    var told = Done(
                        Explaining(town).RunAsync(Need.Id, firms[0].Id, firms[1].Id, new(), Staff, default).Answer()
                    );
                    Assert.Equal(
                        Logit(told.Firm.Match!.Score) - Logit(told.Against!.Match!.Score),
                        told.Differences.Sum(d => d.Difference),
                        9
                    );
                },
                iter: 50
            );

    [Fact]
    public async Task Why_a_firm_is_not_listed_is_named()
    {
        Assert.Equal([AbsenceKind.BelowThreshold], await AbsencesAsync(Baker));
        Assert.Empty(await AbsencesAsync(Caster));
        Assert.Equal([AbsenceKind.OwnProject], await AbsencesAsync(Poster));
        Assert.Equal([AbsenceKind.Filtered], await AbsencesAsync(Caster, new(Districts: ["district_chengyang"])));
        _town.Put(Caster with { Version = 2, Library = LibraryState.Suspended });
        Assert.Equal([AbsenceKind.NotMatchable], await AbsencesAsync(Caster));
        _town.Put(Caster with { Version = 3 });
        _town.Put(Need with { Version = 2, Requirements = [new("城阳区", true, RequirementKind.District)] });
        Assert.Equal([AbsenceKind.Excluded], await AbsencesAsync(Caster));
        Assert.Contains(
            "城阳区",
            Done(await AskAsync(Caster)).Firm.Absences.Single().Text.Zh,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_veto_is_told_to_staff_and_not_to_the_firm()
    {
        _town.Put(
            new Ruling
            {
                Id = "ruling_1",
                Version = 1,
                Project = Need.Id,
                Candidate = Caster.Id,
                Kind = RulingKind.Vetoed,
                Reason = "产能已满",
                By = Staff.AccountId!,
                ByName = Staff.Name,
                At = DateTimeOffset.UnixEpoch,
            }
        );
        var absence = Done(await AskAsync(Caster)).Firm.Absences.Single();
        Assert.True(
            absence.Kind is AbsenceKind.Vetoed && absence.Text.Zh.Contains("产能已满", StringComparison.Ordinal)
        );
        var own = Done(
            await AskAsync(
                Caster,
                caller: new Caller("account_3", "caster", AccountRole.Sme, Caster.Id, Admitted: true)
            )
        );
        Assert.Empty(own.Firm.Absences);
        Assert.Null(own.Firm.Match!.Ruling);
        Assert.Null(own.Firm.Position);
    }

    [Fact]
    public async Task A_firm_asks_for_itself_alone_and_learns_what_would_change_it()
    {
        var own = Done(await AskAsync(Baker, caller: Baking));
        Assert.Contains(own.Firm.Changes, c => c.Zh.Contains("能力", StringComparison.Ordinal));
        Assert.Null(own.Firm.Position);
        Assert.Equal(ErrorCode.Forbidden, (await AskAsync(Baker, Caster, Baking)).Errors.Single().Code);
        Assert.Equal(ErrorCode.Forbidden, (await AskAsync(Caster, caller: Baking)).Errors.Single().Code);
        Assert.Equal(
            ErrorCode.Forbidden,
            (
                await AskAsync(
                    Caster,
                    caller: new Caller("account_4", "leader", AccountRole.Leader, Poster.Id, Admitted: true)
                )
            )
                .Errors.Single()
                .Code
        );
        Assert.Equal(ErrorCode.Unauthenticated, (await AskAsync(Caster, caller: Caller.Public)).Errors.Single().Code);
        _town.Put(Need with { Version = 2, Visibility = Visibility.Staff });
        Assert.Equal(ErrorCode.NotFound, (await AskAsync(Baker, caller: Baking)).Errors.Single().Code);
    }

    [Fact]
    public async Task Only_an_open_demand_has_firms_to_explain()
    {
        var offer = Supply("project_offer", "压缩机壳体铸造", Caster.Id);
        _town.Put(offer, Need with { Version = 2, State = ProjectState.Paused });
        Assert.Equal(ErrorCode.Conflict, (await AskAsync(Caster)).Errors.Single().Code);
        Assert.Equal(
            ErrorCode.Invalid,
            (await Explaining(_town).RunAsync(offer.Id, Caster.Id, null, new(), Staff, default)).Errors.Single().Code
        );
    }

    private async Task<IEnumerable<AbsenceKind>> AbsencesAsync(Firm firm, MatchFilter? filter = null) =>
        Done(await Explaining(_town).RunAsync(Need.Id, firm.Id, null, filter ?? new(), Staff, default))
            .Firm.Absences.Select(a => a.Kind);

    private Task<Result<Explanation>> AskAsync(Firm firm, Firm? against = null, Caller? caller = null) =>
        Explaining(_town).RunAsync(Need.Id, firm.Id, against?.Id, new(), caller ?? Staff, default);

    private static ExplainMatch Explaining(Town town) => new(town.Engine, town, town, town.Options, town.Time);

    private static double Logit(double score) => Math.Log(score / (1 - score));

    private static Explanation Done(Result<Explanation> result)
    {
        Assert.Empty(result.Errors);
        return result.Value!;
    }
}
