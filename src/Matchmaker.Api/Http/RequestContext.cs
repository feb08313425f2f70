using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Http.Sse;
using Matchmaker.Domain;

namespace Matchmaker.Api.Http;

/// <summary>
/// The context of a request that the transport knows and the validation rules need; it travels as GraphQL.NET's user
/// context.
/// </summary>
public sealed class RequestContext(HttpContext http, ResponseForm answer, Language language)
    : Dictionary<string, object?>
{
    public HttpContext Http { get; } = http;

    public bool IsGet { get; } = HttpMethods.IsGet(http.Request.Method);

    public bool IsStream { get; } = answer == ResponseForm.EventStream;

    public Language Language { get; } = language;

    /// <summary>
    /// The id that the log and the client share: the trace's where one is recorded, else the connection's and request's
    /// number.
    /// </summary>
    public string TraceId { get; } = TraceOf(http);

    /// <summary>How far its event stream has told of the change feed, where it is one.</summary>
    public StreamProgress Progress { get; } = new();

    /// <summary>What the request was charged so far; null until it was.</summary>
    public RateLimit? Rate { get; private set; }

    /// <summary>Charges the request for one more thing.</summary>
    public RateLimit Charge(PointRateLimiter limiter, double cost)
    {
        var taken = limiter.Take(Http, cost);
        return Rate = taken with { Cost = taken.Cost + (Rate?.Cost ?? 0) };
    }

    public static string TraceOf(HttpContext http) =>
        System.Diagnostics.Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier;
}
