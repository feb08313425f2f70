using System.Runtime.CompilerServices;
using GraphQL.Validation;
using GraphQLParser.AST;
using Matchmaker.Api.Http.Errors;
using Microsoft.Extensions.Options;

namespace Matchmaker.Api.Http.Limits;

/// <summary>
/// Refuses an operation that could cost more than the limit. It runs for kept documents, too, since their page sizes may be variables;
/// GraphQL.NET's own rule would walk the document again each time, which took a third of a request's time.
/// </summary>
public sealed class CostRule(IOptions<GraphQLOptions> options) : ValidationRuleBase
{
    private readonly ConditionalWeakTable<GraphQLOperationDefinition, CostPlan> plans = [];

    public override ValueTask<INodeVisitor?> GetPostNodeVisitorAsync(ValidationContext context)
    {
        // An invalid document may hold cycles and unknown types.
        if (context.HasErrors)
            return default;
        if (!plans.TryGetValue(context.Operation, out var plan))
        {
            plan = new CostPlanner(context.Schema, context.Document, context.Operation, options.Value.ExpectedListLength).Plan();
            plans.AddOrUpdate(context.Operation, plan);
        }

        var cost = plan.Of(context.Variables);
        if (cost > options.Value.MaxCost)
            context.ReportError(RefusedDocument.Because(TooCostly(cost, options.Value.MaxCost)));
        return default;
    }

    private static Refusal TooCostly(double cost, int limit) => new(
        ErrorCodes.LimitExceeded,
        new(
            $"查询的开销约为 {cost:F0}，超过上限 {limit}。请减小 first，或减少嵌套的列表。",
            $"The query costs about {cost:F0}, over the limit of {limit}. Ask for smaller pages (first) or fewer nested lists."));
}
