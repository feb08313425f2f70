using GraphQL;
using Matchmaker.Api.Accounts;
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

    /// <summary>
    /// Nobody in particular asks: no account, and nothing in the request that could be the key to one, so that its
    /// answer is the one that everybody gets.
    /// </summary>
    public bool IsPublic { get; } =
        http.Request.Headers.Authorization.Count == 0
        && ClientPartition.Account(http) is null
        && !HostCookies.AreSent(http.Request);

    /// <summary>
    /// Whether the answer tells of this request or this moment, so that it is false for whoever asks next.
    /// </summary>
    public bool IsForThisRequestAlone { get; private set; }

    /// <summary>What the request was charged so far; null until it was.</summary>
    public RateLimit? Rate { get; private set; }

    /// <summary>The points that were taken for it, without those that it was refused.</summary>
    public int Charged { get; private set; }

    /// <summary>What the operation may cost; null while its document is not known to be valid.</summary>
    public OperationCost? Cost { get; set; }

    /// <summary>Charges the request for one more thing.</summary>
    public RateLimit Charge(PointRateLimiter limiter, double cost)
    {
        var taken = limiter.Take(Http, cost);
        Charged += taken.Granted ? taken.Cost : 0;
        return Rate = taken with { Cost = taken.Cost + (Rate?.Cost ?? 0) };
    }

    /// <summary>Keeps the answer from being given to others; for fields that tell of this request or moment.</summary>
    public static RequestContext ForThisRequestAlone(IResolveFieldContext field)
    {
        var request = (RequestContext)field.UserContext;
        request.IsForThisRequestAlone = true;
        return request;
    }

    public static string TraceOf(HttpContext http) =>
        System.Diagnostics.Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier;
}
