using System.Security.Claims;
using Matchmaker.Domain.Access;

namespace Matchmaker.Api.Accounts;

/// <summary>What a cookie or a token says: which account, and under which password it was given out. The rest is looked up.</summary>
public static class Session
{
    public const string Subject = "sub";
    public const string Stamp = "stamp";
    public const string Name = "name";
    public const string Role = "role";

    public static ClaimsIdentity Of(Account account, string scheme) => new(
        [new(Subject, account.Id), new(Stamp, account.Stamp), new(Name, account.Name), new(Role, account.Role.ToString().ToUpperInvariant())],
        scheme, Name, Role);

    /// <summary>The account, unless its password was changed since.</summary>
    public static Account? AccountOf(this LiveAccounts accounts, ClaimsPrincipal user) =>
        user.FindFirstValue(Subject) is { } id && accounts.Find(id) is { } account && account.Stamp == user.FindFirstValue(Stamp) ? account : null;
}
