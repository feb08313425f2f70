using System.Diagnostics;

namespace Matchmaker.Bench.Stores;

/// <summary>The GraphQL server of <c>peer/</c>, installed by npm into a folder that lasts as long as it runs.</summary>
internal sealed class NodePeer : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly Process _process;

    private NodePeer(DirectoryInfo folder, Process process, string url) =>
        (_folder, _process, Url) = (folder, process, url);

    public string Url { get; }
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static async Task<NodePeer> StartAsync(Neo4jServer neo4j)
    {
        var bolt =
            neo4j.Bolt
            ?? throw new InvalidOperationException("The peer speaks Bolt: name the port in MATCHMAKER_NEO4J_BOLT.");
        var folder = Directory.CreateTempSubdirectory("matchmaker-peer-");
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Stores", "peer")))
            File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
        await InstallAsync(folder);
        var port = Neo4jServer.FreePort();
        var start = new ProcessStartInfo("node", ["server.mjs"]) { WorkingDirectory = folder.FullName };
        (start.Environment["BOLT"], start.Environment["PORT"]) = ($"{bolt}", $"{port}");
        (start.Environment["USERNAME"], start.Environment["PASSWORD"], start.Environment["NODE_ENV"]) = (
            neo4j.User,
            neo4j.Password,
            "production"
        );
        var peer = new NodePeer(folder, Process.Start(start)!, $"http://127.0.0.1:{port}/");
        await peer.ReadyAsync();
        return peer;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private static async Task InstallAsync(DirectoryInfo folder)
    {
        using var npm = Process.Start(
            new ProcessStartInfo("npm", ["install", "--no-audit", "--no-fund", "--silent"])
            {
                WorkingDirectory = folder.FullName,
            }
        )!;
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0)
            throw new InvalidOperationException($"npm install ended with {npm.ExitCode}.");
    }

    private async Task ReadyAsync()
    {
        using var client = new HttpClient();
        for (var patience = Stopwatch.StartNew(); patience.Elapsed < TimeSpan.FromMinutes(1); await Task.Delay(100))
        {
            if (_process.HasExited)
                throw new InvalidOperationException($"The peer ended with {_process.ExitCode}.");
            try
            {
                if ((await client.GetAsync(new Uri(Url + "?query=%7B__typename%7D"))).IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }
        throw new TimeoutException("The peer did not answer within a minute.");
    }
}
