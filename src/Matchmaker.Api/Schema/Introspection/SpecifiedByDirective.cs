using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Matchmaker.Api.Schema.Introspection;

/// <summary>
/// <c>@specifiedBy</c>, which GraphQL.NET 8 lacks: the address of the page that says what a scalar of ours is.
/// </summary>
public sealed class SpecifiedByDirective : Directive
{
    private const string Directive = "specifiedBy";
    private const string Url = "url";

    public SpecifiedByDirective()
        : base(Directive, DirectiveLocation.Scalar)
    {
        Description = "Names the page that says how the values of a scalar are written and read.";
        Arguments =
        [
            new QueryArgument<NonNullGraphType<StringGraphType>>
            {
                Name = Url,
                Description = "The address of the page, for people and for tools that know the page by it.",
            },
        ];
    }

    // By itself the library tells of no directive that stands in a schema rather than in a query.
    public override bool? Introspectable => true;

    public static void Apply(ScalarGraphType scalar, string url) => scalar.ApplyDirective(Directive, Url, url);

    public static string? UrlOf(object? type) =>
        (type as ScalarGraphType)?.FindAppliedDirective(Directive)?.FindArgument(Url)?.Value as string;
}
