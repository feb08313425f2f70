using System.Runtime.CompilerServices;
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

    public static string File([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src", "Matchmaker.Api", "schema.graphql"));

    public static string Contract([CallerFilePath] string here = "") =>
        System.IO.File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "contract.graphql"));
}
