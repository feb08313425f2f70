using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;
using Matchmaker.Api.Http.Errors;
using Microsoft.AspNetCore.Authorization;

namespace Matchmaker.Api.Http.Rules;

/// <summary>
/// Enforces <c>[Authorize]</c> on types and fields, which GraphQL.NET records but does not check: signed in, any of the
/// roles, all of the policies. It walks the document only when the schema has such a mark.
/// </summary>
public sealed class AuthorizationRule(IAuthorizationService policies) : ValidationRuleBase, INodeVisitor
{
    private static readonly Refusal SignIn = new(ErrorCodes.Unauthenticated, new("请先登录。", "Please sign in."));
    private static readonly Refusal NotYours = new(
        ErrorCodes.Forbidden,
        new("您没有权限读取此内容。", "You may not read this.")
    );

    private bool? _needed;

    public override ValueTask<INodeVisitor?> GetPostNodeVisitorAsync(ValidationContext context)
    {
        _needed ??= context.Schema.AllTypes.Any(IsMarked);
        return new(_needed.Value ? this : null);
    }

    public async ValueTask EnterAsync(ASTNode node, ValidationContext context)
    {
        if (node is not GraphQLField || context.TypeInfo.GetFieldDef() is not { } field)
            return;
        var refusal = await RefusalAsync(field, context);
        if (refusal is null && field.ResolvedType?.GetNamedType() is { } type && !field.IsAnonymousAllowed())
            refusal = await RefusalAsync(type, context);
        if (refusal is not null)
            context.ReportError(new ValidationError(context.Document.Source, null!, refusal.Message, refusal, node));
    }

    public ValueTask LeaveAsync(ASTNode node, ValidationContext context) => default;

    private async ValueTask<Refusal?> RefusalAsync(IMetadataReader marked, ValidationContext context)
    {
        if (!marked.IsAuthorizationRequired())
            return null;
        if (context.User is not { Identity.IsAuthenticated: true } user)
            return SignIn;
        if (marked.GetRoles() is { Count: > 0 } roles && !roles.Any(user.IsInRole))
            return NotYours;
        foreach (var policy in marked.GetPolicies() ?? [])
        {
            if (!(await policies.AuthorizeAsync(user, null, policy)).Succeeded)
                return NotYours;
        }

        return null;
    }

    private static bool IsMarked(IGraphType type) =>
        type.IsAuthorizationRequired()
        || (type is IComplexGraphType complex && complex.Fields.Any(field => field.IsAuthorizationRequired()));
}
