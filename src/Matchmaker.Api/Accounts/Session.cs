using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using Matchmaker.Domain.Accounts;

namespace Matchmaker.Api.Accounts;

/// <summary>
/// The claims of a cookie or a token: which account, under which security stamp it was given out, which of its sessions
/// this is, and when the session ends, however often it is used. Everything else is looked up.
/// </summary>
public static class Session
{
    public const string Subject = "sub";
    public const string Stamp = "stamp";
    public const string Name = "name";
    public const string Role = "role";
    public const string Id = "sid";
    public const string Until = "until";

    /// <summary>Instead of a stamp and a session: the id of the API token.</summary>
    public const string Token = "token";

    // Bytes of a session's id, drawn by lot: 128 bits cannot be guessed. Doubled, tokens are 22 characters longer.
    private const int IdBytes = 16;

    /// <summary>A new session.</summary>
    public static ClaimsIdentity Of(Account account, string scheme, DateTimeOffset until) =>
        new(
            [
                new(Subject, account.Id),
                new(Stamp, account.Stamp),
                new(Name, account.Name),
                new(Role, account.Role.ToString().ToUpperInvariant()),
                new(Id, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes))),
                new(Until, until.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
            ],
            scheme,
            Name,
            Role
        );

    /// <summary>Of a program that came by an API token, and has no session.</summary>
    public static ClaimsIdentity Of(Account account, ApiToken token, string scheme) =>
        new(
            [
                new(Subject, account.Id),
                new(Name, account.Name),
                new(Role, account.Role.ToString().ToUpperInvariant()),
                new(Token, token.Id),
            ],
            scheme,
            Name,
            Role
        );

    /// <summary>
    /// The account, unless the session is over, was signed out, or the account was given another password or disabled
    /// since.
    /// </summary>
    public static Account? AccountOf(this AccountCache accounts, ClaimsPrincipal user, DateTimeOffset now) =>
        user.FindFirstValue(Subject) is { } id
        && accounts.Find(id) is { Disabled: false } account
        && account.Stamp == user.FindFirstValue(Stamp)
        && Named(user) is { } session
        && session.Until > now
        && account.Ended?.Any(e => e.Id == session.Id) != true
            ? account
            : null;

    /// <summary>Which session it is; null where nobody is signed in.</summary>
    public static EndedSession? Named(ClaimsPrincipal user) =>
        user.FindFirstValue(Id) is { } id
        && long.TryParse(user.FindFirstValue(Until), NumberStyles.None, CultureInfo.InvariantCulture, out var until)
            ? new EndedSession(id, DateTimeOffset.FromUnixTimeSeconds(until))
            : null;
}
