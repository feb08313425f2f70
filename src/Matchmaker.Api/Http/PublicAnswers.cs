using System.Buffers;
using System.Security.Cryptography;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Matchmaker.Api.Http;

/// <summary>
/// Lets browsers and shared caches keep the answer of a GET that is the same for everybody: for some seconds without a
/// question, and longer if they ask with its ETag whether it still holds.
/// </summary>
public sealed class PublicAnswers(IOptions<GraphQLOptions> options)
{
    // Half of a SHA-256, 128 bits: nobody finds two answers of one tag. Doubled, each header is 22 characters longer.
    private const int TagBytes = 16;

    private readonly int _seconds = options.Value.PublicMaxAgeSeconds;

    /// <summary>Whether caches may hand this answer to others.</summary>
    /// <remarks>
    /// Not where it tells of who asked (an account, the points that a client has left), of this moment (how current
    /// memory is, that the store is away), or holds an error, which must not outlive its cause. What goes beside the
    /// data into <c>extensions</c> is one of these, whatever it is.
    /// </remarks>
    public bool Include(RequestContext request, ExecutionResult result) =>
        _seconds > 0
        && request is { IsGet: true, IsPublic: true, IsForThisRequestAlone: false }
        && result is { Executed: true, Errors: null or { Count: 0 }, Extensions: null or { Count: 0 } };

    /// <summary>Puts the headers on an answer for everybody; whether its client has it already.</summary>
    public bool IsKnown(HttpContext http, ReadOnlySequence<byte> body)
    {
        var tag = TagOf(body);
        var headers = http.Response.Headers;
        headers.CacheControl = string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"public, max-age={_seconds}"
        );
        headers.ETag = tag.ToString();
        // A cache would repeat one client's points to all others.
        RateLimit.RemoveFrom(http.Response);
        return http
            .Request.GetTypedHeaders()
            .IfNoneMatch.Any(known =>
                known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false)
            );
    }

    // A weak one: the same answer has other bytes where it is compressed.
    private static EntityTagHeaderValue TagOf(ReadOnlySequence<byte> body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in body)
            hash.AppendData(part.Span);
        var bytes = hash.GetHashAndReset();
        return new($"\"{Convert.ToHexStringLower(bytes.AsSpan(0, TagBytes))}\"", isWeak: true);
    }
}
