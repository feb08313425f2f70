using GraphQL;
using GraphQL.Types;
using Matchmaker.Api.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaker.Api.Tests.Schema;

/// <summary>The schema in SDL, as the host prints it, and where it is kept.</summary>
internal static class PrintedSchema
{
    public static ISchema Build()
    {
        var services = new ServiceCollection();
        services.AddGraphQL(g => g.AddMatchmakerSchema());
        var schema = services.BuildServiceProvider().GetRequiredService<ISchema>();
        schema.Initialize();
        return schema;
    }

    public static string Text() => Build().Print().ReplaceLineEndings("\n").TrimEnd() + "\n";

    public static string File => Repository.Folder("src", "Matchmaker.Api", "schema.graphql");

    public static string Contract() => System.IO.File.ReadAllText(Repository.Folder("tests", "Matchmaker.Api.Tests", "Schema", "contract.graphql"));
}
