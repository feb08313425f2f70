using GraphQL;
using Matchmaker.Api.Http.Documents;
using Matchmaker.Api.Http.Errors;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Domain.Ledger;
using Microsoft.Extensions.Options;

namespace Matchmaker.Api.Http;

/// <summary>
/// Carries a request out: finds its document, runs it for the request's user, and puts its errors in the client's
/// language.
/// </summary>
public sealed class GraphQLExecution(
    IDocumentExecuter executer,
    TrustedDocuments trusted,
    ErrorTranslation translation,
    ReadModelFreshness freshness,
    PointRateLimiter limiter,
    TimeProvider time,
    IOptions<GraphQLOptions> options
)
{
    /// <summary>
    /// Points for reading a document, before its own cost is known and also where it is refused: 0.2 ms at 2 µs a
    /// point. Doubled, a client that sends only documents that are refused may send half as many.
    /// </summary>
    private const int ReadingCost = 100;

    private readonly TimeSpan _timeout = TimeSpan.FromSeconds(options.Value.TimeoutSeconds);

    public async Task<ExecutionResult> RunAsync(HttpContext http, GraphQLRequest request, RequestContext facts)
    {
        var started = GraphQLTelemetry.Start();
        var (query, refused) = facts.Charge(limiter, ReadingCost) is { Granted: false } empty
            ? (null, CostRule.Exhausted(empty))
            : trusted.Find(request);
        var result = refused is not null
            ? new ExecutionResult().AddError(refused)
            : await executer.ExecuteAsync(
                new ExecutionOptions
                {
                    Query = query,
                    OperationName = request.OperationName,
                    Variables = request.Variables,
                    User = http.User,
                    UserContext = facts,
                    RequestServices = http.RequestServices,
                    CancellationToken = http.RequestAborted,
                    Timeout = facts.IsStream ? Timeout.InfiniteTimeSpan : _timeout,
                }
            );
        facts.Rate!.WriteTo(http.Response, time.GetUtcNow());
        translation.TranslateAll(result, facts.Language, facts.TraceId);
        if (freshness.Now is { Stale: true } state)
            TellAge(result, state);
        if (request.Extensions.TellsCost)
            CostReport.AddTo(result, facts);
        GraphQLTelemetry.Stop(started, result);
        return result;
    }

    /// <summary>What was answered from memory may be behind the store: the answer says by how much.</summary>
    private static void TellAge(ExecutionResult result, ReadModelState state) =>
        result.Extensions = new(result.Extensions ?? [])
        {
            ["dataFreshness"] = new Dictionary<string, object>
            {
                ["revision"] = state.Revision,
                ["asOf"] = state.AsOf,
                ["stale"] = true,
            },
        };
}
