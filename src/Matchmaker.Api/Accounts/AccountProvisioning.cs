using Matchmaker.Console;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;

namespace Matchmaker.Api.Accounts;

/// <summary>
/// Account provisioning for the console: the use cases that make passwords and API tokens, behind the console's own
/// interface.
/// </summary>
public sealed class AccountProvisioning(
    ManagedAccounts kept,
    CreateAccount create,
    ResetPassword reset,
    DisableAccount disable,
    IApiTokens tokens,
    CreateApiToken createToken,
    RevokeApiToken revokeToken
) : IAccountProvisioning
{
    public Task<Page<Account>> PageAsync(PageRequest page, Caller caller, CancellationToken ct) =>
        kept.PageAsync(new AccountFilter(), page, caller, ct);

    public LocalizedText? Explain(string? code) => AccountErrors.Explain(code);

    public async Task<Result<NewPassword>> CreateAsync(
        string name,
        AccountRole role,
        string? firm,
        string? district,
        Caller caller,
        CancellationToken ct
    ) => Told(await create.RunAsync(new CreateAccountInput(name, role, firm, district), caller, ct));

    public async Task<Result<NewPassword>> ResetAsync(string account, Caller caller, CancellationToken ct) =>
        Told(await reset.RunAsync(new ResetPasswordInput(account, null), caller, ct));

    public Task<Result<Account>> DisableAsync(
        Account account,
        bool disabled,
        string? reason,
        Caller caller,
        CancellationToken ct
    )
    {
        var use = new AccountUseInput(account.Id, account.Version, reason);
        return disabled ? disable.DisableAsync(use, caller, ct) : disable.EnableAsync(use, caller, ct);
    }

    public UserError? RefusalToDisable(Account account, Caller caller) => caller.ToDisable(account);

    public async Task<Page<ApiToken>> TokensAsync(PageRequest page, Caller caller, CancellationToken ct) =>
        caller.AccountId is { } account
            ? (await tokens.PagesOfAsync([account], page, ct))[account]
            : Page<ApiToken>.Empty;

    public async Task<Result<NewToken>> CreateTokenAsync(TokenDraft draft, Caller caller, CancellationToken ct)
    {
        var scope = draft.MayWrite ? TokenScope.Write : TokenScope.Read;
        var made = await createToken.RunAsync(new CreateTokenInput(draft.Name, [scope], draft.ExpiresOn), caller, ct);
        return made.Ok ? new NewToken(made.Value.Token, made.Value.Secret!) : made.Errors.ToArray();
    }

    public Task<Result<ApiToken>> RevokeTokenAsync(string token, Caller caller, CancellationToken ct) =>
        revokeToken.RunAsync(new RevokeTokenInput(token), caller, ct);

    // Asked without an idempotency key, so that no answer is a repetition, which would not tell the password.
    private static Result<NewPassword> Told(Result<AccountWithPassword> made) =>
        made.Ok ? new NewPassword(made.Value.Account, made.Value.Password!) : made.Errors.ToArray();
}
