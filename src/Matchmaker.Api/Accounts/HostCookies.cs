using Matchmaker.Console;
using Microsoft.Net.Http.Headers;

namespace Matchmaker.Api.Accounts;

/// <summary>
/// Over HTTPS the product's cookies are called <c>__Host-…</c>, which browsers take from this host alone, over HTTPS
/// and for the whole site (RFC 6265bis, 4.1.3.2): no neighbour under the same domain, and nobody on the wire, can plant
/// one. Over plain HTTP, where such names are refused, they have their plain names, and those are ignored over HTTPS.
/// </summary>
/// <remarks>In one place for all of them: the frameworks that set them know one name only.</remarks>
public static class HostCookies
{
    private const string Prefix = "__Host-";

    // The session (in parts when it is long) and the form token begin so; what a visitor chose is beside
    // them.
    private static bool IsOurs(ReadOnlySpan<char> name) =>
        name.StartsWith("matchmaker.", StringComparison.Ordinal) || name is Localizer.Cookie or Theme.Cookie;

    /// <summary>Whether a request brings one of them; asked behind <see cref="UseHostCookies"/>.</summary>
    public static bool AreSent(HttpRequest request)
    {
        if (request.Headers.Cookie.Count == 0)
            return false;
        foreach (var (name, _) in request.Cookies)
        {
            if (IsOurs(name))
                return true;
        }

        return false;
    }

    /// <summary>Stands behind what tells the scheme, and before all that reads or sets a cookie.</summary>
    public static void UseHostCookies(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                if (!http.Request.IsHttps)
                    return next(http);
                if (http.Request.Headers.Cookie is { Count: > 0 } sent)
                    http.Request.Headers.Cookie = Plain(sent.ToString());
                http.Response.OnStarting(() =>
                {
                    var set = http.Response.Headers.SetCookie;
                    if (set.Count > 0)
                        http.Response.Headers.SetCookie = set.Select(c => c is null ? null : OfHost(c)).ToArray();
                    return Task.CompletedTask;
                });
                return next(http);
            }
        );

    private static string Plain(string header) =>
        string.Join(
            "; ",
            header
                .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Where(pair => !IsOurs(NameOf(pair)))
                .Select(pair =>
                    pair.StartsWith(Prefix, StringComparison.Ordinal) && IsOurs(NameOf(pair)[Prefix.Length..])
                        ? pair[Prefix.Length..]
                        : pair
                )
        );

    private static string OfHost(string set)
    {
        if (!IsOurs(NameOf(set)) || !SetCookieHeaderValue.TryParse(set, out var cookie))
            return set;
        cookie.Name = Prefix + cookie.Name;
        (cookie.Secure, cookie.Path, cookie.Domain) = (true, "/", default);
        return cookie.ToString();
    }

    private static ReadOnlySpan<char> NameOf(string pair) =>
        pair.AsSpan(0, pair.IndexOf('=', StringComparison.Ordinal) is >= 0 and var at ? at : pair.Length);
}
