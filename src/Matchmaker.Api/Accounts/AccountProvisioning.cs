using Matchmaker.Console;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;

namespace Matchmaker.Api.Accounts;

/// <summary>
/// Account provisioning for the console: the use cases that make passwords, behind the console's own interface.
/// </summary>
public sealed class AccountProvisioning(ManagedAccounts kept, CreateAccount create, ResetPassword reset)
    : IAccountProvisioning
{
    public Task<Page<Account>> PageAsync(PageRequest page, Caller caller, CancellationToken ct) =>
        kept.PageAsync(page, caller, ct);

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

    // Asked without a client mutation id, so that no answer is a repetition, which would not tell the password.
    private static Result<NewPassword> Told(Result<AccountWithPassword> made) =>
        made.Ok ? new NewPassword(made.Value.Account, made.Value.Password!) : made.Errors.ToArray();
}
