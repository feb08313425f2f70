using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Accounts;

public sealed record ResetPasswordInput(string Account, int? Version, string? ClientMutationId = null) : IMutationInput;

/// <summary>Staff or an administrator give an account a new password, told once; what was given out before ends, and so does a lock.</summary>
public sealed class ResetPassword(IFirms firms, IAccounts accounts, ILedger ledger, LiveAccounts live, Passwords passwords)
{
    public async Task<Result<AccountWithPassword>> RunAsync(ResetPasswordInput input, Caller caller, CancellationToken ct)
    {
        if (!caller.SignedIn) return UserError.Unauthenticated;
        return await ledger.OnceAsync(new(caller, "resetPassword", input), accounts.MadeAsync, attempt => ResetAsync(input, caller, attempt, ct), ct);
    }

    private async Task<Result<AccountWithPassword>> ResetAsync(ResetPasswordInput input, Caller caller, Attempt attempt, CancellationToken ct)
    {
        if ((await accounts.ByIdsAsync([input.Account], ct)).SingleOrDefault() is not { } account) return UserError.NotFound(input.Account, "account");
        var firm = account.Firm is null ? null : await firms.OneAsync(account.Firm, ct);
        if (caller.ToKeepAccounts(account.Role, firm?.District ?? account.District) is { } refusal) return refusal;
        if (account.StaleFor(input.Version) is { } stale) return stale;

        var password = Passwords.Generated();
        var put = await attempt.PutAsync(account.WithPassword(passwords.Hash(password), mustChange: true), "resetPassword", live, ct);
        return put.Ok ? new AccountWithPassword(put.Value, password) : put.Errors.ToArray();
    }
}
