using System.Text.Encodings.Web;
using System.Text.Json;
using Matchmaker.Domain;

namespace Matchmaker.Api.Operations;

/// <summary>
/// The health endpoints. <c>/health/live</c>: the process answers. <c>/health/ready</c>: it can do its work. Before it
/// is open, other requests are asked to wait.
/// </summary>
public static class Health
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Stands before everything else, so that a probe costs nothing and waits for nothing.</summary>
    public static void UseHealth(this IApplicationBuilder app)
    {
        var readiness = app.ApplicationServices.GetRequiredService<Readiness>();
        var shortcomings = app.ApplicationServices.GetRequiredService<DegradedState>();
        app.Use(
            (http, next) =>
                http.Request.Path.Value switch
                {
                    "/health/live" or "/health/ready" when !HttpMethods.IsGet(http.Request.Method) => AllowGet(http),
                    "/health/live" => TellAsync(http, StatusCodes.Status200OK, Live()),
                    "/health/ready" when readiness.Obstacle is { } obstacle => TellAsync(
                        http,
                        StatusCodes.Status503ServiceUnavailable,
                        Ready("unavailable", obstacle)
                    ),
                    "/health/ready" => TellAsync(http, StatusCodes.Status200OK, Ready("ready", null)),
                    _ when readiness.Opened => next(http),
                    _ => AskToWaitAsync(http, readiness.Obstacle!),
                }
        );

        object Ready(string status, LocalizedText? message) =>
            new
            {
                status,
                version = ProductVersion.Number,
                message = message?.Zh,
                messageEn = message?.En,
                unindexed = shortcomings.Unindexed.Count,
                failing = shortcomings.Failing,
            };
    }

    private static object Live() =>
        new
        {
            status = "live",
            version = ProductVersion.Number,
            message = (string?)null,
            messageEn = (string?)null,
        };

    private static Task TellAsync(HttpContext http, int status, object answer)
    {
        http.Response.StatusCode = status;
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.WriteAsJsonAsync(answer, Json, http.RequestAborted);
    }

    // The status gets its words further out.
    private static Task AllowGet(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        http.Response.Headers.Allow = "GET, HEAD";
        return Task.CompletedTask;
    }

    private static Task AskToWaitAsync(HttpContext http, LocalizedText why)
    {
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        http.Response.Headers.RetryAfter = "1";
        http.Response.Headers.CacheControl = "no-store";
        if (!http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal))
            return Refusals.WriteAsync(http, new UserError(ErrorCode.Unavailable, why));
        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync(
            $"<!DOCTYPE html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><meta http-equiv=\"refresh\" "
                + $"content=\"1\"><title>{why.Zh}</title><p>{why.Zh}</p><p lang=\"en\">{why.En}</p></html>",
            http.RequestAborted
        );
    }
}
