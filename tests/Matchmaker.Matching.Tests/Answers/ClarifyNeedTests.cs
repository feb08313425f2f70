using CsCheck;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Answers;
using static Matchmaker.Matching.Tests.Town;

namespace Matchmaker.Matching.Tests.Answers;

public sealed class ClarifyNeedTests
{
    private static readonly Caller LeaderAccount = new(
        "account_1",
        "leader",
        AccountRole.Leader,
        "firm_leader",
        Admitted: true
    );

    [Fact]
    public void A_vague_need_is_told_the_words_that_divide_its_candidates()
    {
        var vague = Ask(new Town(Casters("铝合金铸件压铸", "球墨铸铁铸件")), "铸件")!;
        Assert.Equal(8, vague.Candidates);
        Assert.Contains(vague.Terms, t => t.Text.Contains("铝合金", StringComparison.Ordinal));
        Assert.Contains(vague.Terms, t => t.Text.Contains("球墨", StringComparison.Ordinal));
        Assert.All(vague.Terms, t => Assert.Equal(4, t.Stated));
        Assert.StartsWith("需求较笼统，可补充：“", vague.Text.Zh, StringComparison.Ordinal);
        Assert.StartsWith("The need is vague; it could say: “", vague.Text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void English_candidates_are_divided_by_english_phrases()
    {
        var vague = Ask(new Town(Casters("die casting of aluminium alloy", "sand casting of grey iron")), "casting")!;
        Assert.Contains(vague.Terms, t => t.Text is "aluminium alloy");
        Assert.Contains(vague.Terms, t => t.Text is "sand casting" or "grey iron");
    }

    [Fact]
    public void A_need_that_names_its_thing_is_not_vague() =>
        Assert.Null(Ask(new Town(Casters("铝合金铸件压铸", "球墨铸铁铸件")), "商用冷柜变频压缩机铝合金壳体压铸件"));

    [Fact]
    public void A_need_that_tells_many_candidates_not_apart_is_vague_however_long_it_is()
    {
        const string Long = "压缩机壳体铸件，用于商用冷柜";
        Assert.NotNull(Ask(new Town(Many(31)), Long));
        Assert.Null(Ask(new Town(Many(30)), Long));

        static Firm[] Many(int count) =>
            [.. Enumerable.Range(0, count).Select(i => Firm($"firm_{i:D2}", $"青岛第{i}厂", "压缩机壳体铸件"))];
    }

    [Fact]
    public void Kinds_of_requirement_that_several_candidates_answer_are_missed_where_the_need_does_not_name_them()
    {
        var town = new Town([
            .. Casters("铸件月产能 5 万件", "铸件月产能 2 万件")
                .Select(f => f with { Credentials = [new("IATF 16949:2016", null, null, null, null)] }),
        ]);
        Assert.Equal(
            [RequirementKind.Certificate, RequirementKind.Capacity],
            Ask(town, "铸件")!.Missing.Select(m => m.Kind)
        );
        Assert.Contains("资质证书（8 家写明）、产能（8 家写明）", Ask(town, "铸件")!.Text.Zh, StringComparison.Ordinal);
        var need = Demand("project_need", "铸件", "firm_leader", "铸件") with
        {
            Requirements = [new("IATF 16949", true, RequirementKind.Certificate)],
        };
        town.Put(need, Firm("firm_leader", "青岛某某制冷股份有限公司"));
        Assert.DoesNotContain(
            Sharpen(town).ForProject(DisclosedProject.Of(need, LeaderAccount, null)!, LeaderAccount).Value?.Missing
                ?? [],
            m => m.Kind is RequirementKind.Certificate
        );
    }

    [Fact]
    public async Task A_poster_hears_it_of_its_draft_and_others_do_not()
    {
        var draft = Demand("project_draft", "铸件", "firm_leader", "铸件") with { State = ProjectState.Draft };
        var town = new Town([
            .. Casters("铝合金铸件压铸", "球墨铸铁铸件"),
            Firm("firm_leader", "青岛某某制冷股份有限公司"),
            draft,
        ]);
        var ask = (string project, Caller caller) => Sharpen(town).ForProjectAsync(project, caller, default);
        Assert.NotNull((await ask(draft.Id, LeaderAccount)).Value);
        Assert.Equal(ErrorCode.Unauthenticated, (await ask(draft.Id, Caller.Public)).Errors.Single().Code);
        Assert.Equal(ErrorCode.NotFound, (await ask("project_none", LeaderAccount)).Errors.Single().Code);
        Assert.Equal(
            ErrorCode.Invalid,
            Sharpen(town).ForText(new("", Seeking.Firms), Caller.Public).Errors.Single().Code
        );
    }

    [Fact]
    public void Terms_are_few_in_statements_of_some_and_not_in_the_need() =>
        Gen.OneOf(
                "铝合金压铸",
                "球墨铸铁件",
                "灰铁铸件",
                "精密铸造与加工",
                "不锈钢熔模铸造",
                "ＨＴ２５０铸件",
                "die casting"
            )
            .Array[1, 3]
            .Array[0, 70]
            .Sample(
                stated =>
                {
                    var town = new Town([.. stated.Select((s, i) => Firm($"firm_{i:D2}", $"青岛第{i}厂", s))]);
                    var terms = Ask(town, "铸造")?.Terms ?? [];
                    Assert.InRange(terms.Count, 0, ClarifyNeed.MostTerms);
                    Assert.All(
                        terms,
                        t =>
                            Assert.True(
                                stated.Any(s => s.Any(w => w.Contains(t.Text, StringComparison.Ordinal)))
                                    && !"铸造".Contains(t.Text, StringComparison.Ordinal)
                            )
                    );
                    Assert.Equal(terms, Ask(town, "铸造")?.Terms ?? []);
                },
                iter: 30
            );

    private static NeedAdvice? Ask(Town town, string text)
    {
        var result = Sharpen(town).ForText(new(text, Seeking.Firms), Caller.Public);
        Assert.Empty(result.Errors);
        return result.Value;
    }

    private static ClarifyNeed Sharpen(Town town) => new(town.Engine, town, town.Options, town.Time);

    // Four of each.
    private static Firm[] Casters(params string[] capabilities) =>
        [
            .. capabilities.SelectMany(
                (c, kind) => Enumerable.Range(0, 4).Select(i => Firm($"firm_{kind}{i}", $"青岛第{kind}{i}厂", c))
            ),
        ];
}
