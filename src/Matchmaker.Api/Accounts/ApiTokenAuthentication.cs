using System.Security.Claims;
using System.Text.Encodings.Web;
using Matchmaker.Api.Http;
using Matchmaker.Api.Operations;
using Matchmaker.Domain;
using Matchmaker.Domain.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Matchmaker.Api.Accounts;

/// <summary>
/// Authentication by an API token, for the API alone: pages of the console are for people, whose sessions know no
/// scopes.
/// </summary>
public sealed class ApiTokenAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logs,
    UrlEncoder encoder,
    CallerResolver callers,
    RecordTokenUse uses
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string SchemeName = "ApiToken";

    private const string Bearer = "Bearer ";

    private static readonly UserError Refused = new(
        ErrorCode.Unauthenticated,
        new(
            "访问令牌无效：可能已过期或被撤销，或其账号已停用；访问令牌只能用于 /graphql。",
            "The API token is not valid: it may have expired or been revoked, or its account is disabled. It is good "
                + "for /graphql alone."
        )
    );

    /// <summary>Whether the request brings one, good or not.</summary>
    public static bool IsBroughtBy(HttpContext http) =>
        http
            .Request.Headers.Authorization.ToString()
            .StartsWith(Bearer + ApiTokenSecret.Prefix, StringComparison.OrdinalIgnoreCase);

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() =>
        Task.FromResult(
            Request.Path.StartsWithSegments("/graphql")
            && IsBroughtBy(Context)
            && callers.TokenBy(Request.Headers.Authorization.ToString()[Bearer.Length..].Trim()) is { } token
                ? Welcome(token)
                : AuthenticateResult.NoResult()
        );

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Logger.TokenRefused(ClientPartition.Network(Context));
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        return Refusals.WriteAsync(Context, Refused);
    }

    private AuthenticateResult Welcome(ApiToken token)
    {
        uses.Note(token);
        return AuthenticateResult.Success(
            new AuthenticationTicket(new ClaimsPrincipal(callers.IdentityOf(token, SchemeName)), SchemeName)
        );
    }
}
