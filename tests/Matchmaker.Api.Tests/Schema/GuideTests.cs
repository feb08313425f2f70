using System.Text.RegularExpressions;
using GraphQL;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;

namespace Matchmaker.Api.Tests.Schema;

public sealed partial class GuideTests
{
    private static readonly Inputs Variables = new(
        new Dictionary<string, object?>
        {
            ["id"] = "any",
            ["firm"] = "any",
            ["candidate"] = "any",
            ["project"] = "any",
            ["version"] = 1,
            ["after"] = 1,
            ["since"] = "2026-11-24T10:30:00+08:00",
        }
    );

    [Fact]
    public async Task Every_example_of_the_guide_fits_the_schema()
    {
        var schema = PrintedSchema.Build();
        var guide = await File.ReadAllTextAsync(Repository.Folder("docs", "api.md"));
        var documents = Example().Matches(guide).Select(m => Parser.Parse(m.Groups[1].Value)).ToList();

        Assert.NotEmpty(documents);
        foreach (var document in documents)
        {
            foreach (var operation in document.Definitions.OfType<GraphQLOperationDefinition>())
            {
                var result = await new DocumentValidator().ValidateAsync(
                    new ValidationOptions
                    {
                        Schema = schema,
                        Document = document,
                        Operation = operation,
                        Rules = DocumentValidator.CoreRules,
                        Variables = Variables,
                    }
                );
                Assert.True(
                    result.IsValid,
                    $"{operation.Name?.StringValue}: " + $"{string.Join(" ", result.Errors.Select(e => e.Message))}"
                );
            }
        }
    }

    [GeneratedRegex("```graphql\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
