using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Matchmaker.Graph.Neo4j;

namespace Matchmaker.Bench.Stores;

/// <summary>
/// The Neo4j that MATCHMAKER_NEO4J_URL, _USER and _PASSWORD name (its contents are kept, the measurement's own are
/// added), or one started for this run with the script at MATCHMAKER_NEO4J_FOLDER or ../shared/neo4j beside the
/// repository, and removed afterwards.
/// </summary>
internal sealed class Neo4jServer : IAsyncDisposable
{
    private const string Heap = "1g";
    private readonly string? _home;

    private Neo4jServer(string url, string user, string password, int? bolt, string? home) =>
        (Url, User, Password, Bolt, _home) = (url, user, password, bolt, home);

    public string Url { get; }
    public string User { get; }
    public string Password { get; }

    /// <summary>The port of the official drivers; unknown for a server that was only named by its address.</summary>
    public int? Bolt { get; }

    public Neo4jOptions Options =>
        new()
        {
            Url = Url,
            User = User,
            Password = Password,
            TimeLimit = 60,
        };

    /// <summary>The product's settings for it, as environment variables.</summary>
    public IReadOnlyDictionary<string, string> Settings =>
        new Dictionary<string, string>
        {
            ["Matchmaker__Store"] = "neo4j",
            ["Matchmaker__Neo4j__Url"] = Url,
            ["Matchmaker__Neo4j__User"] = User,
            ["Matchmaker__Neo4j__Password"] = Password,
        };

    public static async Task<Neo4jServer> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("MATCHMAKER_NEO4J_URL") is { Length: > 0 } url)
            return new(
                url,
                Setting("USER", "neo4j"),
                Setting("PASSWORD", ""),
                int.TryParse(Setting("BOLT", ""), out var port) ? port : null,
                null
            );
        var home = Directory.CreateTempSubdirectory("matchmaker-neo4j-").FullName;
        var (http, bolt) = (FreePort(), FreePort());
        const string password = "secret-for-test";
        var started = await RunAsync(
            "start",
            home,
            "--http",
            $"{http}",
            "--bolt",
            $"{bolt}",
            "--password",
            password,
            "--heap",
            Heap
        );
        return new(started.Trim(), "neo4j", password, bolt, home);
    }

    public async ValueTask DisposeAsync()
    {
        if (_home is null)
            return;
        await RunAsync("stop", _home, "--kill");
        Directory.Delete(_home, recursive: true);
    }

    private static string Setting(string name, string otherwise) =>
        Environment.GetEnvironmentVariable("MATCHMAKER_NEO4J_" + name) ?? otherwise;

    private static async Task<string> RunAsync(string script, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(Path.Combine(Folder(), script), arguments) { RedirectStandardOutput = true }
        )!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{script} ended with {process.ExitCode}");
    }

    private static string Folder()
    {
        if (Setting("FOLDER", "") is { Length: > 0 } named)
            return named;
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Matchmaker.slnx")))
            root = root.Parent;
        var folder = Path.GetFullPath(Path.Combine(root?.FullName ?? ".", "..", "shared", "neo4j"));
        return Directory.Exists(folder)
            ? folder
            : throw new InvalidOperationException(
                "There is no Neo4j: set MATCHMAKER_NEO4J_URL (with _USER, _PASSWORD and _BOLT) or "
                    + "MATCHMAKER_NEO4J_FOLDER."
            );
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
