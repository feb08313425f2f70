using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Accounts;

/// <summary>The input of <see cref="ResetPassword"/>.</summary>
public sealed record ResetPasswordInput(string Account, int? Version, string? IdempotencyKey = null) : IMutationInput;

/// <summary>
/// Staff or an administrator give an account a new password, told once; what was given out before ends, and so does a
/// lock.
/// </summary>
public sealed class ResetPassword(
    IAccounts accounts,
    ILedger ledger,
    ManagedAccounts kept,
    Passwords passwords,
    AccountOptions options,
    TimeProvider time
)
{
    /// <summary>
    /// FORBIDDEN for who keeps no accounts, whatever the id; NOT_FOUND for an account that is not the caller's to keep,
    /// as for none.
    /// </summary>
    public async Task<Result<AccountWithPassword>> RunAsync(
        ResetPasswordInput input,
        Caller caller,
        CancellationToken ct
    )
    {
        if (caller.ToKeepAccounts() is { } nobody)
            return nobody;
        return await ledger.OnceAsync(
            new(caller, "resetPassword", input),
            accounts.MadeAsync,
            attempt => ResetAsync(input, caller, attempt, ct),
            ct
        );
    }

    private async Task<Result<AccountWithPassword>> ResetAsync(
        ResetPasswordInput input,
        Caller caller,
        Attempt attempt,
        CancellationToken ct
    )
    {
        var found = await kept.FindAsync(input.Account, caller, "resetPassword", ct);
        if (found.Value is not { } account)
            return found.Errors.ToArray();
        if (account.StaleFor(input.Version) is { } stale)
            return stale;

        var password = Passwords.Generated();
        var put = await kept.PutAsync(
            attempt,
            account.WithFirstPassword(passwords.Hash(password), time.GetUtcNow(), options),
            caller,
            "resetPassword",
            ct
        );
        return put.Ok ? new AccountWithPassword(put.Value, password) : put.Errors.ToArray();
    }
}
