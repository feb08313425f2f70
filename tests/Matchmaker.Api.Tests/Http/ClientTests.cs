using System.Diagnostics;

namespace Matchmaker.Api.Tests.Http;

/// <summary>Tries the endpoint with clients of other makers (tests/clients; <c>npm ci</c> there first).</summary>
public sealed class ClientTests
{
    private static string Folder => Repository.Folder("tests", "clients");

    [Fact]
    public Task Every_server_audit_of_graphql_http_passes() => RunAsync("audit.js");

    [Fact]
    public Task Graphql_sse_consumes_subscriptions() => RunAsync("sse.js");

    [Fact]
    public Task Apollo_Client_and_urql_go_on_with_the_text_where_a_hash_is_not_known() =>
        RunAsync("persisted.js", ("TrustedDocuments", Path.Combine(Folder, "trusted")));

    private static async Task RunAsync(string script, params (string Key, string Value)[] options)
    {
        SkipWithoutPackages();
        await using var host = await TestHost.StartAsync([("Introspection", "true"), .. options]);
        await NodeAsync(script, new Uri(host.Address, "/graphql").ToString());
    }

    internal static void SkipWithoutPackages()
    {
        if (Directory.Exists(Path.Combine(Folder, "node_modules")))
            return;
        // On a developer's machine node is not asked for; in CI its absence must not look like success.
        Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "Run npm ci in tests/clients first.");
        Assert.Skip("tests/clients has no node_modules: run npm ci there to try the endpoint with npm's clients.");
    }

    internal static async Task NodeAsync(params string[] arguments)
    {
        using var node = Process.Start(
            new ProcessStartInfo("node", arguments)
            {
                WorkingDirectory = Folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var output = node.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = node.StandardError.ReadToEndAsync(limit.Token);
        await node.WaitForExitAsync(limit.Token);
        Assert.True(node.ExitCode == 0, await output + await errors);
    }
}
