using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Matchmaker.Testing.Neo4j;

/// <summary>
/// A real Neo4j: the one that MATCHMAKER_NEO4J_URL, _USER and _PASSWORD name, or one started with the `start` script of
/// the folder that MATCHMAKER_NEO4J_FOLDER names or that lies at ../shared/neo4j beside the repository. Without either,
/// and with MATCHMAKER_NEO4J=none, tests are skipped; in CI only where that says that it is meant.
/// </summary>
public sealed class Neo4jServer
{
    /// <summary>
    /// Plans are kept although each test empties the server and fills it again: made anew for every change of the
    /// counts, they took most of a run.
    /// </summary>
    public const string KeepPlans = "dbms.cypher.min_replan_interval=1d";

    /// <summary>
    /// Java's first compiler alone: its second one, which repays itself in hours, took more than half of a processor's
    /// time on servers that live for minutes and are killed and started anew.
    /// </summary>
    private const string QuickStart = "-XX:TieredStopAtLevel=1";

    private static readonly Lazy<Task<Neo4jServer>> Started = new(StartSharedAsync);
    private static FileStream? _lock;
    private readonly string? _folder;
    private readonly string? _home;
    private readonly string[] _settings;

    private Neo4jServer(Uri url, string user, string password, string? folder, string? home, string[] settings) =>
        (Url, User, Password, _folder, _home, _settings) = (url, user, password, folder, home, settings);

    public Uri Url { get; }
    public string User { get; }
    public string Password { get; }

    /// <summary>
    /// The one that the tests of this run share; they run one after the other on it, and each empties it first.
    /// </summary>
    public static async Task<Neo4jServer> SharedAsync()
    {
        SkipWhereThereIsNone();
        return await Started.Value;
    }

    /// <summary>
    /// One of the test's own, which it may stop and kill; a skip that says so where only an address is given.
    /// </summary>
    /// <param name="home">Where it keeps its data; a new folder by default.</param>
    /// <param name="settings">Of Neo4j, each KEY=VALUE.</param>
    public static async Task<Neo4jServer> OwnAsync(string? home = null, params string[] settings)
    {
        SkipWhereThereIsNone();
        if (Folder() is { } folder)
            return await StartAsync(folder, home ?? NewHome(), FreePort(), settings);
        Assert.Skip("Only the address of a Neo4j is given, not a server that may be stopped.");
        throw new UnreachableException();
    }

    public Task<Neo4jServer> StartAgainAsync() => StartAsync(_folder!, _home!, Url.Port, _settings);

    public Task StopAsync() => RunAsync(_folder!, "stop", _home!);

    public Task KillAsync() => RunAsync(_folder!, "stop", _home!, "--kill");

    public async Task RemoveAsync()
    {
        if (File.Exists(Path.Combine(_home!, "pid")))
            await StopAsync();
        // A server that is being stopped may take away the last of its own files meanwhile.
        if (Directory.Exists(_home))
            Directory.Delete(_home, recursive: true);
    }

    /// <summary>Takes everything away but the structure.</summary>
    public async Task EmptyAsync()
    {
        foreach (
            var statement in (string[])
                ["MATCH (n) WHERE NOT n:Ledger DETACH DELETE n", "MATCH (l:Ledger) SET l.revision = 0, l.rows = 0"]
        )
            (await AskAsync(statement, CancellationToken.None)).Dispose();
    }

    /// <summary>What Neo4j answers, asked past the product.</summary>
    public async Task<JsonDocument> AskAsync(
        string statement,
        CancellationToken ct,
        Dictionary<string, object?>? parameters = null
    )
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Url, "/db/neo4j/query/v2"))
        {
            Content = JsonContent.Create(new { statement, parameters = parameters ?? [] }),
        };
        request.Headers.Authorization = new(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{Password}"))
        );
        using var response = await http.SendAsync(request, ct);
        var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(ct), new() { MaxDepth = 512 });
        Assert.False(answer.RootElement.TryGetProperty("errors", out var errors), errors.ToString());
        return answer;
    }

    internal static async Task EndSharedAsync()
    {
        if (Started.IsValueCreated && await Started.Value is { _home: not null } server)
            await server.RemoveAsync();
        if (_lock is not null)
            await _lock.DisposeAsync();
    }

    public static bool IsThere => !IsDeclined && (GivenUrl() is not null || Folder() is not null);

    /// <summary>Whether a run is meant to go without Neo4j, be there one or not.</summary>
    private static bool IsDeclined => Environment.GetEnvironmentVariable("MATCHMAKER_NEO4J") == "none";

    /// <summary>For tests whose fixture needs the server: a fixture cannot skip.</summary>
    public static void SkipWhereThereIsNone()
    {
        if (IsThere)
            return;
        const string how =
            "There is no Neo4j: set MATCHMAKER_NEO4J_URL (with _USER and _PASSWORD) or " + "MATCHMAKER_NEO4J_FOLDER.";
        // CI without Neo4j has to say that it is meant: otherwise half of the stores' tests would go missing without a
        // sign.
        if (Environment.GetEnvironmentVariable("CI") == "true" && !IsDeclined)
            Assert.Fail(how);
        Assert.Skip(how);
    }

    private static async Task<Neo4jServer> StartSharedAsync()
    {
        if (GivenUrl() is not { } given)
            return await StartAsync(Folder()!, NewHome(), FreePort(), [KeepPlans]);
        var url = new Uri(given);
        _lock = await LockAsync(url);
        return new(
            url,
            Environment.GetEnvironmentVariable("MATCHMAKER_NEO4J_USER") ?? "neo4j",
            Environment.GetEnvironmentVariable("MATCHMAKER_NEO4J_PASSWORD") ?? "",
            null,
            null,
            []
        );
    }

    /// <summary>
    /// Community has one database, and test projects may run side by side: one has the given server at a time, until
    /// its run ends.
    /// </summary>
    private static async Task<FileStream> LockAsync(Uri url)
    {
        var file = Path.Combine(Path.GetTempPath(), $"matchmaker-tests-{url.Host}-{url.Port}.lock");
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                // The other project's tests say themselves when they hang.
                HangWatchRun.Waiting();
                await Task.Delay(500);
            }
        }
    }

    private static async Task<Neo4jServer> StartAsync(string folder, string home, int port, string[] settings)
    {
        const string password = "secret-for-test";
        string[] arguments =
        [
            home,
            "--http",
            $"{port}",
            "--bolt",
            $"{FreePort()}",
            "--password",
            password,
            .. settings.SelectMany(s => new[] { "--set", s }),
        ];
        string url;
        try
        {
            url = await RunAsync(folder, "start", arguments);
        }
        catch (InvalidOperationException)
        {
            // The script's own patience is a minute, which a machine that is busy with other tests may outlast once.
            // What it gave up on may not have ended yet, and would keep the second start from its folder.
            if (File.Exists(Path.Combine(home, "pid")))
                await RunAsync(folder, "stop", home, "--kill");
            url = await RunAsync(folder, "start", arguments);
        }
        return new(new(url.Trim()), "neo4j", password, folder, home, settings);
    }

    private static async Task<string> RunAsync(string folder, string script, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(folder, script), arguments) { RedirectStandardOutput = true };
        start.Environment.TryAdd("JDK_JAVA_OPTIONS", QuickStart);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        await process.EndAsync(output);
        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"{script} ended with {process.ExitCode}");
    }

    private static string? GivenUrl() =>
        Environment.GetEnvironmentVariable("MATCHMAKER_NEO4J_URL") is { Length: > 0 } url ? url : null;

    private static string? Folder()
    {
        if (Environment.GetEnvironmentVariable("MATCHMAKER_NEO4J_FOLDER") is { Length: > 0 } named)
            return named;
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Matchmaker.slnx")))
            root = root.Parent;
        var beside = root is null ? null : Path.Combine(root.FullName, "..", "shared", "neo4j");
        return beside is not null && File.Exists(Path.Combine(beside, "start")) ? beside : null;
    }

    private static string NewHome() => Directory.CreateTempSubdirectory("matchmaker-neo4j-").FullName;

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
