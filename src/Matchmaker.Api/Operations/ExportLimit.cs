using Matchmaker.Api.Http;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Console.Exports;

namespace Matchmaker.Api.Operations;

/// <summary>
/// The limits of exports: each costs points of the client's rate limit, the one that the API has, and takes a thread
/// for as long as it writes, so that few run at a time.
/// </summary>
public static class ExportLimit
{
    // Points of an export, of which one is about 2 µs: 0.2 s, for some thousands of rows. How many there are is not
    // known before they are read; long ones are bounded by how many run at a time. Set by hand; doubled, an account may
    // begin 25 at once instead of 50.
    private const int Cost = 100_000;

    // Exports that run at a time in all and of one client. Set by hand; doubled, exports may hold twice the threads.
    private const int InAll = 8;
    private const int PerClient = 2;

    /// <summary>Stands behind the authentication: who is signed in is one client wherever they are.</summary>
    public static void UseExportLimit(this IApplicationBuilder app)
    {
        var places = new ClientConcurrencyLimit(InAll, PerClient);
        var points = app.ApplicationServices.GetRequiredService<PointRateLimiter>();
        var time = app.ApplicationServices.GetRequiredService<TimeProvider>();
        app.UseWhen(
            http => http.Request.Path.StartsWithSegments(ExportEndpoints.Path),
            exports =>
                exports.Use(
                    async (http, next) =>
                    {
                        using var place = places.Take(ClientPartition.Of(http));
                        var rate = place is null ? null : points.Take(http, Cost);
                        rate?.WriteTo(http.Response, time.GetUtcNow());
                        if (rate is { Granted: true })
                            await next(http);
                        else
                            Refuse(http);
                    }
                )
        );
    }

    // The status gets its sentence on the way out, as a page for browsers.
    private static void Refuse(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        if (http.Response.Headers.RetryAfter.Count == 0)
            http.Response.Headers.RetryAfter = "10";
    }
}
