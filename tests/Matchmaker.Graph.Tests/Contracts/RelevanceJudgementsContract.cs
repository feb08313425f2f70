using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Graph.Tests.Contracts;

public abstract class RelevanceJudgementsContract<TStore> : Contract<TStore>
    where TStore : StoreUnderTest, new()
{
    private static readonly Project Need = Some.Project("project_need", "firm_leader"),
        Offer = Some.Project("project_offer", "firm_maker") with { Kind = ProjectKind.Supply };
    private static readonly Mark OnProject = Some.Mark("mark_1", "account_1", MatchQuestion.Of(Need), "firm_maker") with
    {
        Reason = "做过“壳体”",
        Fits = false,
    };
    private static readonly Mark OnText = Some.Mark(
        "mark_2",
        "account_1",
        MatchQuestion.Of("压缩机壳体\n球墨铸铁", Seeking.Supplies),
        "project_offer"
    );
    private static readonly Mark OnFirm = Some.Mark(
        "mark_3",
        "account_1",
        new(null, "firm_maker", "精密铸造", Seeking.Demands),
        "project_need"
    );
    private static readonly Mark Others = Some.Mark("mark_4", "account_2", MatchQuestion.Of(Need), "firm_maker");
    private static readonly Ruling Pin = Some.Ruling("ruling_1", "project_need", "firm_maker", RulingKind.Pinned) with
    {
        Reason = null,
    };
    private static readonly Ruling Veto = Some.Ruling("ruling_2", "project_need", "project_offer", RulingKind.Vetoed);
    private static readonly Ruling Elsewhere = Some.Ruling(
        "ruling_3",
        "project_offer",
        "project_need",
        RulingKind.Pinned
    );

    private Task<long> SeedAsync() =>
        PutAsync([
            .. Some.Catalogue,
            Some.Firm("firm_leader"),
            Some.Firm("firm_maker"),
            Some.Account("account_1", "one"),
            Some.Account("account_2", "two"),
            Need,
            Offer,
            OnProject,
            OnText,
            OnFirm,
            Others,
            Pin,
            Veto,
            Elsewhere,
        ]);

    [Fact]
    public async Task Marks_are_read_back_whole_by_the_account_that_made_them()
    {
        await SeedAsync();
        string[] all = ["mark_1", "mark_2", "mark_3", "mark_4", "mark_none", "ruling_1"];
        SameSet([OnProject, OnText, OnFirm], await Marks.ByIdsAsync("account_1", all, Ct));
        SameSet([Others], await Marks.ByIdsAsync("account_2", all, Ct));
        Assert.Empty(await Marks.ByIdsAsync("account_none", all, Ct));
        SameSet([OnProject, OnText, OnFirm, Others], (await Records.ByIdsAsync(all, Ct)).OfType<Mark>());
        Same([OnProject, OnText, OnFirm, Others], await Records.AllAsync<Mark>(Ct).ToListAsync(Ct));
    }

    [Fact]
    public async Task Marks_are_found_by_account_and_candidates()
    {
        await SeedAsync();
        SameSet([OnProject], await Marks.OnAsync("account_1", ["firm_maker"], Ct));
        SameSet(
            [OnProject, OnText],
            await Marks.OnAsync("account_1", ["firm_maker", "project_offer", "firm_leader"], Ct)
        );
        SameSet([Others], await Marks.OnAsync("account_2", ["firm_maker", "project_need"], Ct));
        Assert.Empty(await Marks.OnAsync("account_2", [], Ct));
    }

    [Fact]
    public async Task Rulings_are_found_by_project()
    {
        await SeedAsync();
        SameSet([Pin, Veto], await Rulings.OnAsync(["project_need"], Ct));
        SameSet([Pin, Veto, Elsewhere], await Rulings.OnAsync(["project_need", "project_offer", "project_none"], Ct));
        SameSet([Veto], await Rulings.ByIdsAsync(["ruling_2", "mark_1", "ruling_none"], Ct));
        Same([Pin, Veto, Elsewhere], await Records.AllAsync<Ruling>(Ct).ToListAsync(Ct));
    }

    [Fact]
    public async Task One_account_has_one_mark_on_a_candidate_of_a_list_and_a_candidate_has_one_ruling()
    {
        await SeedAsync();
        Assert.IsType<DuplicateKeys>(await CommitAsync(Fact.Put(OnProject with { Id = "mark_5" })));
        Assert.IsType<DuplicateKeys>(
            await CommitAsync(Fact.Put(Veto with { Id = "ruling_5", Candidate = "firm_maker" }))
        );
        Assert.IsType<Committed>(
            await CommitAsync(
                Fact.Put(OnText with { Id = "mark_5", Question = MatchQuestion.Of("另一段文字", Seeking.Supplies) })
            )
        );
    }

    [Fact]
    public async Task What_is_judged_stays_while_it_is_judged_and_what_is_taken_back_is_gone()
    {
        await SeedAsync();
        var changed = OnProject with { Version = 2, Fits = true, Reason = null };
        await PutAsync(changed);
        Same([changed], await Marks.ByIdsAsync("account_1", ["mark_1"], Ct));
        Assert.IsType<DanglingReferences>(await CommitAsync(Fact.Remove(Some.Account("account_2", "two"))));
        Assert.IsType<DanglingReferences>(
            await CommitAsync(Fact.Put(Others with { Id = "mark_5", Candidate = "firm_none" }))
        );
        Assert.IsType<Committed>(await CommitAsync(Fact.Remove(changed), Fact.Remove(Pin)));
        Assert.Empty(await Marks.OnAsync("account_1", ["firm_maker"], Ct));
        SameSet([Veto], await Rulings.OnAsync(["project_need"], Ct));
        await foreach (var wrong in Store.Get<IStore>().CheckAsync(Ct))
            Assert.Fail(wrong.En);
    }
}
