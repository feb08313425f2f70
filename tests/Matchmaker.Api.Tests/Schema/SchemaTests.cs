using GraphQL.Types;

namespace Matchmaker.Api.Tests.Schema;

public sealed class SchemaTests
{
    [Fact]
    public void The_printed_schema_is_the_one_in_the_repository()
    {
        var printed = PrintedSchema.Text();
        if (Environment.GetEnvironmentVariable("MATCHMAKER_WRITE_SCHEMA") == "1")
            File.WriteAllText(PrintedSchema.File, printed);

        var kept = File.Exists(PrintedSchema.File) ? File.ReadAllText(PrintedSchema.File) : "";
        Assert.True(
            printed == kept,
            "The schema changed. When that is meant, run this test with MATCHMAKER_WRITE_SCHEMA=1 and "
                + "commit schema.graphql."
        );
    }

    [Fact]
    public void Everything_in_the_schema_is_described()
    {
        var undescribed = PrintedSchema
            .Build()
            .AllTypes.Where(t =>
                !t.Name.StartsWith("__", StringComparison.Ordinal)
                && t is not ScalarGraphType { Name: "ID" or "Int" or "Float" or "String" or "Boolean" }
            )
            .SelectMany(Undescribed)
            .Order(StringComparer.Ordinal);

        Assert.Empty(undescribed);
    }

    private static IEnumerable<string> Undescribed(IGraphType type)
    {
        if (string.IsNullOrWhiteSpace(type.Description) && type.Name is not ("Query" or "Mutation" or "Subscription"))
            yield return type.Name;
        if (type is not IComplexGraphType complex)
            yield break;
        foreach (var field in complex.Fields)
        {
            if (string.IsNullOrWhiteSpace(field.Description))
                yield return $"{type.Name}.{field.Name}";
            foreach (var argument in field.Arguments?.Where(a => string.IsNullOrWhiteSpace(a.Description)) ?? [])
                yield return $"{type.Name}.{field.Name}({argument.Name})";
        }
    }
}
