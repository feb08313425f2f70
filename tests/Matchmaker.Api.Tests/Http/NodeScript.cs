using System.Diagnostics;

namespace Matchmaker.Api.Tests.Http;

/// <summary>A script of tests/clients, where programs of other makers are (<c>npm ci</c> there first).</summary>
internal static class NodeScript
{
    public static string Folder { get; } = Repository.Folder("tests", "clients");

    /// <summary>On a developer's machine node is not asked for; in CI its absence must not look like success.</summary>
    public static void SkipWherePackagesAreMissing()
    {
        if (Directory.Exists(Path.Combine(Folder, "node_modules")))
            return;
        Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "Run npm ci in tests/clients first.");
        Assert.Skip("tests/clients has no node_modules: run npm ci there to try the product with npm's clients.");
    }

    /// <summary>Runs a script that must end well.</summary>
    public static async Task RunAsync(string script, params string[] arguments)
    {
        SkipWherePackagesAreMissing();
        using var node = Process.Start(
            new ProcessStartInfo("node", [script, .. arguments])
            {
                WorkingDirectory = Folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var (output, errors) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.EndAsync(output, errors);
        Assert.True(node.ExitCode == 0, await output + await errors);
    }
}
