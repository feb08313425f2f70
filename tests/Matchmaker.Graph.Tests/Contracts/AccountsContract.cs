namespace Matchmaker.Graph.Tests.Contracts;

public abstract class AccountsContract<TStore> : Contract<TStore> where TStore : StoreUnderTest, new()
{
    [Fact]
    public async Task An_account_is_found_by_its_name_whatever_the_case()
    {
        var wang = Some.Account("account_1", "Wang.工");
        await PutAsync(wang, Some.Account("account_2", "li"));
        Same([wang], [(await Accounts.ByNameAsync("wANG.工", Ct))!]);
        Assert.Null(await Accounts.ByNameAsync("wang", Ct));
    }

    [Fact]
    public async Task Accounts_come_by_name()
    {
        var accounts = new[] { Some.Account("account_3", "a"), Some.Account("account_1", "b"), Some.Account("account_2", "王") };
        await PutAsync(accounts);
        for (var size = 1; size <= 4; size++) Same(accounts, await AllPagesAsync(p => Accounts.PageAsync(p, Ct), size));
    }
}
