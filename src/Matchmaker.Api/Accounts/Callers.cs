using System.Security.Claims;
using Matchmaker.Console;
using Matchmaker.Domain.Access;

namespace Matchmaker.Api.Accounts;

/// <summary>Turns who is signed in into the caller that use cases ask for.</summary>
public sealed class Callers(LiveAccounts accounts) : ICallers
{
    /// <summary>The public for nobody, and for a session that a new password has ended.</summary>
    public Caller Of(ClaimsPrincipal user) =>
        accounts.AccountOf(user) is { } account ? account.AsCaller(accounts.Admitted(account.Firm)) : Caller.Public;

    public bool MustChangePassword(Caller caller) =>
        caller.AccountId is not null && accounts.Find(caller.AccountId) is { MustChangePassword: true };
}
