using Matchmaker.Domain;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;

namespace Matchmaker.Api.Accounts;

/// <summary>What the console's forms post to; each answers with a redirect, so that reloading a page posts nothing again.</summary>
public static class AccountEndpoints
{
    public const string LanguageCookie = "language";

    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        // A name, a password and a way back: anything longer is not from our forms.
        var account = app.MapGroup("/account").WithMetadata(new RequestSizeLimitAttribute(65_536));
        account.MapPost("/sign-in", SignInAsync);
        account.MapPost("/sign-out", SignOutAsync);
        account.MapPost("/password", ChangePasswordAsync);
        app.MapGet("/language", Speak);
    }

    private static async Task<IResult> SignInAsync(
        HttpContext http, [FromForm] string? name, [FromForm] string? password, [FromForm(Name = "return")] string? to, SignIn signIn, SignInTurns turns, CancellationToken ct)
    {
        if (turns.Refusal() is { } refusal) return Back(http, "/sign-in", [refusal], to);
        var result = await signIn.RunAsync(new SignInInput(name ?? "", password ?? ""), ct);
        if (!result.Ok) return Back(http, "/sign-in", result.Errors, to);
        await WelcomeAsync(http, result.Value);
        return LocalAddress.Redirect(http, result.Value.MustChangePassword ? $"/password?return={Uri.EscapeDataString(LocalAddress.Of(to))}" : LocalAddress.Of(to));
    }

    private static async Task<IResult> SignOutAsync(HttpContext http, IFormCollection form)
    {
        await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return LocalAddress.Redirect(http, LocalAddress.Of(form["return"]));
    }

    private static async Task<IResult> ChangePasswordAsync(
        HttpContext http, [FromForm] string? oldPassword, [FromForm] string? newPassword, [FromForm] string? repeated, [FromForm(Name = "return")] string? to,
        ChangePassword change, SignInTurns turns, Callers callers, CancellationToken ct)
    {
        if (turns.Refusal() is { } refusal) return Back(http, "/password", [refusal], to);
        if (repeated is not null && repeated != newPassword)
            return Back(http, "/password", [UserError.Invalid("两次输入的新密码不一致。", "The two new passwords differ.", "repeated")], to);
        var result = await change.RunAsync(new ChangePasswordInput(oldPassword ?? "", newPassword ?? ""), callers.Of(http.User), ct);
        if (!result.Ok) return Back(http, "/password", result.Errors, to);
        await WelcomeAsync(http, result.Value);
        return LocalAddress.Redirect(http, LocalAddress.Of(to));
    }

    private static IResult Speak(HttpContext http, string? to, [FromQuery(Name = "return")] string? back)
    {
        var language = to == "en" ? "en" : "zh";
        http.Response.Cookies.Append(LanguageCookie, language, new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            Path = http.Request.PathBase.HasValue ? http.Request.PathBase.Value : "/",
            SameSite = SameSiteMode.Lax,
            HttpOnly = true,
            IsEssential = true,
            Secure = http.Request.IsHttps,
        });
        return LocalAddress.Redirect(http, LocalAddress.Of(back));
    }

    private static Task WelcomeAsync(HttpContext http, Domain.Access.Account account) => http.SignInAsync(
        CookieAuthenticationDefaults.AuthenticationScheme, new(Session.Of(account, CookieAuthenticationDefaults.AuthenticationScheme)));

    // The sentence goes with the redirect in the visitor's language; the console writes it as text, never as markup.
    private static IResult Back(HttpContext http, string page, IReadOnlyList<UserError> errors, string? to)
    {
        var language = http.Request.Cookies[LanguageCookie] == "en" ? Language.En : Language.Zh;
        var error = Uri.EscapeDataString(string.Join(" ", errors.Select(e => e.Message.In(language))));
        return LocalAddress.Redirect(http, $"{page}?error={error}&return={Uri.EscapeDataString(LocalAddress.Of(to))}");
    }
}
