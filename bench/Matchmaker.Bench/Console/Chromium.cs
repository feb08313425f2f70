using Microsoft.Playwright;

namespace Matchmaker.Bench.Console;

/// <summary>A browser of its own, and sessions of people at it.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    // A busy machine may take its time; what hangs is told of all the same.
    private const float PatienceMilliseconds = 120_000;

    // The browser alone draws pages with half the work of the whole program.
    private static readonly string[] Programs = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly DemoOffice _office;

    private Chromium(IPlaywright playwright, IBrowser browser, DemoOffice office) =>
        (_playwright, _browser, _office) = (playwright, browser, office);

    public static async Task<Chromium> StartAsync(DemoOffice office)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? Programs.FirstOrDefault(File.Exists),
                Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
            }
        );
        return new(playwright, browser, office);
    }

    /// <summary>Someone at a browser that has seen nothing of the product yet but the sign-in page.</summary>
    /// <param name="session">Cookies of somebody who is signed in; null for the public.</param>
    public async Task<IBrowserContext> OpenAsync(string? session, ColorScheme theme = ColorScheme.Light)
    {
        var context = await _browser.NewContextAsync(
            new()
            {
                BaseURL = _office.Url,
                Locale = "zh-CN",
                ColorScheme = theme,
                StorageState = session,
                // What is waited for in a page is a text that becomes a script there, which the page itself may not do.
                BypassCSP = true,
                ViewportSize = new() { Width = 1440, Height = 900 },
            }
        );
        context.SetDefaultTimeout(PatienceMilliseconds);
        return context;
    }

    /// <summary>The cookies of this account when it has signed in.</summary>
    public async Task<string> SessionOfAsync(DemoAccount account)
    {
        await using var context = await OpenAsync(null);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/sign-in");
        await page.Locator("input[name=name]").FillAsync(account.Name);
        await page.Locator("input[name=password]").FillAsync(account.Password);
        await page.Locator("form[action='account/sign-in'] button").ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
        return await context.StorageStateAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
