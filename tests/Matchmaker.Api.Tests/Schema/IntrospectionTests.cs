using Matchmaker.Api.Tests.Http;
using Matchmaker.Api.Tests.Stories;

namespace Matchmaker.Api.Tests.Schema;

/// <summary>The whole product, where clients may ask for the schema.</summary>
public sealed class OpenToIntrospection : RunningHost
{
    protected override Task<Dictionary<string, string?>> StoreAsync() =>
        Task.FromResult(new Dictionary<string, string?> { ["Matchmaker:GraphQL:Introspection"] = "true" });
}

public sealed class IntrospectionTests(OpenToIntrospection host) : IClassFixture<OpenToIntrospection>
{
    [Fact]
    public Task Graphql_js_builds_the_printed_schema_from_what_it_is_told() =>
        NodeScript.RunAsync("introspection.js", new Uri(host.Address, "/graphql").ToString(), PrintedSchema.File);
}
