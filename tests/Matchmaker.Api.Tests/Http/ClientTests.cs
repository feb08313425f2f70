namespace Matchmaker.Api.Tests.Http;

/// <summary>Tries the endpoint with clients of other makers.</summary>
public sealed class ClientTests
{
    [Fact]
    public Task Every_server_audit_of_graphql_http_passes() => RunAsync("audit.js");

    [Fact]
    public Task Graphql_sse_consumes_subscriptions() => RunAsync("sse.js");

    [Fact]
    public Task Apollo_Client_and_urql_go_on_with_the_text_where_a_hash_is_not_known() =>
        RunAsync("persisted.js", ("TrustedDocuments", Repository.Folder("tests", "clients", "trusted")));

    private static async Task RunAsync(string script, params (string Key, string Value)[] options)
    {
        NodeScript.SkipWherePackagesAreMissing();
        await using var host = await TestHost.StartAsync([("Introspection", "true"), .. options]);
        await NodeScript.RunAsync(script, new Uri(host.Address, "/graphql").ToString());
    }
}
