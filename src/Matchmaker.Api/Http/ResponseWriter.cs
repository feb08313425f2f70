using System.IO.Pipelines;
using GraphQL;
using Matchmaker.Api.Http.Errors;
using Matchmaker.Domain;

namespace Matchmaker.Api.Http;

/// <summary>Writes a result with the media type that was asked for and the status that belongs to it.</summary>
public sealed class ResponseWriter(IGraphQLSerializer json, PublicAnswers publicAnswers)
{
    /// <summary>What an answer depends on beside the address.</summary>
    public const string VaryBy = "Accept, Accept-Language, Accept-Encoding, Authorization, Cookie";

    // Of pooled segments, without a limit at which the writer would wait for a reader. Brotli's fastest level takes
    // each part that it is given by itself: in parts of 16 kB the chain map was a sixth longer than in these.
    private static readonly PipeOptions InMemory = new(pauseWriterThreshold: 0, minimumSegmentSize: 65_536);

    /// <summary>
    /// An answer is for who asked, as it was asked: no cache keeps it, or gives it to another. Those that are for
    /// everybody say so later (<see cref="PublicAnswers"/>).
    /// </summary>
    public static void KeepPrivate(HttpResponse response)
    {
        response.Headers.CacheControl = "private, no-store";
        response.Headers.Vary = VaryBy;
    }

    public Task WriteAsync(HttpContext http, ExecutionResult result, ResponseForm answer, RequestContext request)
    {
        http.Response.StatusCode = StatusOf(result, answer);
        if (http.Response.StatusCode == StatusCodes.Status405MethodNotAllowed)
            http.Response.Headers.Allow = "POST";
        return SendAsync(http, result, answer, publicAnswers.Include(request, result));
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
        var result = new ExecutionResult().AddError(refusal.Said(language, refusal));
        return SendAsync(http, result, answer, isPublic: false);
    }

    // All of it is written to memory first: its length decides whether compressing it pays, and its hash is its tag.
    private async Task SendAsync(HttpContext http, ExecutionResult result, ResponseForm answer, bool isPublic)
    {
        var pipe = new Pipe(InMemory);
        await json.WriteAsync(pipe.Writer.AsStream(leaveOpen: true), result, http.RequestAborted);
        await pipe.Writer.CompleteAsync();
        var body = (await pipe.Reader.ReadAsync(http.RequestAborted)).Buffer;
        if (isPublic && publicAnswers.IsKnown(http, body))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            await pipe.Reader.CompleteAsync();
            return;
        }

        http.Response.ContentType =
            answer == ResponseForm.GraphQLResponse ? MediaTypes.GraphQLResponse : MediaTypes.Json;
        http.Response.ContentLength = body.Length;
        foreach (var part in body)
            await http.Response.Body.WriteAsync(part, http.RequestAborted);
        await pipe.Reader.CompleteAsync();
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
