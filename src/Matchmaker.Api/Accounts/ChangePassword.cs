using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Accounts;

public sealed record ChangePasswordInput(string OldPassword, string NewPassword) : IMutationInput
{
    /// <summary>None: whoever changed the password signs in anew, and a kept fingerprint of passwords would let them be guessed.</summary>
    string? IMutationInput.ClientMutationId => null;
}

/// <summary>Someone signed in sets another password; every cookie and token given out before ends.</summary>
public sealed class ChangePassword(IAccounts accounts, ILedger ledger, LiveAccounts live, Passwords passwords, SignIn signIn)
{
    public async Task<Result<Account>> RunAsync(ChangePasswordInput input, Caller caller, CancellationToken ct)
    {
        if (caller.AccountId is null || (await accounts.ByIdsAsync([caller.AccountId], ct)).SingleOrDefault() is not { } account)
            return UserError.Unauthenticated;
        return await ledger.OnceAsync(
            new(caller, "changePassword", input), async (id, c) => (await accounts.ByIdsAsync([id], c)).SingleOrDefault(),
            attempt => ChangeAsync(input, account, attempt, ct), ct);
    }

    private async Task<Result<Account>> ChangeAsync(ChangePasswordInput input, Account account, Attempt attempt, CancellationToken ct)
    {
        // The old password is tried as a sign-in is: a stolen cookie is no place to guess it without end.
        var tried = await signIn.RunAsync(new SignInInput(account.Name, input.OldPassword), ct);
        if (!tried.Ok) return tried.Errors.Select(Explained).ToArray();
        if (passwords.Refusal(tried.Value, input.NewPassword) is { } refusal) return refusal;

        var changed = tried.Value.WithPassword(passwords.Hash(input.NewPassword), mustChange: false);
        return await attempt.PutAsync(changed, "changePassword", live, ct);
    }

    private static UserError Explained(UserError error) => error.Code is ErrorCode.Unauthenticated
        ? UserError.Invalid("原密码不正确。", "The old password is wrong.", "oldPassword")
        : error;
}

internal static class AccountSteps
{
    public static Account WithPassword(this Account account, string hash, bool mustChange) => account with
    {
        Version = account.Version + 1,
        PasswordHash = hash,
        Stamp = Guid.NewGuid().ToString("N"),
        MustChangePassword = mustChange,
        FailedSignIns = 0,
        LockedUntil = null,
    };

    /// <summary>An account that was made, or given a password, by an earlier request: the password was told then.</summary>
    public static async Task<AccountWithPassword?> MadeAsync(this IAccounts accounts, string id, CancellationToken ct) =>
        (await accounts.ByIdsAsync([id], ct)).SingleOrDefault() is { } account ? new(account, null) : null;

    public static async Task<Result<Account>> PutAsync(this Attempt attempt, Account account, string reason, LiveAccounts live, CancellationToken ct)
    {
        var result = await attempt.CarryOutAsync(reason, account, ct);
        if (result.Ok) live.Put(result.Value);
        return result;
    }
}
