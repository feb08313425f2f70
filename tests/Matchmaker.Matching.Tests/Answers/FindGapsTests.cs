using CsCheck;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Answers;
using Matchmaker.Matching.Engine;
using static Matchmaker.Matching.Tests.Town;

namespace Matchmaker.Matching.Tests.Answers;

public sealed class FindGapsTests
{
    private static readonly Requirement Iatf = new("IATF 16949 认证", true, RequirementKind.Certificate);
    private static readonly Credential Expired = new("IATF 16949:2016", null, null, new(2020, 1, 1), new(2023, 1, 1));
    private static readonly Firm Leader = Firm("firm_leader", "青岛某某制冷股份有限公司");
    private static readonly Firm Baker = Firm("firm_baker", "青岛某某食品有限公司", "钙奶饼干");
    private static readonly Project Need = Demand("project_need", "变频压缩机壳体铸造", Leader.Id) with
    {
        Requirements = [Iatf],
    };
    private static readonly Caller LeaderAccount = new(
        "account_1",
        "leader",
        AccountRole.Leader,
        Leader.Id,
        Admitted: true
    );

    [Fact]
    public void Firms_that_a_hard_requirement_excludes_are_counted_with_what_they_lack()
    {
        var gap = Told(new Town([Leader, Baker, Need, .. Casters(3)]), Need)!;
        Assert.Equal(("变频压缩机壳体铸造", 3, "压缩机壳体铸造"), (gap.Asked, gap.Nearest, gap.Makes));
        Assert.Equal([new GapLack(Iatf, 3, 0)], gap.Lacks);
        Assert.Equal(
            "没有本地企业能做“变频压缩机壳体铸造”；最接近的有 3 家，如能做“压缩机壳体铸造”；3 家不满足“IATF 16949 认证”。",
            gap.Text.Zh
        );
        Assert.Equal(
            "No local firm makes “变频压缩机壳体铸造”; 3 come nearest, such as one that does “压缩机壳体铸造”; 3 fail “IATF "
                + "16949 认证”.",
            gap.Text.En
        );
    }

    [Fact]
    public void What_is_not_on_file_is_told_apart_from_what_is_unmet()
    {
        var asked = Need with { Requirements = [Iatf, new("月产能不低于 5 万件", false, RequirementKind.Capacity)] };
        var gap = Told(new Town([Leader, asked, .. Casters(2)]), asked)!;
        Assert.Equal([(2, 0), (0, 2)], gap.Lacks.Select(l => (l.Unmet, l.Unknown)));
        Assert.Contains("2 家没有“月产能不低于 5 万件”的记录", gap.Text.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nobody_comes_near_that_is_said()
    {
        var gap = Gaps(new Town(Leader, Baker)).ForText(new("宠物疫苗研发", Seeking.Firms), Caller.Public).Value!;
        Assert.Equal((0, null), (gap.Nearest, gap.Makes));
        Assert.Equal(
            new LocalizedText(
                "没有本地企业能做“宠物疫苗研发”，也没有相近的。",
                "No local firm makes “宠物疫苗研发”, or anything near it."
            ),
            gap.Text
        );
    }

    [Fact]
    public void A_gap_is_told_exactly_of_an_open_demand_that_nobody_fits_well() =>
        Gen.Select(
                Gen.Int[0, 3],
                Gen.Bool,
                Gen.OneOf<string?>(null, "district_jimo", "district_chengyang"),
                Gen.Bool.Nullable(),
                Gen.Enum<ProjectState>()
            )
            .Sample(
                (casters, hard, district, excluded, state) =>
                {
                    var need = Need with { State = state, Requirements = [Iatf with { Hard = hard }] };
                    var town = new Town([Leader, Baker, need, .. Casters(casters)]);
                    var filter = new MatchFilter(
                        Districts: district is null ? null : [district],
                        IncludeExcluded: excluded
                    );
                    var listed = town.For(need, LeaderAccount, filter).Answer().Count(m => m.Grade <= MatchGrade.Good);
                    var gap = Gaps(town).ForProject(Known(need), filter, LeaderAccount).Value;
                    Assert.Equal(state is ProjectState.Open && listed == 0, gap is not null);
                    if (gap is not null)
                        Assert.Equal(district == "district_chengyang" ? 0 : casters, gap.Nearest);
                },
                iter: 60
            );

    [Fact]
    public async Task A_gap_is_for_those_who_see_the_list()
    {
        var town = new Town([Leader, Need, .. Casters(1)]);
        var ask = (Caller caller) => Gaps(town).ForProjectAsync(Need.Id, new(), caller, default);
        Assert.NotNull((await ask(LeaderAccount)).Value);
        Assert.Equal(ErrorCode.Unauthenticated, (await ask(Caller.Public)).Errors.Single().Code);
        Assert.Equal(
            ErrorCode.Forbidden,
            (await ask(new Caller("a", "sme", AccountRole.Sme, "firm_0", Admitted: true))).Errors.Single().Code
        );
        Assert.Equal(
            ErrorCode.NotFound,
            (await Gaps(town).ForProjectAsync("project_none", new(), LeaderAccount, default)).Errors.Single().Code
        );
        Assert.Equal(
            ErrorCode.NotFound,
            Gaps(town).ForProject(Known(Need), new(Districts: ["district_none"]), LeaderAccount).Errors.Single().Code
        );
        Assert.Equal(
            ErrorCode.Invalid,
            Gaps(town).ForText(new(" ", Seeking.Firms), Caller.Public).Errors.Single().Code
        );
    }

    [Fact]
    public void An_anonymous_offer_counts_without_a_word_on_its_firm()
    {
        var poster = Firm("firm_secret", "青岛隐名物流有限公司", "冷链运输") with { Credentials = [Expired] };
        var offer = Supply("project_secret", "压缩机壳体铸造余量产能", poster.Id) with { Anonymous = true };
        var gap = Gaps(new Town(Leader, Need, poster, offer))
            .ForProject(Known(Need), new(MinScore: 0.999), LeaderAccount)
            .Value!;
        Assert.Equal((1, "压缩机壳体铸造余量产能"), (gap.Nearest, gap.Makes));
        Assert.Equal([new GapLack(Iatf, 0, 1)], gap.Lacks);
    }

    private static MatchGap? Told(Town town, Project need) =>
        Gaps(town).ForProject(Known(need), new(), LeaderAccount).Value;

    private static DisclosedProject Known(Project need) => DisclosedProject.Of(need, LeaderAccount, null)!;

    private static FindGaps Gaps(Town town) => new(town.Engine, town, town.Options, town.Time);

    private static IEnumerable<Firm> Casters(int count) =>
        Enumerable
            .Range(0, count)
            .Select(i =>
                Firm($"firm_{i}", $"青岛第{i}厂", "压缩机壳体铸造") with
                {
                    Credentials = [Expired],
                    District = "district_jimo",
                }
            );
}
