using Matchmaker.Graph.Neo4j;

namespace Matchmaker.Graph.Tests.Neo4j;

public sealed class OptionsSpecs
{
    [Fact]
    public void Each_wrong_setting_is_named_with_what_to_change()
    {
        var problems = new Neo4jOptions
        {
            Url = "bolt://127.0.0.1:7687",
            User = " ",
            Database = "",
        }
            .Problems()
            .ToList();
        Assert.Equal(["Url", "User", "Database"], problems.Select(p => p.Key));
        Assert.Equal(
            "must be the address of Neo4j's HTTP interface, such as http://127.0.0.1:7474",
            problems[0].Rule.En
        );
    }

    [Fact]
    public void The_address_alone_is_enough() =>
        Assert.Empty(new Neo4jOptions { Url = "https://neo4j.example:7473" }.Problems());
}
