using GraphQL;
using Matchmaker.Api.Http.Errors;
using Matchmaker.Domain;

namespace Matchmaker.Api.Http;

/// <summary>Writes a result with the media type that was asked for and the status that belongs to it.</summary>
public sealed class ResponseWriter(IGraphQLSerializer json)
{
    /// <summary>An answer is for who asked, as it was asked: no cache keeps it, or gives it to another.</summary>
    public static void KeepPrivate(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers.Vary = "Accept, Accept-Language, Authorization, Cookie";
    }

    public Task WriteAsync(HttpContext http, ExecutionResult result, ResponseForm answer)
    {
        http.Response.StatusCode = StatusOf(result, answer);
        if (http.Response.StatusCode == StatusCodes.Status405MethodNotAllowed)
            http.Response.Headers.Allow = "POST";
        http.Response.ContentType =
            answer == ResponseForm.GraphQLResponse ? MediaTypes.GraphQLResponse : MediaTypes.Json;
        return json.WriteAsync(http.Response.Body, result, http.RequestAborted);
    }

    /// <summary>
    /// Turns away a request before execution; an event stream that never began is answered as JSON, too.
    /// </summary>
    public Task RefuseAsync(HttpContext http, Refusal refusal, ResponseForm answer, Language language)
    {
        http.Response.StatusCode = refusal.Status ?? StatusCodes.Status400BadRequest;
        if (http.Response.StatusCode == StatusCodes.Status405MethodNotAllowed && http.Response.Headers.Allow.Count == 0)
            http.Response.Headers.Allow = "GET, POST";
        if (ReferenceEquals(refusal, HttpRefusal.ContentEncoding))
            http.Response.Headers.AcceptEncoding = "identity";
        if (
            http.Response.StatusCode == StatusCodes.Status429TooManyRequests
            && http.Response.Headers.RetryAfter.Count == 0
        )
            http.Response.Headers.RetryAfter = "10";
        http.Response.ContentType =
            answer == ResponseForm.GraphQLResponse ? MediaTypes.GraphQLResponse : MediaTypes.Json;
        var result = new ExecutionResult().AddError(refusal.Said(language, refusal));
        return json.WriteAsync(http.Response.Body, result, http.RequestAborted);
    }

    /// <summary>
    /// 200 for all that was executed. What was not is 4xx or 5xx; only plain application/json keeps 200 for a
    /// document's own faults, because that is what its clients expect (GraphQL over HTTP, section 6.4.1).
    /// </summary>
    private static int StatusOf(ExecutionResult result, ResponseForm answer)
    {
        if (result.Executed)
            return StatusCodes.Status200OK;
        var first = result.Errors is { Count: > 0 } errors ? errors[0] as Refusal : null;
        return first switch
        {
            { Status: { } status } => status,
            { Code: ErrorCodes.Unavailable } => StatusCodes.Status503ServiceUnavailable,
            { Code: ErrorCodes.Internal } => StatusCodes.Status500InternalServerError,
            _ when answer == ResponseForm.Json => StatusCodes.Status200OK,
            { Code: ErrorCodes.Unauthenticated } => StatusCodes.Status401Unauthorized,
            { Code: ErrorCodes.Forbidden } => StatusCodes.Status403Forbidden,
            _ => StatusCodes.Status400BadRequest,
        };
    }
}
