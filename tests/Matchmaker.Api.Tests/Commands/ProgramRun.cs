using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Matchmaker.Api.Tests.Commands;

/// <summary>The program itself, as its own process.</summary>
/// <param name="Code">The exit code.</param>
public sealed record ProgramRun(int Code, string Out, string Error)
{
    /// <summary>What a long run says of its progress is on standard error, too.</summary>
    public void Succeeded() => Assert.True(Code == 0, $"It ended with {Code}: {Error}");

    public static Task<ProgramRun> OfAsync(params string[] args) => OfAsync(default, args);

    /// <summary>The same with more in its environment than this process has.</summary>
    public static async Task<ProgramRun> OfAsync((string Name, string Value) environment, params string[] args)
    {
        using var process = Start(args, environment);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.EndAsync(output, error);
        return new ProgramRun(process.ExitCode, await output, await error);
    }

    /// <summary>Serves until it is killed or disposed of.</summary>
    public static Task<Served> ServeAsync(string data, params string[] more) =>
        ServeAtAsync(new Uri($"http://127.0.0.1:{FreePort()}"), data, more);

    /// <summary>The same, at an address that it had before.</summary>
    public static async Task<Served> ServeAtAsync(Uri address, string data, params string[] more)
    {
        var process = Start(["serve", "--data", data, "--urls", address.ToString(), .. more]);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var served = new Served(process, address, output, error);
        if (await served.ReadyAsync())
            return served;
        process.Kill();
        throw new InvalidOperationException(
            $"It did not become ready.{Environment.NewLine}{await error}{await output}"
        );
    }

    private static Process Start(string[] args, (string Name, string Value) environment = default)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Matchmaker.Api.dll"), .. args]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // A run of seconds is over before the compiler has learned anything from counting what is called, and the
            // counting takes a tenth of it.
            Environment = { ["DOTNET_TieredPGO"] = "0" },
        };
        if (environment.Name is { } name)
            start.Environment[name] = environment.Value;
        return Process.Start(start)!;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>The product, serving.</summary>
public sealed class Served(Process process, Uri address, Task<string> output, Task<string> error) : IAsyncDisposable
{
    public Uri Address => address;

    /// <summary>Whether it becomes ready; false when it ended first, or its time was up.</summary>
    internal async Task<bool> ReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(10) };
        for (
            var waited = Stopwatch.StartNew();
            waited.Elapsed < Processes.Patience && !process.HasExited;
            await Task.Delay(50)
        )
        {
            try
            {
                if ((await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).IsSuccessStatusCode)
                    return true;
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
                // Not listening yet, or not answering.
            }
        }
        return false;
    }

    /// <summary>As a power cut would.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.EndAsync();
    }

    /// <summary>As a service manager would; what it printed, and its exit code.</summary>
    public async Task<ProgramRun> StopAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]))
            await kill.EndAsync();
        await process.EndAsync(output, error);
        return new ProgramRun(process.ExitCode, await output, await error);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await KillAsync();
        process.Dispose();
    }
}
