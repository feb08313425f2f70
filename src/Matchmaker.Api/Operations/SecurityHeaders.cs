namespace Matchmaker.Api.Operations;

/// <summary>
/// Security headers: what browsers are told to refuse on our behalf (content security policy and its like).
/// </summary>
public static class SecurityHeaders
{
    // Neither scripts nor styles may be inline: lengths of bars are attributes of pictures, and scripts set styles
    // through the object model, which this allows. The console and its circuit come from here alone.
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        + "font-src 'self' data:; "
        + "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                AddTo(http.Response);
                http.Response.OnStarting(KeepFromCaches, http.Response);
                return next(http);
            }
        );

    // Pages show what their reader may see, and in the reader's language; static files, which say how long they hold,
    // are the same for all.
    private static Task KeepFromCaches(object response)
    {
        var headers = ((HttpResponse)response).Headers;
        if (headers.CacheControl.Count == 0)
            headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }

    public static void AddTo(HttpResponse response)
    {
        var headers = response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        // A page with a policy of its own, such as the GraphQL page, replaces this one.
        headers.ContentSecurityPolicy = Policy;
    }
}
