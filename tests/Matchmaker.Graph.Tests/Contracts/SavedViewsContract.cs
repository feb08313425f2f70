using Matchmaker.Domain;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.SavedViews;

namespace Matchmaker.Graph.Tests.Contracts;

public abstract class SavedViewsContract<TStore> : Contract<TStore>
    where TStore : StoreUnderTest, new()
{
    private static readonly SavedViewAudience Wang = new("account_1", "firm_1", false);
    private static readonly SavedViewAudience Colleague = new("account_2", "firm_1", false);
    private static readonly SavedViewAudience Stranger = new("account_3", "firm_2", false);
    private static readonly SavedViewAudience Staff = new("account_4", null, true);

    private ISavedViews Views => Store.Get<ISavedViews>();

    [Fact]
    public async Task Each_account_finds_its_own_views_those_of_its_firm_and_those_of_staff_by_name()
    {
        await ViewsAsync();
        await IsAsync(Wang, null, "view_private", "view_firm");
        await IsAsync(Colleague, null, "view_firm");
        await IsAsync(Stranger, null);
        await IsAsync(Staff, null, "view_staff", "view_own");
        await IsAsync(Staff, ViewedList.Projects, "view_own");
        await IsAsync(new("account_5", null, true), null, "view_staff");
    }

    [Fact]
    public async Task By_id_a_view_is_told_to_those_whom_it_is_for_and_comes_back_as_it_was_put()
    {
        var views = await ViewsAsync();
        string[] ids = [.. views.Select(v => v.Id), "view_none", "account_1"];
        foreach (var audience in (SavedViewAudience[])[Wang, Colleague, Stranger, Staff])
            SameSet(views.Where(v => v.IsFor(audience)), await Views.ByIdsAsync(ids, audience, Ct));
    }

    [Fact]
    public async Task An_accounts_own_views_are_those_that_it_made()
    {
        var views = await ViewsAsync();
        SameSet(views.Where(v => v.Account == "account_1"), await Views.OfAccountAsync("account_1", Ct));
        Assert.Empty(await Views.OfAccountAsync("account_2", Ct));
    }

    [Fact]
    public async Task An_account_has_one_view_of_a_name_on_a_list_and_none_once_it_is_removed()
    {
        var views = await ViewsAsync();
        var again = views[0] with { Id = "view_again" };
        Assert.IsType<DuplicateKeys>(await CommitAsync(Fact.Put(again)));
        Assert.IsType<Committed>(await CommitAsync(Fact.Put(again with { List = ViewedList.Events })));
        Assert.IsType<Committed>(await CommitAsync(Fact.Remove(views[0])));
        Assert.Empty(await Views.ByIdsAsync([views[0].Id], Wang, Ct));
    }

    private async Task IsAsync(SavedViewAudience audience, ViewedList? list, params string[] expected)
    {
        var query = new SavedViewQuery(audience, list);
        for (var size = 1; size <= 3; size++)
        {
            var found = await AllPagesAsync(page => Views.PageAsync(query, page, Ct), size);
            Assert.Equal(expected, found.Select(v => v.Id));
        }
        Assert.Equal(expected.Length, (await Views.PageAsync(query, new PageRequest(1, WithTotal: true), Ct)).Total);
    }

    private async Task<SavedView[]> ViewsAsync()
    {
        await PutAsync(Some.Firm("firm_1"), Some.Firm("firm_2"));
        await PutAsync(Enumerable.Range(1, 5).Select(i => Some.Account($"account_{i}", $"user{i}")));
        SavedView[] views =
        [
            Some.SavedView("view_private", "account_1", "firm_1") with
            {
                Name = "a",
            },
            Some.SavedView("view_firm", "account_1", "firm_1") with
            {
                Name = "b",
                Sharing = ViewSharing.Firm,
            },
            Some.SavedView("view_staff", "account_4") with
            {
                Name = "c",
                Sharing = ViewSharing.Staff,
                Layout = ViewLayout.Board,
                Columns = ["project", "stage"],
            },
            Some.SavedView("view_own", "account_4") with
            {
                Name = "d",
                List = ViewedList.Projects,
                Query = "",
            },
        ];
        await PutAsync(views);
        return views;
    }
}
