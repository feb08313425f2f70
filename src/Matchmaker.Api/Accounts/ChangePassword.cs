using Matchmaker.Domain;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Accounts;

/// <summary>The input of <see cref="ChangePassword"/>.</summary>
public sealed record ChangePasswordInput(string OldPassword, string NewPassword) : IMutationInput
{
    /// <summary>
    /// None: whoever changed the password signs in anew, and a kept fingerprint of passwords would let them be guessed.
    /// </summary>
    string? IMutationInput.IdempotencyKey => null;
}

/// <summary>Someone signed in sets another password; every cookie and token given out before ends.</summary>
public sealed class ChangePassword(
    IFirms firms,
    ILedger ledger,
    AccountCache live,
    Passwords passwords,
    SignIn signIn,
    FirstAccounts first,
    ILogger<ChangePassword> log
)
{
    /// <param name="who">Whose session asks; null for nobody's.</param>
    public async Task<Result<Account>> RunAsync(
        ChangePasswordInput input,
        Account? who,
        string client,
        CancellationToken ct
    )
    {
        if (who is null)
            return UserError.Unauthenticated;
        // The old password is tried as a sign-in is: a stolen cookie is no place to guess it without end.
        var tried = await signIn.RunAsync(new SignInInput(who.Name, input.OldPassword), client, ct);
        if (!tried.Ok)
            return tried.Errors.Select(e => e.Code is ErrorCode.Unauthenticated ? AccountErrors.OldWrong : e).ToArray();
        var firm = tried.Value.Firm is { } id ? await firms.OneAsync(id, ct) : null;
        if (
            PasswordRules.Refusal(
                input.NewPassword,
                input.OldPassword,
                [tried.Value.Name, firm?.NameZh, firm?.NameEn]
            ) is
            { } refusal
        )
            return refusal;

        var changed = tried.Value.WithPassword(passwords.Hash(input.NewPassword));
        var put = await ledger.PutAsync(changed, who.AsCaller(false), "changePassword", live, ct);
        if (!put.Ok)
            return put;
        log.PasswordChanged(put.Value, client);
        first.Tidy();
        return put;
    }
}
