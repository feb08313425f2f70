using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;

namespace Matchmaker.Console;

/// <summary>
/// Account provisioning as the console needs it; the host, which makes the passwords and the secrets of API tokens,
/// implements it.
/// </summary>
public interface IAccountProvisioning
{
    /// <summary>The accounts that the caller keeps, by name.</summary>
    Task<Page<Account>> PageAsync(PageRequest page, Caller caller, CancellationToken ct);

    /// <summary>Why a form led back to its page; null for a code that is none of ours.</summary>
    LocalizedText? Explain(string? code);

    Task<Result<NewPassword>> CreateAsync(
        string name,
        AccountRole role,
        string? firm,
        string? district,
        Caller caller,
        CancellationToken ct
    );

    /// <summary>Gives an account another generated password, and ends its sessions and API tokens.</summary>
    Task<Result<NewPassword>> ResetAsync(string account, Caller caller, CancellationToken ct);

    /// <summary>
    /// Takes an account out of use, whose sessions and API tokens end at once, or back into use.
    /// </summary>
    /// <param name="reason">Why, for the audit trail; at most 500 characters.</param>
    Task<Result<Account>> DisableAsync(
        Account account,
        bool disabled,
        string? reason,
        Caller caller,
        CancellationToken ct
    );

    /// <summary>Null, or why the caller may neither disable nor enable this account, which it keeps.</summary>
    UserError? RefusalToDisable(Account account, Caller caller);

    /// <summary>The caller's own API tokens, the newest first.</summary>
    Task<Page<ApiToken>> TokensAsync(PageRequest page, Caller caller, CancellationToken ct);

    Task<Result<NewToken>> CreateTokenAsync(TokenDraft draft, Caller caller, CancellationToken ct);

    Task<Result<ApiToken>> RevokeTokenAsync(string token, Caller caller, CancellationToken ct);
}

/// <summary>An account with the password made for it, which is shown this once.</summary>
public sealed record NewPassword(Account Account, string Password);

/// <summary>An API token that somebody wants.</summary>
/// <param name="MayWrite">Whether it may do more than read.</param>
public sealed record TokenDraft(string Name, bool MayWrite, DateOnly ExpiresOn);

/// <summary>An API token with its secret, which is shown this once.</summary>
public sealed record NewToken(ApiToken Token, string Secret);
