using GraphQL.Validation;
using GraphQLParser.AST;
using Matchmaker.Api.Http.Errors;

namespace Matchmaker.Api.Http.Rules;

/// <summary>
/// A GET only reads, so that no link, image or prefetch changes anything; a subscription needs a stream to be answered
/// on.
/// </summary>
public sealed class OperationKindRule : ValidationRuleBase
{
    private static readonly Refusal NotByGet = new(
        ErrorCodes.Invalid,
        new("GET 只能执行查询，变更请使用 POST。", "GET carries out queries only. Send mutations by POST.")
    )
    {
        Status = StatusCodes.Status405MethodNotAllowed,
    };

    private static readonly Refusal NeedsStream = new(
        ErrorCodes.Invalid,
        new(
            "订阅需要事件流，请使用 Accept: text/event-stream。",
            "A subscription needs a stream. Send Accept: text/event-stream."
        )
    );

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
    {
        if (context.UserContext is not RequestContext facts)
            return default;
        var kind = context.Operation.Operation;
        if (kind == OperationType.Subscription && !facts.IsStream)
            context.ReportError(RefusedDocument.Because(NeedsStream));
        else if (kind == OperationType.Mutation && facts.IsGet)
            context.ReportError(RefusedDocument.Because(NotByGet));
        return default;
    }
}
