using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Accounts;

public sealed record ChangePasswordInput(string OldPassword, string NewPassword);

/// <summary>Someone signed in sets another password; every cookie and token given out before ends.</summary>
public sealed class ChangePassword(IAccounts accounts, ILedger ledger, LiveAccounts live, Passwords passwords, SignIn signIn)
{
    public async Task<Result<Account>> RunAsync(ChangePasswordInput input, Caller caller, CancellationToken ct)
    {
        if (caller.AccountId is null || (await accounts.ByIdsAsync([caller.AccountId], ct)).SingleOrDefault() is not { } account)
            return UserError.Unauthenticated;
        // The old password is tried as a sign-in is: a stolen cookie is no place to guess it without end.
        var tried = await signIn.RunAsync(new SignInInput(account.Name, input.OldPassword), ct);
        if (!tried.Ok) return tried.Errors.Select(Explained).ToArray();
        if (passwords.Refusal(tried.Value, input.NewPassword) is { } refusal) return refusal;

        var changed = tried.Value.WithPassword(passwords.Hash(input.NewPassword), mustChange: false);
        return await ledger.PutAsync(changed, caller, "changePassword", live, ct);
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

    public static async Task<Result<Account>> PutAsync(
        this ILedger ledger, Account account, Caller by, string reason, LiveAccounts live, CancellationToken ct)
    {
        var result = await ledger.CarryOutAsync(
            new Commit(by, reason, [Fact.Put(account)]), (_, _) => Task.FromResult<Account?>(account), ct);
        if (result.Ok) live.Put(result.Value);
        return result;
    }
}
