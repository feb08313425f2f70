using GraphQL;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Visitors;
using Matchmaker.Api.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaker.Api.Tests.Schema;

/// <summary>The schema in SDL, as the host prints it, and where it is kept.</summary>
internal static class PrintedSchema
{
    public static ISchema Build()
    {
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System).AddGraphQL(g => g.AddMatchmakerSchema());
        var schema = services.BuildServiceProvider().GetRequiredService<ISchema>();
        schema.Initialize();
        return schema;
    }

    /// <summary>
    /// Types and fields in the order of their names: members of a class in several files come as a folder lists these,
    /// which differs between machines, and types come as fields name them.
    /// </summary>
    public static string Text()
    {
        var document = Parser.Parse(Build().Print());
        foreach (
            var fields in document
                .Definitions.OfType<GraphQLObjectTypeDefinition>()
                .Select(t => t.Fields?.Items)
                .OfType<List<GraphQLFieldDefinition>>()
        )
            fields.Sort((x, y) => string.CompareOrdinal(x.Name.StringValue, y.Name.StringValue));
        // Part of the specification, as @deprecated is, which the library leaves out by itself.
        document.Definitions.RemoveAll(d =>
            d is GraphQLDirectiveDefinition { Name.StringValue: "specifiedBy" or "oneOf" }
        );
        document.Definitions.Sort((x, y) => string.CompareOrdinal(NameOf(x), NameOf(y)));
        return new SDLPrinter().Print(document).ReplaceLineEndings("\n").TrimEnd() + "\n";
    }

    // The schema itself has no name, and stands first.
    private static string NameOf(ASTNode definition) => (definition as INamedNode)?.Name.StringValue ?? "";

    public static string File => Repository.Folder("src", "Matchmaker.Api", "schema.graphql");

    public static string Contract() =>
        System.IO.File.ReadAllText(Repository.Folder("tests", "Matchmaker.Api.Tests", "Schema", "contract.graphql"));
}
