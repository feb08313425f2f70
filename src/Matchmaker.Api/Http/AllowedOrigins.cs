using Matchmaker.Domain;
using Microsoft.AspNetCore.Cors.Infrastructure;

namespace Matchmaker.Api.Http;

/// <summary>
/// The sites whose scripts a browser lets read answers of this endpoint (CORS). They sign in with a bearer token: the
/// console's cookie is never theirs to use, so credentials are not allowed.
/// </summary>
public static class AllowedOrigins
{
    /// <summary>
    /// How long a browser may keep the permission. Doubled, an origin that was taken out of the list is let in as much
    /// longer.
    /// </summary>
    private static readonly TimeSpan PermissionAge = TimeSpan.FromMinutes(10);

    /// <summary>Each origin of the option; none by default.</summary>
    public static string[] Of(GraphQLOptions options) =>
        (options.AllowedOrigins ?? "").Split(
            ',',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );

    /// <summary>
    /// What an origin must be, when it is not. Browsers compare it letter by letter with what they write themselves: no
    /// path, no port where it is the usual one, no capitals.
    /// </summary>
    public static LocalizedText? Rule(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && origin == Written(uri)
            ? null
            : new(
                "应为以逗号分隔的来源，例如 https://app.example，小写，不含路径、通配符和默认端口",
                "must be origins separated by commas, such as https://app.example: in lower case, without path, "
                    + "wildcard or the usual port"
            );

    /// <summary>What scripts of these sites may do; any header, as none but the token says who asks.</summary>
    public static void Permit(CorsPolicyBuilder policy, string[] origins) =>
        policy
            .WithOrigins(origins)
            .WithMethods(HttpMethods.Get, HttpMethods.Post)
            .AllowAnyHeader()
            .WithExposedHeaders(
                "ETag",
                "Retry-After",
                "WWW-Authenticate",
                "x-ratelimit-limit",
                "x-ratelimit-remaining",
                "x-ratelimit-reset"
            )
            .SetPreflightMaxAge(PermissionAge);

    private static string Written(Uri uri) =>
        uri.IsDefaultPort ? $"{uri.Scheme}://{HostOf(uri)}" : $"{uri.Scheme}://{HostOf(uri)}:{uri.Port}";

    // Addresses of IPv6 stand in brackets in an origin; other hosts are written in ASCII.
    private static string HostOf(Uri uri) => uri.HostNameType == UriHostNameType.IPv6 ? uri.Host : uri.IdnHost;
}
