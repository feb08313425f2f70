using Matchmaker.Api.Http;

namespace Matchmaker.Api.Operations;

/// <summary>
/// Compresses the console's pages for whoever sends no cookie, as <see cref="AnswerCompression"/> says.
/// </summary>
public static class PageCompression
{
    public static void UsePageCompression(this IApplicationBuilder app) =>
        app.UseWhen(
            http => AnswerCompression.IsWanted(http.Request) && !http.Request.Path.StartsWithSegments("/_blazor"),
            wanted => wanted.UseResponseCompression()
        );
}
