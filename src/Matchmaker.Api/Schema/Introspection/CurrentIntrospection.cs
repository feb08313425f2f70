using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQL.Utilities;

namespace Matchmaker.Api.Schema.Introspection;

/// <summary>
/// What the specification of September 2025 lets a client ask of a schema beyond what GraphQL.NET 8 answers. The query
/// that graphql-js writes asks for all of it at once, and one field that is not there refuses the whole.
/// </summary>
public sealed class CurrentIntrospection : BaseSchemaNodeVisitor
{
    private const string IncludeDeprecated = "includeDeprecated";

    public static void AddTo(ISchema schema)
    {
        schema.Features.RepeatableDirectives = true;
        schema.Features.DeprecationOfInputValues = true;
        schema.Directives.Register(new SpecifiedByDirective(), new OneOfDirective());
        schema.RegisterVisitor(new CurrentIntrospection());
    }

    public override void VisitObject(IObjectGraphType type, ISchema schema)
    {
        if (type.Name == "__Type")
            type.AddField(
                new FieldType
                {
                    Name = "specifiedByURL",
                    ResolvedType = schema.AllTypes["String"],
                    Resolver = new FuncFieldResolver<string>(c => SpecifiedByDirective.UrlOf(c.Source)),
                }
            );
        else if (type.Name == "__Directive")
            LeaveOutDeprecated(type.Fields.Find("args")!, schema);
    }

    private static void LeaveOutDeprecated(FieldType args, ISchema schema)
    {
        args.Arguments =
        [
            new QueryArgument(schema.AllTypes["Boolean"]!) { Name = IncludeDeprecated, DefaultValue = false },
        ];
        args.Resolver = new FuncFieldResolver<Directive, IEnumerable<QueryArgument>>(c =>
            c.Source.Arguments?.Where(a => a.DeprecationReason is null || c.GetArgument<bool>(IncludeDeprecated)) ?? []
        );
    }
}
