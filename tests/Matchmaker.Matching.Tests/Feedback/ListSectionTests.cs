using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Engine;
using static Matchmaker.Matching.Tests.Town;

namespace Matchmaker.Matching.Tests.Feedback;

public sealed class ListSectionTests
{
    private static readonly Firm Best = Firm("firm_best", "青岛甲厂", "压缩机壳体铸造", "压缩机壳体机加工");
    private static readonly Firm Second = Firm("firm_second", "青岛乙厂", "压缩机壳体铸造");
    private static readonly Firm Third = Firm("firm_third", "青岛丙厂", "压缩机铸件");
    private static readonly Firm Last = Firm("firm_z_last", "青岛丁厂", "铸件");
    private static readonly Project Need = Demand("project_need", "压缩机壳体铸造", "firm_leader");
    private static readonly Caller Me = Leader("account_me");
    private static readonly Caller Colleague = Leader("account_colleague");

    private readonly Town _town = new(Best, Second, Third, Last, Need);

    public ListSectionTests() => _town.Options.Threshold = 0.001;

    [Fact]
    public async Task The_best_candidate_marked_as_not_fitting_stands_last_and_the_worst_marked_as_fitting_first()
    {
        Assert.Equal([Best.Id, Second.Id, Third.Id, Last.Id], await OrderAsync(Me));
        Put(Not(Best), Fits(Last));
        var list = await _town.For(Need, Me);
        Assert.Equal([Last.Id, Second.Id, Third.Id, Best.Id], list.Select(m => m.Firm));
        Assert.Equal(
            [ListSection.Fitting, ListSection.Open, ListSection.Open, ListSection.NotFitting],
            list.Select(m => m.Section)
        );
        Assert.True(list[^1].Score > list[0].Score, $"{list[^1].Score} {list[0].Score}");
    }

    [Fact]
    public async Task A_mark_that_is_taken_back_puts_the_candidate_back_into_its_place()
    {
        var before = await _town.For(Need, Me);
        var mark = Not(Best);
        Put(mark);
        _town.Remove(mark);
        Assert.Equal(before.Select(m => (m.Firm, m.Score)), (await _town.For(Need, Me)).Select(m => (m.Firm, m.Score)));
    }

    [Fact]
    public async Task Several_marked_alike_stand_by_score()
    {
        Put(Fits(Last), Fits(Third), Not(Second), Not(Best));
        var list = await _town.For(Need, Me);
        Assert.Equal(
            [ListSection.Fitting, ListSection.Fitting, ListSection.NotFitting, ListSection.NotFitting],
            list.Select(m => m.Section)
        );
        Assert.True(list[0].Score > list[1].Score && list[2].Score > list[3].Score);
    }

    [Fact]
    public async Task A_firm_marked_as_fitting_gives_no_way_for_having_been_asked_often()
    {
        var (one, other) = (Firm("firm_a", "青岛子厂", "压缩机端盖"), Firm("firm_b", "青岛丑厂", "压缩机端盖"));
        _town.Options.Balance = 2;
        _town.Put([one, other, Fits(one), Fits(other), .. Enumerable.Range(0, 5).Select(n => Invited(n, one))]);
        var list = await _town.For(Need, Me);
        Assert.Equal([one.Id, other.Id], list.Take(2).Select(m => m.Firm));
        Assert.All(list.Take(2), m => Assert.Null(m.Exposure));
    }

    [Fact]
    public async Task What_staff_pinned_stands_before_what_was_marked_as_fitting_and_not_before_an_own_refusal()
    {
        Put(Fits(Third), Not(Second));
        _town.Put(Pin(Last), Pin(Second));
        Assert.Equal([Last.Id, Third.Id, Best.Id, Second.Id], await OrderAsync(Me));
        var refused = (await _town.For(Need, Me))[^1];
        Assert.Equal((ListSection.NotFitting, true), (refused.Section, refused.Pinned));
        Assert.Equal([Second.Id, Last.Id, Best.Id, Third.Id], await OrderAsync(Colleague));
    }

    [Fact]
    public async Task Among_the_excluded_a_mark_counts_too_and_lists_none_that_was_not_asked_for()
    {
        var strict = Need with
        {
            Id = "project_strict",
            Requirements = [new("即墨区", true, RequirementKind.District)],
        };
        _town.Put([
            strict,
            Best with
            {
                Version = 2,
                District = "district_jimo",
            },
            .. ((Firm[])[Second, Third, Last]).Select(f => f with { Version = 2, District = "district_chengyang" }),
        ]);
        _town.Put(Fits(Third, strict), Not(Second, strict));
        Assert.Equal([Best.Id], (await _town.For(strict, Me)).Select(m => m.Firm));
        var all = await _town.For(strict, Me, new(IncludeExcluded: true));
        Assert.Equal([Third.Id, Best.Id, Second.Id, Last.Id], all.Select(m => m.Firm));
        Assert.Equal([true, false, true, true], all.Select(m => m.Excluded));
    }

    [Fact]
    public async Task Refusing_makes_room_for_the_next_and_the_refused_stay_where_they_can_be_taken_back()
    {
        _town.Options.Listed = 2;
        Assert.Equal([Best.Id, Second.Id], await OrderAsync(Me));
        Put(Not(Best), Not(Second));
        Assert.Equal([Third.Id, Last.Id, Best.Id, Second.Id], await OrderAsync(Me));
    }

    [Fact]
    public async Task One_that_a_full_list_has_no_place_for_stands_first_once_it_is_marked_as_fitting()
    {
        _town.Options.Listed = 2;
        Put(Fits(Last));
        Assert.Equal([Last.Id, Best.Id], await OrderAsync(Me));
    }

    [Fact]
    public async Task What_was_marked_stays_on_the_list_when_no_search_would_find_it_any_more()
    {
        Put(Fits(Last), Not(Best));
        _town.Put(Last with { Version = 2, Capabilities = [new("钙奶饼干", null)] });
        _town.Put(Best with { Version = 2, Capabilities = [new("冷链运输", null)] });
        Assert.DoesNotContain(Last.Id, await OrderAsync(Colleague));
        Assert.Equal([Last.Id, Second.Id, Third.Id, Best.Id], await OrderAsync(Me));
    }

    [Fact]
    public async Task A_marked_candidate_that_may_be_no_candidate_any_more_is_not_listed()
    {
        Put(Fits(Last));
        _town.Put(Last with { Version = 2, Library = LibraryState.Suspended });
        Assert.DoesNotContain(Last.Id, await OrderAsync(Me));
    }

    [Fact]
    public async Task A_cursor_from_before_a_mark_goes_on_behind_what_it_has_shown()
    {
        var first = await PageAsync(new(2));
        Assert.Equal([Best.Id, Second.Id], first.Items.Select(m => m.Firm));
        Put(Not(Best));
        // What is like the refused one sinks with it and may be told once more; nothing is passed over.
        Assert.Equal([Third.Id, Last.Id, Best.Id], await RestAsync());
        Put(Fits(Third));
        Assert.Equal([Last.Id, Best.Id], await RestAsync());

        async Task<IEnumerable<string?>> RestAsync()
        {
            var rest = await PageAsync(new(10, first.Edges[^1].Cursor));
            Assert.Equal(4, rest.Total);
            return rest.Items.Select(m => m.Firm).Where(f => f != Second.Id);
        }
    }

    [Fact]
    public async Task Pages_put_together_are_the_list_through_all_sections()
    {
        Put(Fits(Third), Not(Second));
        _town.Put(Pin(Last));
        var (pieces, page) = (new List<string?>(), new PageRequest(1));
        var more = true;
        while (more)
        {
            var read = await PageAsync(page);
            pieces.AddRange(read.Items.Select(m => m.Firm));
            Assert.Equal(4, read.Total);
            (more, page) = (read.HasNext, page with { After = read.Edges[^1].Cursor });
        }
        Assert.Equal([Last.Id, Third.Id, Best.Id, Second.Id], pieces);
    }

    [Fact]
    public async Task A_section_can_be_asked_for_by_itself_and_is_counted_by_itself()
    {
        Put(Not(Best), Not(Third));
        var refused = await PageAsync(new(1), new(Sections: [ListSection.NotFitting]));
        Assert.Equal((Best.Id, 2, true), (refused.Items.Single().Firm, refused.Total, refused.HasNext));
        var next = await PageAsync(new(1, refused.Edges[0].Cursor), new(Sections: [ListSection.NotFitting]));
        Assert.Equal((Third.Id, false), (next.Items.Single().Firm, next.HasNext));
        var shown = await PageAsync(new(10), new(Sections: [ListSection.Fitting, ListSection.Open]));
        Assert.Equal([Second.Id, Last.Id], shown.Items.Select(m => m.Firm));
        Assert.Equal(4, (await PageAsync(new(10), new(Sections: []))).Total);
    }

    [Fact]
    public async Task Demands_for_a_firm_and_what_a_text_finds_are_put_to_the_ends_alike()
    {
        var (large, small) = (
            Demand("project_large", "压缩机壳体铸造与机加工", "firm_leader"),
            Demand("project_small", "压缩机铸件", "firm_leader")
        );
        _town.Put(large, small);
        var sme = new Caller("account_me", "me", AccountRole.Sme, Best.Id, Admitted: true);
        var ofFirm = MatchQuestion.Of(Best, _town.Engine.Current.Catalogue);
        var demands = await _town.For(Best, sme);
        Put(Mark(ofFirm, demands[0].Candidate, false), Mark(ofFirm, demands[^1].Candidate, true));
        var moved = await _town.For(Best, sme);
        Assert.Equal((demands[^1].Candidate, demands[0].Candidate), (moved[0].Candidate, moved[^1].Candidate));

        var ofText = MatchQuestion.Of("压缩机壳体", Seeking.Demands);
        var open = await _town.For("压缩机壳体", Seeking.Demands);
        var found = await _town.For("压缩机壳体", Seeking.Demands, sme);
        Put(Mark(ofText, found[0].Candidate, false), Mark(ofText, found[^1].Candidate, true));
        var ranked = await _town.For("压缩机壳体", Seeking.Demands, sme);
        Assert.Equal((found[^1].Candidate, found[0].Candidate), (ranked[0].Candidate, ranked[^1].Candidate));
        Assert.Equal(
            open.Select(m => m.Candidate),
            (await _town.For("压缩机壳体", Seeking.Demands)).Select(m => m.Candidate)
        );
    }

    [Fact]
    public async Task A_mark_on_a_similar_need_moves_by_its_weight_alone()
    {
        Put(Mark(MatchQuestion.Of("大批量压缩机壳体铸造", Seeking.Firms), Best.Id, false));
        Assert.All(await _town.For(Need, Me), m => Assert.Equal(ListSection.Open, m.Section));
    }

    private static Caller Leader(string account) =>
        new(account, account, AccountRole.Leader, "firm_leader", Admitted: true);

    private async Task<IEnumerable<string?>> OrderAsync(Caller caller) =>
        (await _town.For(Need, caller)).Select(m => m.Firm);

    private async Task<Page<Match>> PageAsync(PageRequest page, MatchFilter? filter = null) =>
        (await _town.Find.ForProjectAsync(Need.Id, filter ?? new(), page, Me, default)).Value!.Page;

    private void Put(params Mark[] marks) => _town.Put(marks);

    private static Mark Fits(Firm firm, Project? need = null) =>
        Mark(MatchQuestion.Of(need ?? Need), firm.Id, true, ProfileText.Of(firm, Catalogue.Empty));

    private static Mark Not(Firm firm, Project? need = null) =>
        Mark(MatchQuestion.Of(need ?? Need), firm.Id, false, ProfileText.Of(firm, Catalogue.Empty));

    private static Mark Mark(MatchQuestion question, string candidate, bool fits, string text = "压缩机壳体") =>
        new()
        {
            Id = $"mark_{question.Key}_{candidate}",
            Version = 1,
            Account = Me.AccountId!,
            Question = question,
            Candidate = candidate,
            CandidateText = text,
            Fits = fits,
            Reason = null,
            At = DateTimeOffset.UnixEpoch,
        };

    private static Ruling Pin(Firm firm) =>
        new()
        {
            Id = $"ruling_{firm.Id}",
            Version = 1,
            Project = Need.Id,
            Candidate = firm.Id,
            Kind = RulingKind.Pinned,
            Reason = null,
            By = "account_staff",
            ByName = "staff",
            At = DateTimeOffset.UnixEpoch,
        };

    private Engagement Invited(int n, Firm firm) =>
        Engagement($"engagement_{n}", $"project_{n}", firm.Id, EngagementStage.Proposed) with
        {
            History =
            [
                new StageChange(null, EngagementStage.Proposed, _town.Time.GetUtcNow(), "system", "system", null),
            ],
        };
}
