using System.Security.Claims;
using Matchmaker.Console;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;

namespace Matchmaker.Api.Accounts;

/// <summary>Resolves the signed-in user to the <see cref="Caller"/> that use cases ask for, from memory.</summary>
public sealed class CallerResolver(AccountCache accounts, TimeProvider time) : ICallerResolver
{
    /// <summary>
    /// The public for nobody, for a session or a token that has ended, and for who has yet to change a first password.
    /// </summary>
    public Caller Of(ClaimsPrincipal user)
    {
        // Looked up once: a token that is revoked meanwhile must not leave its account without the token's limits.
        var token = TokenOf(user);
        return OwnerOf(user, token) switch
        {
            null => Caller.Public,
            { MustChangePassword: true } account => Caller.Public with
            {
                Name = account.Name,
                MustChangePassword = true,
            },
            var account => account.AsCaller(accounts.Admitted(account.Firm)) with { Token = GrantOf(token) },
        };
    }

    /// <summary>
    /// Whose session it is, whatever it may do; null when it has ended, and for a program with an API token, which has
    /// none.
    /// </summary>
    public Account? AccountOf(ClaimsPrincipal user) => accounts.AccountOf(user, time.GetUtcNow());

    /// <summary>Whose session or API token it is.</summary>
    public Account? OwnerOf(ClaimsPrincipal user) => OwnerOf(user, TokenOf(user));

    /// <summary>The API token by which the user came; null for people, and when it is worth nothing any more.</summary>
    public ApiToken? TokenOf(ClaimsPrincipal user) =>
        user.FindFirstValue(Session.Token) is { } id && accounts.Tokens.Find(id) is { } token && IsGood(token)
            ? token
            : null;

    /// <summary>The API token with this secret; null where there is none that is good.</summary>
    public ApiToken? TokenBy(string secret) =>
        accounts.Tokens.FindBySecret(secret) is { } token && IsGood(token) ? token : null;

    /// <summary>
    /// The claims of a program that came by the token: the account's, and the token instead of a session.
    /// </summary>
    public ClaimsIdentity IdentityOf(ApiToken token, string scheme) =>
        Session.Of(accounts.Find(token.Account)!, token, scheme);

    private Account? OwnerOf(ClaimsPrincipal user, ApiToken? token) =>
        token is null ? AccountOf(user) : accounts.Find(token.Account);

    private static TokenGrant? GrantOf(ApiToken? token) =>
        token is null ? null : new(token.Id, token.Name, token.Scopes.Contains(TokenScope.Write));

    private bool IsGood(ApiToken token) =>
        token.IsLive(time.Today())
        && accounts.Find(token.Account) is { Disabled: false, MustChangePassword: false } account
        && account.Firm == token.Firm;
}
