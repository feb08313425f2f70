using Matchmaker.Graph.Neo4j;

namespace Matchmaker.Graph.Tests.Neo4j;

public sealed class OptionsSpecs
{
    [Fact]
    public void Each_wrong_setting_is_named_with_what_to_change()
    {
        var result = new Neo4jOptionsValidator().Validate(null, new()
        {
            Url = "bolt://127.0.0.1:7687", User = " ", Database = "", TimeLimit = TimeSpan.Zero, Connections = 0,
        });
        Assert.Collection(result.Failures!,
            f => Assert.Contains("Matchmaker:Neo4j:Url must be the address of Neo4j's HTTP interface", f, StringComparison.Ordinal),
            f => Assert.Contains("User", f, StringComparison.Ordinal),
            f => Assert.Contains("Database", f, StringComparison.Ordinal),
            f => Assert.Contains("TimeLimit", f, StringComparison.Ordinal),
            f => Assert.Contains("Connections", f, StringComparison.Ordinal));
    }

    [Fact]
    public void The_address_alone_is_enough() =>
        Assert.True(new Neo4jOptionsValidator().Validate(null, new() { Url = "https://neo4j.example:7473" }).Succeeded);
}
