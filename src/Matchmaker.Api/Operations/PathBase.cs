using System.Text.RegularExpressions;

namespace Matchmaker.Api.Operations;

/// <summary>
/// The sub-path under which visitors find the product, as in https://city.example/qingdao: set as <c>PathBase</c>, or
/// told with each request by a trusted proxy. All links, redirects and cookies stay below it.
/// </summary>
public static partial class PathBase
{
    /// <summary>
    /// Whether this can be a sub-path: it starts with a slash, ends without one, and needs no escaping anywhere.
    /// </summary>
    public static bool Fits(string path) => Form().IsMatch(path);

    /// <summary>
    /// Stands after the forwarded headers and before routing. A proxy may take the sub-path off or leave it on.
    /// </summary>
    public static void UsePathBase(this IApplicationBuilder app, string? configured)
    {
        var own = new PathString(string.IsNullOrEmpty(configured) ? null : configured);
        app.Use(
            (http, next) =>
            {
                var request = http.Request;
                var told = (request.PathBase.Value ?? "").TrimEnd('/');
                var prefix = told.Length > 0 && Fits(told) ? new PathString(told) : own;
                request.PathBase = prefix;
                if (!prefix.HasValue || !request.Path.StartsWithSegments(prefix, out var rest))
                    return next(http);
                if (!rest.HasValue)
                    return AddSlash(http);
                request.Path = rest;
                return next(http);
            }
        );
    }

    // Relative links of /qingdao would lead to its neighbours.
    private static Task AddSlash(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
        http.Response.Headers.Location = $"{http.Request.PathBase}/{http.Request.QueryString}";
        return Task.CompletedTask;
    }

    [GeneratedRegex(@"\A(?:/(?!\.{1,2}(?:/|\z))[A-Za-z0-9._~-]+)+\z")]
    private static partial Regex Form();
}
