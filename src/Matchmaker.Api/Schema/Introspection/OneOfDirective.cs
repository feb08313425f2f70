using GraphQL.Types;
using GraphQLParser.AST;

namespace Matchmaker.Api.Schema.Introspection;

/// <summary>
/// <c>@oneOf</c>: GraphQL.NET 8 checks and prints such inputs, but leaves the directive out of what it tells.
/// </summary>
public sealed class OneOfDirective : Directive
{
    public OneOfDirective()
        : base("oneOf", DirectiveLocation.InputObject) =>
        Description = "Says that exactly one field of an input object is to be given, and not as null.";

    public override bool? Introspectable => true;
}
