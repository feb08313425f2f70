using Matchmaker.Api.Accounts;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace Matchmaker.Api.Http;

/// <summary>
/// Compresses answers with br or gzip, but for those to a cookie. A browser sends a cookie along with what another site
/// makes it ask for, and whoever sees how long the compressed answer is, can guess from it what stands in it beside the
/// words that he chose (BREACH). A bearer token is sent by its own program alone, and the public has no secrets.
/// </summary>
public sealed class AnswerCompression(IServiceProvider services, IOptions<ResponseCompressionOptions> options)
    : ResponseCompressionProvider(services, options)
{
    /// <summary>
    /// Bytes from which on it pays: less fits into one packet of 1,500 bytes with its headers, compressed or not.
    /// </summary>
    private const int LeastBytes = 1_000;

    /// <summary>Whether the client takes answers in a coding at all.</summary>
    public static bool IsWanted(HttpRequest request) => request.Headers.AcceptEncoding.Count > 0;

    /// <summary>An answer without a length is an event stream, which goes out as it is, or a page.</summary>
    public override bool ShouldCompressResponse(HttpContext context) =>
        (context.Response.ContentLength >= LeastBytes || IsPage(context.Response))
        && (context.BearsToken() || !HostCookies.AreSent(context.Request))
        && base.ShouldCompressResponse(context);

    public static void Configure(ResponseCompressionOptions options)
    {
        options.EnableForHttps = true;
        options.MimeTypes = ["application/json", "application/graphql-response+json", Page];
    }

    private const string Page = "text/html";

    private static bool IsPage(HttpResponse response) =>
        response.ContentType?.StartsWith(Page, StringComparison.OrdinalIgnoreCase) == true;
}
