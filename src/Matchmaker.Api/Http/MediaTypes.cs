using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Matchmaker.Api.Http;

/// <summary>The forms of a response that a client may ask for.</summary>
public enum ResponseForm
{
    Json,
    GraphQLResponse,
    EventStream,
    Page,
}

/// <summary>
/// Content negotiation as GraphQL over HTTP asks for it: the highest weight wins, named types before wildcards.
/// </summary>
public static class MediaTypes
{
    public const string Json = "application/json; charset=utf-8";
    public const string GraphQLResponse = "application/graphql-response+json; charset=utf-8";
    public const string EventStream = "text/event-stream; charset=utf-8";

    /// <summary>The answer that an Accept header prefers; null when it accepts none of ours.</summary>
    /// <param name="orPage">Whether there is a page for browsers.</param>
    public static ResponseForm? Negotiate(StringValues accept, bool orPage = false)
    {
        // What nearly every client sends, decided without parsing.
        if (accept.Count == 0 || (accept.Count == 1 && accept[0] is null or "" or "*/*" or "application/json"))
            return ResponseForm.Json;
        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges))
            return null;
        ResponseForm? best = null;
        double bestWeight = 0;
        foreach (var range in ranges)
        {
            if (AnswerFor(range) is not { } answer || (answer == ResponseForm.Page && !orPage))
                continue;
            var weight = (range.Quality ?? 1) - (range.MatchesAllSubTypes ? 0.0001 : 0);
            if (weight <= bestWeight)
                continue;
            best = answer;
            bestWeight = weight;
        }

        return best;
    }

    /// <summary>Whether a body of this content type is read: JSON, in UTF-8 (RFC 8259 knows no other).</summary>
    public static bool IsReadable(string? contentType) =>
        contentType == "application/json"
        || (
            MediaTypeHeaderValue.TryParse(contentType, out var type)
            && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            && IsUtf8(type)
        );

    /// <summary>Whether a body comes as it is: no coding, or "identity", which says the same.</summary>
    public static bool IsPlain(StringValues contentEncoding)
    {
        foreach (var header in contentEncoding)
        {
            foreach (
                var coding in (header ?? "").Split(
                    ',',
                    StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
                )
            )
            {
                if (!coding.Equals("identity", StringComparison.OrdinalIgnoreCase))
                    return false;
            }
        }

        return true;
    }

    private static ResponseForm? AnswerFor(MediaTypeHeaderValue range)
    {
        if (!IsUtf8(range))
            return null;
        return range.MediaType.Value?.ToLowerInvariant() switch
        {
            "*/*" or "application/*" or "application/json" => ResponseForm.Json,
            "application/graphql-response+json" => ResponseForm.GraphQLResponse,
            "text/event-stream" => ResponseForm.EventStream,
            "text/html" => ResponseForm.Page,
            _ => null,
        };
    }

    private static bool IsUtf8(MediaTypeHeaderValue type) =>
        !type.Charset.HasValue || IsUtf8(HeaderUtilities.RemoveQuotes(type.Charset));

    // The registered name, and the one that many programs write.
    private static bool IsUtf8(StringSegment charset) =>
        charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
        || charset.Equals("utf8", StringComparison.OrdinalIgnoreCase);
}
