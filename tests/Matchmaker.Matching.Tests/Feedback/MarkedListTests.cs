using CsCheck;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Engine;
using Matchmaker.Matching.Scoring.Factors;
using static Matchmaker.Matching.Tests.Town;

namespace Matchmaker.Matching.Tests.Feedback;

public sealed class MarkedListTests
{
    private const string Asked = "压缩机壳体铸造";
    private static readonly Firm Iron = Firm("firm_iron", "青岛甲厂", "压缩机壳体铸造", "球墨铸铁大件翻砂");
    private static readonly Firm Aluminium = Firm("firm_aluminium", "青岛乙厂", "压缩机壳体铸造", "铝合金高压压铸模具");
    private static readonly Firm AlsoAluminium = Firm("firm_also", "青岛丙厂", "压缩机壳体铸造", "铝合金高压压铸代工");
    private static readonly Project Need = Demand("project_need", Asked, "firm_leader");
    private static readonly Caller Me = new("account_me", "me", AccountRole.Leader, "firm_leader", Admitted: true);
    private static readonly Caller Colleague = new(
        "account_colleague",
        "colleague",
        AccountRole.Leader,
        "firm_leader",
        Admitted: true
    );

    private readonly Town _town = new(Iron, Aluminium, AlsoAluminium, Need);

    [Fact]
    public async Task A_mark_ranks_the_list_anew_and_what_is_like_the_marked_one_moves_with_it()
    {
        var before = (await _town.For(Need, Me)).ToDictionary(m => m.Firm!, m => m.Score);
        _town.Put(Mark("mark_1", MatchQuestion.Of(Need), Aluminium, fits: false));
        var after = await _town.For(Need, Me);
        Assert.Equal([Iron.Id, AlsoAluminium.Id, Aluminium.Id], after.Select(m => m.Firm));
        var scores = after.ToDictionary(m => m.Firm!, m => m.Score);
        Assert.True(Logit(before[Aluminium.Id]) - Logit(scores[Aluminium.Id]) > 1, $"{scores[Aluminium.Id]}");
        Assert.True(before[AlsoAluminium.Id] - scores[AlsoAluminium.Id] > before[Iron.Id] - scores[Iron.Id]);
    }

    [Fact]
    public async Task The_reason_says_how_many_like_it_were_marked_and_how()
    {
        _town.Put(
            Mark("mark_1", MatchQuestion.Of(Need), Aluminium, fits: false),
            Mark("mark_2", MatchQuestion.Of(Need), Iron, fits: true)
        );
        var marked = (await _town.For(Need, Me)).ToDictionary(
            m => m.Firm!,
            m => m.Reasons.Single(r => r.Factor is MatchFactor.Marks)
        );
        Assert.StartsWith(
            "您标记过 2 个类似的候选：合适 1 个，不合适 1 个",
            marked[AlsoAluminium.Id].Text.Zh,
            StringComparison.Ordinal
        );
        Assert.Equal("you marked 2 like this: 1 fitting, 1 not", marked[AlsoAluminium.Id].Text.En);
        Assert.StartsWith("you marked it as fitting", marked[Iron.Id].Text.En, StringComparison.Ordinal);
        Assert.True(marked[Iron.Id].Contribution > 0 && marked[Aluminium.Id].Contribution < 0);
    }

    [Fact]
    public async Task A_mark_shows_on_its_own_list_to_its_own_account()
    {
        var mark = Mark("mark_1", MatchQuestion.Of(Need), Iron, fits: true);
        _town.Put(mark);
        Assert.Equal(mark, (await _town.For(Need, Me)).Single(m => m.Firm == Iron.Id).Mark);
        Assert.All(await _town.For(Need, Colleague), m => Assert.Null(m.Mark));
        Assert.All(await _town.For(Asked, caller: Me), m => Assert.Null(m.Mark));
    }

    [Fact]
    public async Task A_mark_on_a_similar_need_carries_over_and_one_on_another_matter_does_not()
    {
        var similar = MatchQuestion.Of("大批量压缩机壳体铸造", Seeking.Firms);
        var other = MatchQuestion.Of("宠物疫苗研发", Seeking.Firms);
        _town.Put(Mark("mark_1", other, Aluminium, fits: false));
        Assert.DoesNotContain(
            (await _town.For(Need, Me)).SelectMany(m => m.Reasons),
            r => r.Factor is MatchFactor.Marks
        );
        _town.Put(Mark("mark_2", similar, Aluminium, fits: false));
        Assert.Equal(Aluminium.Id, (await _town.For(Need, Me))[^1].Firm);
    }

    [Fact]
    public async Task What_was_marked_as_not_fitting_stays_where_the_mark_can_be_taken_back()
    {
        _town.Put(Iron with { Version = 2, Capabilities = [new("压缩机检修", null)] });
        var question = MatchQuestion.Of("压缩机壳体", Seeking.Firms);
        var score = (await _town.For("压缩机壳体", caller: Me)).Single(m => m.Firm == Iron.Id).Score;
        _town.Options.Threshold = score - 0.001;
        _town.Put(Mark("mark_1", question, Iron, fits: false));
        var marked = (await _town.For("压缩机壳体", caller: Me)).Single(m => m.Firm == Iron.Id);
        Assert.True(marked.Score < _town.Options.Threshold);
        _town.Remove(marked.Mark!);
        Assert.Equal(score, (await _town.For("压缩机壳体", caller: Me)).Single(m => m.Firm == Iron.Id).Score);
    }

    [Fact]
    public async Task A_firm_marks_needs_and_finds_the_like_ones_moved()
    {
        var sme = new Caller("account_sme", "sme", AccountRole.Sme, Iron.Id, Admitted: true);
        var (large, alsoLarge) = (
            Demand("project_large", "压缩机壳体铸造十万件大批量"),
            Demand("project_also", "压缩机壳体铸造八万件大批量")
        );
        _town.Put(large, alsoLarge);
        var before = (await _town.For(Iron, sme)).Single(m => m.Project == alsoLarge.Id).Score;
        var question = MatchQuestion.Of(Iron, _town.Engine.Current.Catalogue);
        _town.Put(
            Mark("mark_1", question, large.Id, ProfileText.Of(large), fits: false) with
            {
                Account = sme.AccountId!,
            }
        );
        Assert.True((await _town.For(Iron, sme)).Single(m => m.Project == alsoLarge.Id).Score < before);
    }

    [Fact]
    public async Task However_many_marks_there_are_each_shows_on_its_candidate()
    {
        var firms = Enumerable
            .Range(0, 90)
            .Select(i => Firm($"firm_{i:00}", $"青岛第{i}厂", "压缩机壳体铸造"))
            .ToArray();
        _town.Put([
            .. firms,
            .. firms.Select((f, i) => Mark($"mark_{i:00}", MatchQuestion.Of(Need), f, fits: i % 2 == 0)),
        ]);
        var listed = (await _town.For(Need, Me)).Where(m => firms.Any(f => f.Id == m.Firm)).ToList();
        Assert.Equal(90, listed.Count);
        Assert.All(listed, m => Assert.Equal(m.Candidate, m.Mark?.Candidate));
    }

    private static readonly Gen<Mark[]> Marks = Gen.Select(
            Gen.OneOf(Iron, Aluminium, AlsoAluminium),
            Gen.OneOf(Asked, "压缩机壳体", "压铸模具", "冷链物流"),
            Gen.Bool,
            Gen.OneOf("account_me", "account_colleague")
        )
        .Select((firm, text, fits, account) => (firm, text, fits, account))
        .Array[0, 12]
        .Select(all =>
            all.DistinctBy(m => (m.account, m.text, m.firm.Id))
                .Select(
                    (m, i) =>
                        Mark($"mark_{i:00}", MatchQuestion.Of(m.text, Seeking.Firms), m.firm, m.fits) with
                        {
                            Account = m.account,
                        }
                )
                .ToArray()
        );

    [Fact]
    public void With_marks_the_contributions_still_add_up_to_the_logit_of_the_score() =>
        Marks.Sample(
            marks =>
            {
                foreach (var match in Listed([Iron, Aluminium, AlsoAluminium, .. marks], Me))
                    Assert.Equal(Math.Log(match.Score / (1 - match.Score)), match.Reasons.Sum(r => r.Contribution), 9);
            },
            iter: 100
        );

    [Fact]
    public void Nobodys_list_is_changed_by_the_marks_of_another_account() =>
        Marks.Sample(
            marks =>
                Assert.Equal(
                    Listed([Iron, Aluminium, AlsoAluminium, .. marks.Where(m => m.Account == Me.AccountId)], Me)
                        .Select(Told),
                    Listed([Iron, Aluminium, AlsoAluminium, .. marks], Me).Select(Told)
                ),
            iter: 100
        );

    private static IReadOnlyList<Match> Listed(Domain.Ledger.IRecord[] records, Caller caller) =>
        new Town(records).For(Asked, caller: caller).Answer();

    private static string Told(Match match) =>
        $"{match.Firm} {match.Score:R} {match.Mark?.Id} " + $"{string.Join('|', match.Reasons.Select(r => r.Text.Zh))}";

    private static Mark Mark(string id, MatchQuestion question, Firm firm, bool fits) =>
        Mark(id, question, firm.Id, ProfileText.Of(firm, Matchmaker.Domain.Chains.Catalogue.Empty), fits);

    private static double Logit(double score) => Math.Log(score / (1 - score));

    private static Mark Mark(string id, MatchQuestion question, string candidate, string text, bool fits) =>
        new()
        {
            Id = id,
            Version = 1,
            Account = Me.AccountId!,
            Question = question,
            Candidate = candidate,
            CandidateText = text,
            Fits = fits,
            Reason = null,
            At = DateTimeOffset.UnixEpoch,
        };
}
