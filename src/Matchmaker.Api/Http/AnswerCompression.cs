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

    /// <summary>What has no length yet is an event stream or a page, and goes out as it is.</summary>
    public override bool ShouldCompressResponse(HttpContext context) =>
        context.Response.ContentLength >= LeastBytes
        && (context.BearsToken() || !HostCookies.AreSent(context.Request))
        && base.ShouldCompressResponse(context);

    public static void Configure(ResponseCompressionOptions options)
    {
        options.EnableForHttps = true;
        options.MimeTypes = ["application/json", "application/graphql-response+json"];
    }
}
