namespace Matchmaker.Api.Operations;

/// <summary>
/// Answers HEAD as GET without the body, for monitors and link checkers. Pages know only GET, so a HEAD is carried out
/// as one; the server sends no body for it. GraphQL over HTTP defines POST and GET alone, and its endpoint says so.
/// </summary>
public static class HeadRequests
{
    public static void UseHead(this IApplicationBuilder app) =>
        app.Use(
            async (http, next) =>
            {
                if (!HttpMethods.IsHead(http.Request.Method) || http.Request.Path.StartsWithSegments("/graphql"))
                {
                    await next(http);
                    return;
                }

                http.Request.Method = HttpMethods.Get;
                try
                {
                    await next(http);
                }
                finally
                {
                    http.Request.Method = HttpMethods.Head;
                }
            }
        );
}
