using Matchmaker.Console;
using Microsoft.AspNetCore.Mvc;

namespace Matchmaker.Api.Accounts;

/// <summary>What a visitor chooses for this browser, signed in or not; each choice is a cookie for a year.</summary>
public static class PreferenceEndpoints
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(365);

    public static void MapPreferences(this IEndpointRouteBuilder app)
    {
        app.MapGet("/language", SetLanguage);
        app.MapGet("/theme", SetTheme);
    }

    private static IResult SetLanguage(HttpContext http, string? to, [FromQuery(Name = "return")] string? back)
    {
        http.Response.Cookies.Append(Localizer.Cookie, to == "en" ? "en" : "zh", Options(http));
        return LocalUrl.Redirect(http, LocalUrl.Of(back));
    }

    private static IResult SetTheme(HttpContext http, string? to, [FromQuery(Name = "return")] string? back)
    {
        if (Theme.Chosen(to) is { } chosen)
            http.Response.Cookies.Append(Theme.Cookie, chosen, Options(http));
        else
            http.Response.Cookies.Delete(Theme.Cookie, Options(http));
        return LocalUrl.Redirect(http, LocalUrl.Of(back));
    }

    private static CookieOptions Options(HttpContext http) =>
        new()
        {
            MaxAge = KeptFor,
            Path = http.Request.PathBase.HasValue ? http.Request.PathBase.Value : "/",
            SameSite = SameSiteMode.Lax,
            HttpOnly = true,
            IsEssential = true,
            Secure = http.Request.IsHttps,
        };
}
