using Matchmaker.Domain;
using Matchmaker.Domain.Access;

namespace Matchmaker.Console;

/// <summary>Making accounts; the host, which keeps the passwords, does it.</summary>
public interface IAccountDesk
{
    Task<Result<NewPassword>> CreateAsync(string name, Role role, string? firm, string? district, Caller caller, CancellationToken ct);

    /// <summary>Gives an account another generated password, and ends its sessions.</summary>
    Task<Result<NewPassword>> ResetAsync(string account, Caller caller, CancellationToken ct);
}

/// <summary>A password that was made, told this once.</summary>
public sealed record NewPassword(Account Account, string Password);
