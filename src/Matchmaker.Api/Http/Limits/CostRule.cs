using System.Runtime.CompilerServices;
using GraphQL.Validation;
using GraphQLParser.AST;
using Matchmaker.Api.Http.Errors;
using Microsoft.Extensions.Options;

namespace Matchmaker.Api.Http.Limits;

/// <summary>
/// Refuses an operation that could cost more than the limit, or than the client has points left. It runs for kept
/// documents, too, since their page sizes may be variables; GraphQL.NET's own rule would walk the document again each
/// time, which took a third of a request's time.
/// </summary>
public sealed class CostRule(IOptions<GraphQLOptions> options, PointRateLimiter limiter) : ValidationRuleBase
{
    private readonly ConditionalWeakTable<GraphQLOperationDefinition, CostPlan> _plans = [];

    public override ValueTask<INodeVisitor?> GetPostNodeVisitorAsync(ValidationContext context)
    {
        // An invalid document may hold cycles and unknown types.
        if (context.HasErrors)
            return default;
        if (!_plans.TryGetValue(context.Operation, out var plan))
        {
            plan = new CostPlanner(
                context.Schema,
                context.Document,
                context.Operation,
                options.Value.ExpectedListLength
            ).Plan();
            _plans.AddOrUpdate(context.Operation, plan);
        }

        var facts = (RequestContext)context.UserContext;
        var cost = plan.Of(context.Variables, context.RequestServices!);
        var most = ClientPartition.Account(facts.Http) is null ? options.Value.MaxPublicCost : options.Value.MaxCost;
        facts.Cost = new OperationCost(cost, most);
        if (cost > most)
            context.ReportError(RefusedDocument.Because(TooCostly(cost, most)));
        else if (facts.Charge(limiter, cost) is { Granted: false } empty)
            context.ReportError(RefusedDocument.Because(Exhausted(empty)));
        return default;
    }

    private static Refusal TooCostly(double cost, int limit) =>
        new(
            ErrorCodes.LimitExceeded,
            new(
                $"查询的开销约为 {cost:F0} 点，超过上限 {limit} 点。请减小 first，或减少嵌套的列表。",
                $"The query costs about {cost:F0} points, over the limit of {limit}. Ask for smaller pages "
                    + $"(first) or fewer nested lists."
            )
        );

    internal static Refusal Exhausted(RateLimit rate)
    {
        var seconds = Math.Max(1, Math.Ceiling(rate.RetryAfter.TotalSeconds));
        return new(
            ErrorCodes.LimitExceeded,
            new(
                $"请求过于频繁：本次需要 {rate.Cost} 点，还剩 {rate.Remaining} 点。请在 {seconds:F0} 秒后重试。",
                $"Too many requests: this one needs {rate.Cost} points and {rate.Remaining} are left. "
                    + $"Try again in {seconds:F0} s."
            )
        )
        {
            Status = StatusCodes.Status429TooManyRequests,
        };
    }
}
