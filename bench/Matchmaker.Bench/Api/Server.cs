using System.Diagnostics;

namespace Matchmaker.Bench.Api;

/// <summary>A server in a process of its own, so that its processor time is its own.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly Process _process;

    private Server(Process process, string url) => (_process, Url) = (process, url);

    public string Url { get; }
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }
    public double Megabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1048576.0;
        }
    }

    /// <summary>
    /// Starts this program again as one of the servers, and returns when it answers at <paramref name="ready"/>.
    /// </summary>
    /// <param name="settings">The product's, as environment variables.</param>
    public static async Task<Server> StartAsync(
        string verb,
        string data,
        int port,
        string ready,
        IReadOnlyDictionary<string, string>? settings = null
    )
    {
        var url = $"http://127.0.0.1:{port}";
        var start = new ProcessStartInfo(
            "dotnet",
            [typeof(Server).Assembly.Location, verb, "--data", data, "--urls", url]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // What is measured is how fast answers come, not how much one client may ask.
        foreach (var points in (string[])["Points", "PointsPerSecond", "PublicPoints", "PublicPointsPerSecond"])
            start.Environment[$"Matchmaker__GraphQL__{points}"] = "2000000000";
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient();
        for (var patience = Stopwatch.StartNew(); patience.Elapsed < TimeSpan.FromMinutes(5); await Task.Delay(50))
        {
            if (process.HasExited)
                throw new InvalidOperationException($"The {verb} server ended with {process.ExitCode}.");
            try
            {
                if ((await client.GetAsync(new Uri(url + ready))).IsSuccessStatusCode)
                    return new Server(process, url);
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }
        throw new TimeoutException($"The {verb} server did not answer within five minutes.");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
