using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

[assembly: AssemblyFixture(typeof(Matchmaker.Graph.Tests.Neo4j.Neo4jServerEnd))]

namespace Matchmaker.Graph.Tests.Neo4j;

/// <summary>
/// A real Neo4j: the one that MATCHMAKER_NEO4J_URL, _USER and _PASSWORD name, or one started with the `start` script of the folder that
/// MATCHMAKER_NEO4J_FOLDER names or that lies at ../shared/neo4j beside the repository. Without either, tests are skipped, except in CI.
/// </summary>
public sealed class Neo4jServer
{
    private static readonly Lazy<Task<Neo4jServer>> Started = new(StartSharedAsync);
    private readonly string? _folder;
    private readonly string? _home;

    private Neo4jServer(Uri url, string user, string password, string? folder, string? home) =>
        (Url, User, Password, _folder, _home) = (url, user, password, folder, home);

    public Uri Url { get; }
    public string User { get; }
    public string Password { get; }

    /// <summary>The one that the tests of this run share; they run one after the other on it.</summary>
    public static async Task<Neo4jServer> SharedAsync()
    {
        SkipWhereThereIsNone();
        return await Started.Value;
    }

    /// <summary>One of the test's own, which it may stop and kill; null where only an address is given.</summary>
    public static async Task<Neo4jServer?> OwnAsync()
    {
        SkipWhereThereIsNone();
        return Folder() is { } folder ? await StartAsync(folder, Directory.CreateTempSubdirectory("matchmaker-neo4j-").FullName, FreePort()) : null;
    }

    public Task<Neo4jServer> StartAgainAsync() => StartAsync(_folder!, _home!, Url.Port);

    public Task StopAsync() => RunAsync(_folder!, "stop", _home!);

    public Task KillAsync() => RunAsync(_folder!, "stop", _home!, "--kill");

    public async Task RemoveAsync()
    {
        if (File.Exists(Path.Combine(_home!, "pid"))) await StopAsync();
        Directory.Delete(_home!, recursive: true);
    }

    internal static async Task EndSharedAsync()
    {
        if (Started.IsValueCreated && await Started.Value is { _home: not null } server) await server.RemoveAsync();
    }

    private static void SkipWhereThereIsNone()
    {
        if (GivenUrl() is not null || Folder() is not null) return;
        const string how = "There is no Neo4j: set MATCHMAKER_NEO4J_URL (with _USER and _PASSWORD) or MATCHMAKER_NEO4J_FOLDER.";
        if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(how);
        Assert.Skip(how);
    }

    private static async Task<Neo4jServer> StartSharedAsync() =>
        GivenUrl() is { } url
            ? new(new(url), Environment.GetEnvironmentVariable("MATCHMAKER_NEO4J_USER") ?? "neo4j", Environment.GetEnvironmentVariable("MATCHMAKER_NEO4J_PASSWORD") ?? "", null, null)
            : await StartAsync(Folder()!, Directory.CreateTempSubdirectory("matchmaker-neo4j-").FullName, FreePort());

    private static async Task<Neo4jServer> StartAsync(string folder, string home, int port)
    {
        const string password = "secret-for-test";
        var url = await RunAsync(folder, "start", home, "--http", $"{port}", "--bolt", $"{FreePort()}", "--password", password);
        return new(new(url.Trim()), "neo4j", password, folder, home);
    }

    private static async Task<string> RunAsync(string folder, string script, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(folder, script), arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{script} ended with {process.ExitCode}");
    }

    private static string? GivenUrl() => Environment.GetEnvironmentVariable("MATCHMAKER_NEO4J_URL") is { Length: > 0 } url ? url : null;

    private static string? Folder()
    {
        if (Environment.GetEnvironmentVariable("MATCHMAKER_NEO4J_FOLDER") is { Length: > 0 } named) return named;
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Matchmaker.slnx"))) root = root.Parent;
        var beside = root is null ? null : Path.Combine(root.FullName, "..", "shared", "neo4j");
        return beside is not null && File.Exists(Path.Combine(beside, "start")) ? beside : null;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>Stops the shared server when the run is over.</summary>
public sealed class Neo4jServerEnd : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await Neo4jServer.EndSharedAsync();
}

/// <summary>Tests that share the server run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class OnNeo4j
{
    public const string Name = "neo4j";
}
