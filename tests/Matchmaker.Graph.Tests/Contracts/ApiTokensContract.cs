using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Graph.Tests.Contracts;

public abstract class ApiTokensContract<TStore> : Contract<TStore>
    where TStore : StoreUnderTest, new()
{
    [Fact]
    public async Task A_token_comes_back_as_it_was_put()
    {
        var tokens = await TokensAsync();
        SameSet([tokens[0], tokens[3]], await Tokens.ByIdsAsync(["token_1", "token_4", "token_none"], Ct));
        Assert.Empty(await Tokens.ByIdsAsync(["account_1"], Ct));
    }

    [Fact]
    public async Task The_tokens_of_each_account_come_newest_first_in_one_call()
    {
        var tokens = await TokensAsync();
        var pages = await Tokens.PagesOfAsync(["account_1", "account_2", "account_3"], new(2, WithTotal: true), Ct);
        Same([tokens[2], tokens[0]], pages["account_1"].Items);
        Same([tokens[3]], pages["account_2"].Items);
        Assert.Equal(
            [(3, true), (1, false), (0, false)],
            pages.Values.Select(page => (page.Total!.Value, page.HasNext))
        );
        for (var size = 1; size <= 4; size++)
            Same(
                [tokens[2], tokens[0], tokens[1]],
                await AllPagesAsync(async p => (await Tokens.PagesOfAsync(["account_1"], p, Ct))["account_1"], size)
            );
    }

    [Fact]
    public async Task A_token_is_live_until_it_is_revoked_and_on_its_last_day()
    {
        var tokens = await TokensAsync();
        SameSet([tokens[0], tokens[2]], await Tokens.LiveOfAsync("account_1", tokens[0].ExpiresOn, Ct));
        Same([tokens[2]], await Tokens.LiveOfAsync("account_1", tokens[0].ExpiresOn.AddDays(1), Ct));
        Assert.Empty(await Tokens.LiveOfAsync("account_3", Some.Today, Ct));
    }

    [Fact]
    public async Task No_token_is_without_its_account()
    {
        Assert.IsType<DanglingReferences>(await CommitAsync(Fact.Put(Some.ApiToken("token_1", "account_none"))));
    }

    [Fact]
    public async Task What_a_token_did_names_it_in_the_audit_trail()
    {
        var program = new Caller("account_1", "wang", AccountRole.Staff)
        {
            Token = new TokenGrant("token_1", "ERP", true),
        };
        await Ledger.CommitAsync(new Commit(program, "test", [Fact.Put(Some.Firm("firm_1"))]), Ct);
        var change = Assert.Single((await Feed.OfAsync("firm_1", new PageRequest(), Ct)).Items);
        Assert.Equal(("account_1", "wang (API: ERP)"), (change.By, change.ByName));
    }

    /// <summary>Three of the first account, of which the second is revoked, and one of the second.</summary>
    private async Task<ApiToken[]> TokensAsync()
    {
        ApiToken[] tokens =
        [
            Some.ApiToken("token_1", "account_1") with
            {
                Scopes = [TokenScope.Read, TokenScope.Write],
                LastUsedOn = Some.Today,
            },
            Some.ApiToken("token_2", "account_1", "old") with
            {
                RevokedAt = Some.Morning.AddHours(1),
            },
            Some.ApiToken("token_3", "account_1", "later", "firm_1") with
            {
                CreatedAt = Some.Morning.AddHours(1).ToOffset(TimeSpan.Zero),
                ExpiresOn = Some.Today.AddYears(1),
            },
            Some.ApiToken("token_4", "account_2"),
        ];
        await PutAsync(
            Some.Firm("firm_1"),
            Some.Account("account_1", "wang"),
            Some.Account("account_2", "li"),
            Some.Account("account_3", "zhao")
        );
        await PutAsync(tokens);
        return tokens;
    }
}
