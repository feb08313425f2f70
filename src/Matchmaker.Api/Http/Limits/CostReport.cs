using GraphQL;

namespace Matchmaker.Api.Http.Limits;

/// <summary>
/// Tells a developer in <c>extensions.cost</c> what an operation costs, when the request's <c>extensions</c> ask for
/// it: also of one that was refused, which is when the field <c>rateLimit</c> cannot tell.
/// </summary>
public static class CostReport
{
    /// <summary>
    /// The largest estimate that is told as it is. What nests a hundred pages costs more than a number of JSON can
    /// say exactly (2^53), and is refused long before.
    /// </summary>
    private const double Most = 1e15;

    public static void AddTo(ExecutionResult result, RequestContext request)
    {
        var rate = request.Rate!;
        result.Extensions = new(result.Extensions ?? [])
        {
            ["cost"] = new Dictionary<string, object?>
            {
                ["requested"] = request.Cost is { } cost ? (long)Math.Ceiling(Math.Min(cost.Points, Most)) : null,
                ["charged"] = request.Charged,
                ["limit"] = request.Cost?.Limit,
                ["rateLimit"] = new Dictionary<string, object>
                {
                    ["limit"] = rate.Limit,
                    ["remaining"] = rate.Remaining,
                    ["resetAt"] = rate.ResetAt,
                },
            },
        };
    }
}
