using Matchmaker.Api.Tests.Http;

namespace Matchmaker.Api.Tests.Schema;

/// <summary>What tools of other makers say of the printed schema.</summary>
public sealed class SchemaToolTests
{
    [Fact]
    public Task No_change_breaks_clients_of_the_last_release_unless_it_is_announced() =>
        NodeScript.RunAsync("inspector.js");

    [Fact]
    public Task The_schema_keeps_the_naming_and_relay_rules_of_graphql_eslint() => NodeScript.RunAsync("lint.js");

    [Fact]
    public Task Graphql_codegen_writes_types_for_the_whole_schema_that_compile() => NodeScript.RunAsync("codegen.js");
}
