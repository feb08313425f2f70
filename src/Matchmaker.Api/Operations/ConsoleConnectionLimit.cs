using Matchmaker.Api.Http;
using Matchmaker.Api.Operations.Configuration;
using Matchmaker.Domain;

namespace Matchmaker.Api.Operations;

/// <summary>
/// The concurrency limit of the console's connections, one for each page that somebody has open: each holds a circuit
/// of some hundred kilobytes here. A circuit whose connection is lost is held for a while without one; of those the
/// framework keeps a hundred in all.
/// </summary>
public static class ConsoleConnectionLimit
{
    private static readonly UserError TooMany = new(
        ErrorCode.LimitExceeded,
        new(
            "打开的页面过多，请关闭一些页面后重新加载。",
            "Too many pages are open; close some of them and load this one again."
        )
    );

    /// <summary>Stands behind the authentication: who is signed in is one client wherever they are.</summary>
    public static void UseConsoleLimit(this IApplicationBuilder app, ConsoleOptions options)
    {
        var places = new ClientConcurrencyLimit(options.Connections, options.ConnectionsPerClient);
        app.Use(
            async (http, next) =>
            {
                var (opens, asks) = Kind(http.Request);
                if (!opens && !asks)
                {
                    await next(http);
                    return;
                }
                var client = ClientPartition.Of(http);
                using var place = opens ? places.Take(client) : null;
                if (opens ? place is not null : places.HasPlaceFor(client))
                    await next(http);
                else
                    await RefuseAsync(http);
            }
        );
    }

    /// <summary>
    /// Whether the request opens a connection (a web socket, or one poll), or asks for leave to open one.
    /// </summary>
    private static (bool Opens, bool Asks) Kind(HttpRequest request) =>
        request.Path.Value switch
        {
            "/_blazor" => (!HttpMethods.IsPost(request.Method) && !HttpMethods.IsDelete(request.Method), false),
            "/_blazor/negotiate" => (false, true),
            _ => (false, false),
        };

    private static Task RefuseAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        http.Response.Headers.RetryAfter = "10";
        return Refusals.WriteAsync(http, TooMany);
    }
}
