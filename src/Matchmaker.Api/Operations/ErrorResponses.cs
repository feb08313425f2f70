using System.Text.Encodings.Web;
using Matchmaker.Api.Http;
using Matchmaker.Api.Http.Errors;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Api.Operations;

/// <summary>
/// Error responses: no request ends in a blank page or a stack trace. What was broken on its way is the client's to
/// mend and gets its 4xx, what broke here is logged once with the number that the answer names, and a bare status gets
/// its sentence, as a page for browsers and as JSON for programs.
/// </summary>
public static class ErrorResponses
{
    public static void UseErrorResponses(this IApplicationBuilder app)
    {
        var log = app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ErrorResponses));
        app.Use(
            async (http, next) =>
            {
                try
                {
                    await next(http);
                }
                catch (Exception) when (http.RequestAborted.IsCancellationRequested)
                {
                    // The client went away: nobody reads an answer, and whatever broke, broke because of that.
                    return;
                }
                catch (Exception error) when (!http.Response.HasStarted)
                {
                    await SayAsync(http, Refused(http, error, log));
                    return;
                }

                if (IsBlank(http.Response))
                    await SayAsync(http, StatusMessages.Of(http.Response.StatusCode));
            }
        );
    }

    private static Refusal Refused(HttpContext http, Exception error, ILogger log)
    {
        // Headers meant for the answer that failed, such as cookies, do not go out with this one.
        http.Response.Clear();
        if (ClientFault.StatusOf(error) is { } status)
        {
            log.LogInformation("A request was broken: {Fault}", error.Message);
            return StatusMessages.Of(status);
        }

        if (error is StoreUnavailableException)
        {
            log.LogWarning(error, "The store was unavailable (trace {TraceId})", http.TraceIdentifier);
            return StatusMessages.Of(StatusCodes.Status503ServiceUnavailable);
        }

        var words = StatusMessages.Of(StatusCodes.Status500InternalServerError);
        var refusal = new Refusal(words.Code!, words.Text)
        {
            Status = words.Status,
            TraceId = RequestContext.TraceOf(http),
        };
        log.LogError(
            error,
            "{Method} {Path} failed (trace {TraceId})",
            http.Request.Method,
            http.Request.Path,
            refusal.TraceId
        );
        return refusal;
    }

    // A page that turns a form away has named its type already, and then writes nothing.
    private static bool IsBlank(HttpResponse response) =>
        !response.HasStarted
        && response.StatusCode >= 400
        && response.ContentLength is null or 0
        && (response.ContentType is null || response.StatusCode == StatusCodes.Status400BadRequest);

    private static Task SayAsync(HttpContext http, Refusal refusal)
    {
        SecurityHeaders.AddTo(http.Response);
        http.Response.StatusCode = refusal.Status!.Value;
        if (!http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal))
            return Refusals.WriteAsync(http, refusal);
        ResponseWriter.KeepPrivate(http.Response);
        http.Response.ContentType = "text/html; charset=utf-8";
        var (zh, en) = refusal.Text;
        var trace = refusal.TraceId is { } id ? $"<p><code>{HtmlEncoder.Default.Encode(id)}</code></p>" : "";
        return http.Response.WriteAsync(
            $"""
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head><meta charset="utf-8"><meta name="viewport"
              content="width=device-width, initial-scale=1"><title>{zh}</title></head>
            <body><main><h1>{zh}</h1><p lang="en">{en}</p>{trace}
            <p><a href="{http.Request.PathBase}/">回到首页</a> <a href="{http.Request.PathBase}/" lang="en">Go to the start
              page</a></p></main></body>
            </html>
            """,
            http.RequestAborted
        );
    }
}
