using Microsoft.Playwright;

namespace Matchmaker.Console.Tests;

/// <summary>One browser for all tests; each visit has its own cookies.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const float Patience = 20_000;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        // A busy machine may take its time; Playwright's own limit is five seconds.
        Assertions.SetDefaultExpectTimeout(Patience);
        if (Executable() is not { } path)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = path,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    public async Task<Visit> VisitAsync(ConsoleHost host, int width = 1280, int height = 900)
    {
        if (_browser is null)
        {
            const string Missing = "No Chromium: set CHROMIUM to its path, or put chromium on PATH.";
            if (Environment.GetEnvironmentVariable("CI") == "true")
                Assert.Fail(Missing);
            Assert.Skip(Missing);
        }
        var context = await _browser.NewContextAsync(
            new()
            {
                BaseURL = host.Address,
                Locale = "zh-CN",
                ViewportSize = new() { Width = width, Height = height },
            }
        );
        return await Visit.BeginAsync(context, host);
    }

    // The headless shell is the same engine without the browser around the pages, at half the work.
    private static string? Executable()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        string[] names = ["chromium-headless-shell", "chromium"];
        return names
            .SelectMany(name => folders.Append("/usr/bin").Select(folder => Path.Combine(folder, name)))
            .Prepend(Environment.GetEnvironmentVariable("CHROMIUM"))
            .FirstOrDefault(File.Exists);
    }
}
