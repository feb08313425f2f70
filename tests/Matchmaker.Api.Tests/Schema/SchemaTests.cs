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
}
