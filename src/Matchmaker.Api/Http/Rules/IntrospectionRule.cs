using GraphQL.Validation;
using GraphQL.Validation.Rules.Custom;
using Microsoft.Extensions.Options;

namespace Matchmaker.Api.Http.Rules;

/// <summary>Refuses <c>__schema</c> and <c>__type</c> where introspection is off.</summary>
public sealed class IntrospectionRule(IOptions<GraphQLOptions> options) : ValidationRuleBase
{
    private readonly NoIntrospectionValidationRule? _rule =
        options.Value.Introspection == true ? null : NoIntrospectionValidationRule.Instance;

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) =>
        _rule is null ? default : _rule.GetPreNodeVisitorAsync(context);
}
