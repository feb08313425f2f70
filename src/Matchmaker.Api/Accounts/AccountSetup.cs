using Matchmaker.Api.Http;
using Matchmaker.Api.Operations;
using Matchmaker.Api.Operations.Configuration;
using Matchmaker.Console;
using Matchmaker.Domain;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace Matchmaker.Api.Accounts;

/// <summary>
/// A cookie for the console, a bearer token of a session or an API token for API clients; which of them a request
/// brings decides how it is read.
/// </summary>
public static class AccountSetup
{
    public const string Either = "Either";

    /// <summary>Accounts and their use cases, for every command.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services, MatchmakerOptions options) =>
        services
            .AddSingleton(options.Accounts)
            .AddSingleton<Passwords>()
            .AddSingleton<AccountCache>()
            .AddSingleton<StripedNameLock>()
            .AddSingleton<SignInLockout>()
            .AddSingleton<CallerResolver>()
            .AddSingleton<ICallerResolver>(s => s.GetRequiredService<CallerResolver>())
            .AddSingleton<IAccountProvisioning, AccountProvisioning>()
            .AddSingleton<SigningKey>()
            .AddSingleton<Tokens>()
            .AddSingleton<FirstAccounts>()
            .AddSingleton<AccessRevocation>()
            .AddSingleton<ManagedAccounts>()
            .AddSingleton<SignIn>()
            .AddSingleton<SignOut>()
            .AddSingleton<ChangePassword>()
            .AddSingleton<CreateAccount>()
            .AddSingleton<ResetPassword>()
            .AddSingleton<DisableAccount>()
            .AddSingleton<CreateApiToken>()
            .AddSingleton<RevokeApiToken>()
            .AddSingleton<RecordTokenUse>();

    /// <summary>How a request shows who sends it.</summary>
    public static void AddSessions(this IServiceCollection services, MatchmakerOptions options)
    {
        services.AddHttpContextAccessor().AddSingleton<SignInRateLimit>();
        services
            .AddDataProtection()
            .SetApplicationName("Matchmaker")
            .PersistKeysToFileSystem(new DirectoryInfo(new DataFolder(options.Data).In(KeyRing.FolderName)));
        services.AddAntiforgery(o => o.Cookie.Name = "matchmaker.form");
        services
            .AddAuthentication(Either)
            .AddPolicyScheme(
                Either,
                null,
                o =>
                    o.ForwardDefaultSelector = http =>
                        !http.BearsToken() ? CookieAuthenticationDefaults.AuthenticationScheme : http.BearerScheme()
            )
            .AddCookie(o => Configure(o, options.Accounts))
            .AddJwtBearer()
            .AddScheme<AuthenticationSchemeOptions, ApiTokenAuthentication>(ApiTokenAuthentication.SchemeName, null);
        services.AddSingleton<IConfigureOptions<JwtBearerOptions>, BearerTokens>();
        services.AddAuthorization();
        services.AddScoped<AuthenticationStateProvider, SessionRevalidation>();
    }

    public static void UseSessions(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseTokenRefusal();
    }

    // A token that has ended is said to have ended: its client would otherwise take the public's answers for its own.
    private static void UseTokenRefusal(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
                !http.BearsToken() || http.User.Identity?.IsAuthenticated == true
                    ? next(http)
                    : http.ChallengeAsync(http.BearerScheme())
        );

    private static string BearerScheme(this HttpContext http) =>
        ApiTokenAuthentication.IsBroughtBy(http)
            ? ApiTokenAuthentication.SchemeName
            : JwtBearerDefaults.AuthenticationScheme;

    public static bool BearsToken(this HttpContext http) =>
        http.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase);

    private static void Configure(CookieAuthenticationOptions cookie, AccountOptions options)
    {
        cookie.Cookie.Name = "matchmaker.session";
        cookie.Cookie.HttpOnly = true;
        // Lax, not Strict: a link in a mail to a project must find its reader signed in. Nothing is changed by a GET.
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = TimeSpan.FromHours(options.CookieHours);
        cookie.LoginPath = "/sign-in";
        cookie.ReturnUrlParameter = "return";
        cookie.Events.OnValidatePrincipal = context =>
        {
            if (
                context.HttpContext.RequestServices.GetRequiredService<CallerResolver>().AccountOf(context.Principal!)
                is null
            )
                context.RejectPrincipal();
            return Task.CompletedTask;
        };
        cookie.Events.OnRedirectToLogin = context => AnswerAsync(context, StatusCodes.Status401Unauthorized);
        cookie.Events.OnRedirectToAccessDenied = context => AnswerAsync(context, StatusCodes.Status403Forbidden);
    }

    // A browser that asks for a page is shown where to sign in; a program is told the status.
    private static Task AnswerAsync(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        var wantsPage =
            HttpMethods.IsGet(context.Request.Method)
            && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
        if (wantsPage && !context.Request.Path.StartsWithSegments("/graphql"))
            context.Response.Redirect(context.RedirectUri);
        else
            context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private sealed class BearerTokens(Tokens tokens, ILogger<Tokens> log) : IConfigureNamedOptions<JwtBearerOptions>
    {
        public void Configure(JwtBearerOptions options) => Configure(null, options);

        public void Configure(string? name, JwtBearerOptions options)
        {
            options.MapInboundClaims = false;
            options.TokenValidationParameters = tokens.Validation;
            options.Events = new JwtBearerEvents
            {
                OnChallenge = RefuseAsync,
                OnTokenValidated = context =>
                {
                    if (
                        context
                            .HttpContext.RequestServices.GetRequiredService<CallerResolver>()
                            .AccountOf(context.Principal!)
                        is null
                    )
                        context.Fail("The session was ended after this token was given out.");
                    return Task.CompletedTask;
                },
            };
        }

        private async Task RefuseAsync(JwtBearerChallengeContext context)
        {
            log.TokenRefused(ClientPartition.Network(context.HttpContext));
            context.HandleResponse();
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            context.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
            await Refusals.WriteAsync(context.HttpContext, Ended);
        }

        private static readonly UserError Ended = new(
            ErrorCode.Unauthenticated,
            new("登录令牌无效或已过期，请重新登录。", "The token is not valid or has ended; sign in again.")
        );
    }
}
