using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;

namespace Matchmaker.Console;

/// <summary>
/// Account provisioning as the console needs it; the host, which hashes the passwords, implements it.
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

    /// <summary>Gives an account another generated password, and ends its sessions.</summary>
    Task<Result<NewPassword>> ResetAsync(string account, Caller caller, CancellationToken ct);
}

/// <summary>An account with the password made for it, which is shown this once.</summary>
public sealed record NewPassword(Account Account, string Password);
