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
}
