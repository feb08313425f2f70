using Matchmaker.Console;
using Matchmaker.Domain;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;

namespace Matchmaker.Api.Accounts;

/// <summary>
/// What the console's forms post to; each answers with a redirect, so that reloading a page posts nothing again.
/// </summary>
public static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        // A name, a password and a way back: anything longer is not from our forms.
        var account = app.MapGroup("/account").WithMetadata(new RequestSizeLimitAttribute(65_536));
        account.MapPost("/sign-in", SignInAsync);
        account.MapPost("/sign-out", SignOutAsync);
        account.MapPost("/password", ChangePasswordAsync);
    }

    private static async Task<IResult> SignInAsync(
        HttpContext http,
        [FromForm] string? name,
        [FromForm] string? password,
        [FromForm(Name = "return")] string? to,
        SignIn signIn,
        SignInRateLimit turns,
        CancellationToken ct
    )
    {
        if (turns.Refusal() is { } refusal)
            return Again(http, name, refusal, to);
        var result = await signIn.RunAsync(new SignInInput(name ?? "", password ?? ""), turns.Client, ct);
        if (!result.Ok)
            return Again(http, name, result.Errors[0], to);
        http.Response.Cookies.Delete(SignInName.Cookie, SignInName.Options(http));
        await WelcomeAsync(http, result.Value);
        return LocalUrl.Redirect(
            http,
            result.Value.MustChangePassword
                ? $"/password?return={Uri.EscapeDataString(LocalUrl.Of(to))}"
                : LocalUrl.Of(to)
        );
    }

    // The page comes back with the name that was typed, so that the password alone has to be typed again.
    private static IResult Again(HttpContext http, string? name, UserError error, string? to)
    {
        if (SignInName.Typed(name) is { } typed)
            http.Response.Cookies.Append(SignInName.Cookie, typed, SignInName.Options(http));
        return Back(http, "/sign-in", error, to);
    }

    private static async Task<IResult> SignOutAsync(
        HttpContext http,
        IFormCollection form,
        SignOut signOut,
        SignInRateLimit turns,
        CancellationToken ct
    )
    {
        // First, and also where the store is away: this browser at least forgets its cookie.
        await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        await signOut.RunAsync(http.User, turns.Client, ct);
        return LocalUrl.Redirect(http, LocalUrl.Of(form["return"]));
    }

    private static async Task<IResult> ChangePasswordAsync(
        HttpContext http,
        [FromForm] string? oldPassword,
        [FromForm] string? newPassword,
        [FromForm] string? repeated,
        [FromForm(Name = "return")] string? to,
        ChangePassword change,
        SignInRateLimit turns,
        CallerResolver callers,
        CancellationToken ct
    )
    {
        if (turns.Refusal() is { } refusal)
            return Back(http, "/password", refusal, to);
        if (repeated is not null && repeated != newPassword)
            return Back(http, "/password", AccountErrors.Repeated, to);
        var result = await change.RunAsync(
            new ChangePasswordInput(oldPassword ?? "", newPassword ?? ""),
            callers.AccountOf(http.User),
            turns.Client,
            ct
        );
        if (!result.Ok)
            return Back(http, "/password", result.Errors[0], to);
        await WelcomeAsync(http, result.Value);
        return LocalUrl.Redirect(http, LocalUrl.Of(to));
    }

    private static Task WelcomeAsync(HttpContext http, Domain.Accounts.Account account)
    {
        var services = http.RequestServices;
        var until = services
            .GetRequiredService<TimeProvider>()
            .GetUtcNow()
            .AddDays(services.GetRequiredService<AccountOptions>().SessionDays);
        const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;
        return http.SignInAsync(Scheme, new(Session.Of(account, Scheme, until)));
    }

    // The address says which error it was, and the page knows the sentence.
    private static IResult Back(HttpContext http, string page, UserError error, string? to) =>
        LocalUrl.Redirect(
            http,
            $"{page}?error={AccountErrors.CodeOf(error)}&return={Uri.EscapeDataString(LocalUrl.Of(to))}"
        );
}
