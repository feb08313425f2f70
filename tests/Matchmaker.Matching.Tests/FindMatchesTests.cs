using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Engine;
using Matchmaker.Matching.Scoring.Factors;
using static Matchmaker.Matching.Tests.Town;

namespace Matchmaker.Matching.Tests;

public sealed class FindMatchesTests
{
    private static readonly Firm Leader = Firm("firm_leader", "青岛某某制冷股份有限公司", "冰箱整机");
    private static readonly Firm Caster = Firm(
        "firm_caster",
        "青岛某某精密铸造有限公司",
        "压缩机铸铁壳体精密铸造",
        "机加工"
    );
    private static readonly Firm Carrier = Firm("firm_carrier", "青岛某某冷链物流有限公司", "冷链运输", "仓储配送");
    private static readonly Firm Baker = Firm("firm_baker", "青岛某某食品有限公司", "钙奶饼干", "预制菜");
    private static readonly Firm English = Firm(
        "firm_en",
        "青岛某某模塑有限公司",
        "injection moulded seals",
        "rubber gasket"
    );
    private static readonly Project Casing = Demand(
        "project_casing",
        "商用冷柜变频压缩机壳体铸件",
        Leader.Id,
        "寻找可承接压缩机壳体精密铸造的本地企业。",
        "link_casting"
    );
    private static readonly Caller LeaderAccount = new(
        "account_1",
        "leader",
        AccountRole.Leader,
        Leader.Id,
        Admitted: true
    );
    private static readonly Caller Sme = new("account_2", "sme", AccountRole.Sme, Caster.Id, Admitted: true);

    private readonly Town _town = new(Leader, Caster, Carrier, Baker, English, Casing);

    [Fact]
    public async Task A_firm_whose_capability_is_named_scores_high_and_says_which()
    {
        var found = await _town.For(Casing);
        var best = found[0];
        Assert.Equal(Caster.Id, best.Firm);
        Assert.True(best.Score > 0.6, $"{best.Score}");
        Assert.Contains(
            best.Reasons,
            r =>
                r.Factor is MatchFactor.Capability
                && r.Text.Zh.Contains("能力『压缩机铸铁壳体精密铸造』对应需求的“", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Unrelated_firms_are_not_shown() =>
        Assert.DoesNotContain(await _town.For(Casing), m => m.Firm is "firm_carrier" or "firm_baker" or "firm_en");

    [Fact]
    public async Task A_need_that_nobody_serves_has_an_empty_list() => Assert.Empty(await _town.For("宠物疫苗研发"));

    [Fact]
    public async Task English_finds_english_and_firms_come_with_their_offer()
    {
        _town.Put(Supply("project_seal", "rubber gasket for washing machine doors", English.Id));
        var best = (await _town.For("We need rubber gaskets"))[0];
        Assert.Equal((English.Id, "project_seal"), (best.Firm, best.Project));
    }

    [Fact]
    public async Task English_finds_makers_who_only_speak_chinese_and_says_by_which_words()
    {
        var best = (await _town.For("precision casting of compressor housings"))[0];
        Assert.Equal(Caster.Id, best.Firm);
        Assert.Contains(
            best.Reasons,
            r =>
                r.Factor is MatchFactor.Capability
                && r.Text.En.Contains("answers “精密铸造” of the need", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task An_sme_sees_the_demand_with_itself_as_the_candidate()
    {
        var found = await _town.For(Caster, Sme);
        Assert.Equal([(Caster.Id, Casing.Id)], found.Select(m => (m.Firm!, m.Project!)));
    }

    [Fact]
    public async Task An_offer_finds_demands_and_their_posters()
    {
        var offer = Supply("project_offer", "压缩机壳体精密铸造产能", Caster.Id, "link_casting");
        _town.Put(offer);
        Assert.Equal([(Leader.Id, Casing.Id)], (await _town.For(offer, Sme)).Select(m => (m.Firm!, m.Project!)));
    }

    [Fact]
    public async Task A_firm_is_no_candidate_for_its_own_project_nor_when_it_was_suspended()
    {
        var own = Demand("project_own", "压缩机铸铁壳体精密铸造外协", Caster.Id);
        _town.Put(own);
        Assert.DoesNotContain(await _town.For(own), m => m.Firm == Caster.Id);
        Assert.DoesNotContain(await _town.For(Caster), m => m.Project == own.Id);
        _town.Put(Caster with { Version = 2, Library = LibraryState.Suspended });
        Assert.DoesNotContain(await _town.For(Casing), m => m.Firm == Caster.Id);
    }

    [Theory]
    [InlineData(ProjectState.Draft)]
    [InlineData(ProjectState.Paused)]
    [InlineData(ProjectState.Closed)]
    public async Task Only_open_projects_match(ProjectState state)
    {
        _town.Put(Casing with { Version = 2, State = state });
        Assert.Empty(await _town.For(Casing));
        Assert.Empty(await _town.For(Caster));
        Assert.Empty(await _town.For("压缩机壳体铸造", Seeking.Demands));
    }

    [Fact]
    public async Task Lists_are_for_the_poster_the_firm_staff_and_auditors()
    {
        var ask = (Caller caller) => _town.Find.ForProjectAsync(Casing.Id, new(), new(), caller, default);
        Assert.True((await ask(LeaderAccount)).Ok);
        Assert.True((await ask(new Caller("a", "auditor", AccountRole.Auditor))).Ok);
        Assert.Equal(ErrorCode.Unauthenticated, (await ask(Caller.Public)).Errors.Single().Code);
        Assert.Equal(ErrorCode.Forbidden, (await ask(Sme)).Errors.Single().Code);
        Assert.Equal(
            ErrorCode.Forbidden,
            (await _town.Find.ForFirmAsync(Caster.Id, new(), new(), LeaderAccount, default)).Errors.Single().Code
        );
        _town.Put(Casing with { Version = 2, Visibility = Visibility.Staff });
        Assert.Equal(ErrorCode.NotFound, (await ask(Sme)).Errors.Single().Code);
    }

    [Fact]
    public async Task Bad_input_is_told_field_by_field_in_both_languages()
    {
        var ask = (MatchText input) => _town.Find.ForTextAsync(input, new(), Caller.Public, default);
        Assert.Equal(["text"], (await ask(new(" ", Seeking.Firms))).Errors.Single().Path!);
        Assert.Equal(["text"], (await ask(new(new string('铸', 5001), Seeking.Firms))).Errors.Single().Path!);
        Assert.Equal(
            ["links", "1"],
            (await ask(new("铸件", Seeking.Firms) { Filter = new(Links: ["link_casting", "link_none"]) }))
                .Errors.Single()
                .Path!
        );
        Assert.Equal(
            ErrorCode.NotFound,
            (await ask(new("铸件", Seeking.Firms) { Filter = new(Districts: ["district_none"]) })).Errors.Single().Code
        );
        var score = (
            await _town.Find.ForFirmAsync(Caster.Id, new MatchFilter(MinScore: 2), new(), Caller.System, default)
        ).Errors.Single();
        Assert.NotEqual(score.Message.Zh, score.Message.En);
        Assert.Equal(
            ErrorCode.Invalid,
            (
                await _town.Find.ForFirmAsync(
                    Caster.Id,
                    new(),
                    new(5, Cursor.Of($"matches/Demands/{Caster.Id}", "x")),
                    Caller.System,
                    default
                )
            )
                .Errors.Single()
                .Code
        );
    }

    [Fact]
    public async Task A_cursor_of_another_question_is_refused()
    {
        Func<PageRequest, Task<Result<MatchAnswer>>>[] lists =
        [
            page => _town.Find.ForFirmAsync(Caster.Id, new(), page, Caller.System, default),
            page => _town.Find.ForProjectAsync(Casing.Id, new(), page, Caller.System, default),
            page => _town.Find.ForTextAsync(new("铸件", Seeking.Firms), page, Caller.Public, default),
            page => _town.Find.ForTextAsync(new("压缩机壳体铸件", Seeking.Firms), page, Caller.Public, default),
        ];
        for (var own = 0; own < lists.Length; own++)
        {
            var cursor = (await lists[own](new(1))).Value!.Page.Edges.Single().Cursor;
            for (var other = 0; other < lists.Length; other++)
            {
                var errors = (await lists[other](new(1, cursor))).Errors;
                if (own == other)
                    Assert.Empty(errors);
                else
                    Assert.Equal((ErrorCode.Invalid, "after"), (errors.Single().Code, errors.Single().Path!.Single()));
            }
        }
    }

    [Fact]
    public async Task Filters_narrow_to_districts_and_tiers()
    {
        _town.Put(
            Caster with
            {
                Version = 2,
                District = "district_jimo",
                Tiers = [new(Tier.LittleGiant, null, new(2025, 1, 1), null, null, Provenance.None)],
            }
        );
        Assert.NotEmpty(await _town.For(Casing, filter: new(Districts: ["district_jimo"], MinTier: Tier.Specialized)));
        Assert.Empty(await _town.For(Casing, filter: new(Districts: ["district_chengyang"])));
        Assert.Empty(await _town.For(Casing, filter: new(MinTier: Tier.Gazelle)));
        Assert.Empty(await _town.For(Casing, filter: new(MinScore: 1)));
    }

    [Fact]
    public async Task A_follower_hears_of_new_matches_once()
    {
        var follow = new NewMatches(_town.Find, new MatchSubject(Casing.Id, IsFirm: false));
        Assert.Contains((await follow.StartAsync(LeaderAccount, default)).Value!, m => m.Firm == Caster.Id);
        var changes = _town.Put(Firm("firm_new", "青岛新某铸造有限公司", "压缩机壳体精密铸造"));
        Assert.Equal(
            ["firm_new"],
            (await follow.AfterAsync(changes, LeaderAccount, default)).Value!.Select(m => m.Firm)
        );
        Assert.Empty((await follow.AfterAsync(changes, LeaderAccount, default)).Value!);
        Assert.Equal(ErrorCode.Forbidden, (await follow.AfterAsync(changes, Sme, default)).Errors.Single().Code);
    }

    [Fact]
    public async Task A_follower_does_not_hear_of_what_it_marked_as_not_fitting_when_that_comes_back()
    {
        _town.Put(
            new Mark
            {
                Id = "mark_1",
                Version = 1,
                Account = LeaderAccount.AccountId!,
                Question = MatchQuestion.Of(Casing),
                Candidate = Caster.Id,
                CandidateText = Caster.NameZh,
                Fits = false,
                Reason = null,
                At = DateTimeOffset.UnixEpoch,
            },
            Caster with
            {
                Version = 2,
                Library = LibraryState.Suspended,
            }
        );
        var follow = new NewMatches(_town.Find, new MatchSubject(Casing.Id, IsFirm: false));
        Assert.DoesNotContain((await follow.StartAsync(LeaderAccount, default)).Value!, m => m.Firm == Caster.Id);
        var changes = _town.Put(Caster with { Version = 3 });
        Assert.Empty((await follow.AfterAsync(changes, LeaderAccount, default)).Value!);
        Assert.Equal(ListSection.NotFitting, (await _town.For(Casing, LeaderAccount))[^1].Section);
    }

    [Fact]
    public async Task Who_waits_for_a_revision_goes_on_when_the_engine_has_it()
    {
        var waiting = _town.Engine.WaitForAsync(_town.Engine.Revision + 1, default);
        Assert.False(waiting.IsCompleted);
        _town.Put(Baker with { Version = 2 });
        await waiting.WaitAsync(TimeSpan.FromSeconds(5));
    }
}
