using Matchmaker.Domain.Text;
using Microsoft.AspNetCore.Http;

namespace Matchmaker.Console;

/// <summary>
/// The account name that somebody typed with a wrong password, kept for a minute for the sign-in page that comes back.
/// In a cookie and not in the address, which browsers and proxies remember.
/// </summary>
public static class SignInName
{
    public const string Cookie = "matchmaker.name";

    /// <summary>Characters of a name at most, as the field allows.</summary>
    public const int MaxLength = 100;

    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(1);

    /// <summary>Null for what is no name that the field would have taken.</summary>
    public static string? Typed(string? name) =>
        PlainText.TidyOrNull(name) is { Length: <= MaxLength } typed ? typed : null;

    public static CookieOptions Options(HttpContext http) =>
        new()
        {
            MaxAge = KeptFor,
            Path = http.Request.PathBase.HasValue ? http.Request.PathBase.Value : "/",
            SameSite = SameSiteMode.Strict,
            HttpOnly = true,
            IsEssential = true,
            Secure = http.Request.IsHttps,
        };
}
