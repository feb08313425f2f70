using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;

namespace Matchmaker.Graph.Tests.Contracts;

public abstract class AccountsContract<TStore> : Contract<TStore>
    where TStore : StoreUnderTest, new()
{
    [Fact]
    public async Task An_account_is_found_by_its_name_whatever_the_case()
    {
        var wang = Some.Account("account_1", "Wang.工");
        await PutAsync(wang, Some.Account("account_2", "li"));
        Same([wang], [(await Accounts.ByNameAsync("wANG.工", Ct))!]);
        Assert.Null(await Accounts.ByNameAsync("wang", Ct));
    }

    [Theory]
    [InlineData("王國棟A")]
    [InlineData("王国栋a")]
    [InlineData("王国栋Ａ")]
    public async Task An_account_is_found_in_traditional_script_and_full_width_too(string typed)
    {
        var account = Some.Account("account_1", "王國棟Ａ");
        await PutAsync(account, Some.Account("account_2", "王国"));
        Same([account], [(await Accounts.ByNameAsync(typed, Ct))!]);
    }

    [Fact]
    public async Task Old_accounts_whose_names_fold_to_the_same_go_on_each_under_its_own_spelling()
    {
        var (traditional, simplified) = (Some.Account("account_1", "王國"), Some.Account("account_2", "王国"));
        await PutAsync(traditional, simplified);
        Same([traditional], [(await Accounts.ByNameAsync("王國", Ct))!]);
        Same([simplified], [(await Accounts.ByNameAsync("王国", Ct))!]);
        await PutAsync(
            traditional with
            {
                Version = 2,
                MustChangePassword = true,
            },
            simplified with
            {
                Version = 2,
                MustChangePassword = true,
            }
        );
    }

    [Fact]
    public async Task Firms_are_told_apart_by_whether_anybody_signs_in_for_them()
    {
        await PutAsync(Some.Firm("firm_reached"), Some.Firm("firm_left"), Some.Firm("firm_none"));
        await PutAsync(
            Some.Account("account_1", "one", AccountRole.Sme, "firm_reached"),
            Some.Account("account_2", "two", AccountRole.Sme, "firm_reached") with
            {
                Disabled = true,
            },
            Some.Account("account_3", "three", AccountRole.Sme, "firm_left") with
            {
                Disabled = true,
            }
        );
        string[] asked = ["firm_reached", "firm_left", "firm_none", "firm_unknown"];
        Assert.Equal(["firm_reached"], await Accounts.FirmsWithAccountsAsync(asked, Ct));
        Assert.Empty(await Accounts.FirmsWithAccountsAsync([], Ct));
    }

    [Fact]
    public async Task No_two_accounts_are_made_under_one_folded_name()
    {
        await PutAsync(Some.Account("account_1", "王國") with { NameKey = SearchText.Fold("王國") });
        Assert.IsType<DuplicateKeys>(
            await CommitAsync(Fact.Put(Some.Account("account_2", "王国") with { NameKey = SearchText.Fold("王国") }))
        );
    }

    [Fact]
    public async Task Accounts_come_by_name()
    {
        var accounts = new[]
        {
            Some.Account("account_3", "a"),
            Some.Account("account_1", "b"),
            Some.Account("account_2", "王"),
        };
        await PutAsync(accounts);
        for (var size = 1; size <= 4; size++)
            Same(accounts, await AllPagesAsync(p => Accounts.PageAsync(AccountQuery.All, p, Ct), size));
    }

    [Fact]
    public async Task Accounts_are_narrowed_by_what_is_asked_for_and_by_who_may_know_of_them()
    {
        await PutAsync(Some.Catalogue);
        await PutAsync(
            Some.Firm("firm_here") with
            {
                District = "district_laoshan",
            },
            Some.Firm("firm_there", "乙") with
            {
                District = "district_chengyang",
            },
            Some.Firm("firm_nowhere", "丙")
        );
        var accounts = new[]
        {
            Some.Account("account_1", "admin", AccountRole.Admin),
            Some.Account("account_2", "city"),
            Some.Account("account_3", "district") with
            {
                District = "district_laoshan",
            },
            Some.Account("account_4", "here", AccountRole.Sme, "firm_here"),
            Some.Account("account_5", "nowhere", AccountRole.Sme, "firm_nowhere") with
            {
                Disabled = true,
            },
            Some.Account("account_6", "there", AccountRole.Leader, "firm_there"),
        };
        await PutAsync(accounts);

        await ListsAsync("admin city district here nowhere there", new AccountFilter());
        await ListsAsync("here nowhere there", new AccountFilter("ＨERE"));
        await ListsAsync("nowhere", new AccountFilter("here no"));
        await ListsAsync("city district there", new AccountFilter(Roles: [AccountRole.Staff, AccountRole.Leader]));
        await ListsAsync("there", new AccountFilter(Firm: "firm_there"));
        await ListsAsync("district here", new AccountFilter(Districts: ["district_laoshan"]));
        await ListsAsync("nowhere", new AccountFilter(Disabled: true));
        await ListsAsync("admin city district here there", new AccountFilter(Disabled: false));
        await ListsAsync(
            "here",
            new AccountFilter(),
            new AccountReach([AccountRole.Leader, AccountRole.Sme], "district_laoshan")
        );
        await ListsAsync(
            "there",
            new AccountFilter(Roles: [AccountRole.Leader]),
            new([AccountRole.Leader, AccountRole.Sme], null)
        );
        await ListsAsync(
            "",
            new AccountFilter(Roles: [AccountRole.Admin]),
            new([AccountRole.Leader, AccountRole.Sme], null)
        );
        await ListsAsync("", new AccountFilter(), new([], null));

        async Task ListsAsync(string names, AccountFilter filter, AccountReach? reach = null)
        {
            var query = new AccountQuery(filter, reach ?? AccountReach.Everyone);
            var listed = await AllPagesAsync(p => Accounts.PageAsync(query, p, Ct), 2);
            Assert.Equal(names, string.Join(' ', listed.Select(a => a.Name)));
            var first = await Accounts.PageAsync(query, new PageRequest(1, WithTotal: true), Ct);
            Assert.Equal(listed.Count, first.Total);
        }
    }
}
