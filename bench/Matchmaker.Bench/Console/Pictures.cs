using Matchmaker.Domain.Access;
using Microsoft.Playwright;

namespace Matchmaker.Bench.Console;

/// <summary>Takes a picture of whole pages, each named <c>page-role-width-language-theme.png</c>.</summary>
internal sealed class Pictures(DemoOffice office, Chromium browser, string into)
{
    private const string Public = "public";

    // What loads after the page is there: tables, boards, charts.
    private const string Loading = "main[aria-busy], main [aria-busy], main .skeleton, main .skeleton-rows";

    // Charts are drawn when they come into sight.
    private const string Undrawn = "main .drawing:empty";

    // A page is still loading after this long: the picture shows it so, as the design's page does on purpose.
    private const float LoadingMilliseconds = 8_000;

    // Charts and drawn chains come in with a movement.
    private const float SettlingMilliseconds = 400;

    // Pixels that Chromium still draws in one piece.
    private const int Highest = 16_000;

    public async Task<int> TakeAsync(PictureChoice choice)
    {
        Directory.CreateDirectory(into);
        var taken = 0;
        foreach (var role in ConsolePage.All.SelectMany(p => p.Roles).Distinct())
        {
            var pages = ConsolePage.All.Where(p => p.Roles.Contains(role) && Wanted(choice.Pages, p.Name)).ToList();
            if (pages.Count == 0 || !Wanted(choice.Roles, NameOf(role)))
                continue;
            var session = role is { } known ? await browser.SessionOfAsync(office.Accounts[known]) : null;
            foreach (var (language, theme) in choice.Languages.SelectMany(_ => choice.Themes, (l, t) => (l, t)))
                taken += await TakeAsync(pages, new(NameOf(role), session, language, theme), choice.Widths);
        }
        return taken;
    }

    private sealed record Viewer(string Role, string? Session, string Language, ColorScheme Theme)
    {
        public string Tail => $"{Language}-{(Theme is ColorScheme.Dark ? "dark" : "light")}";
    }

    private async Task<int> TakeAsync(List<ConsolePage> pages, Viewer viewer, IReadOnlyList<int> widths)
    {
        await using var context = await browser.OpenAsync(viewer.Session, viewer.Theme);
        await context.AddCookiesAsync([
            new()
            {
                Name = Matchmaker.Console.Localizer.Cookie,
                Value = viewer.Language,
                Url = office.Url,
            },
        ]);
        var page = await context.NewPageAsync();
        foreach (var (shown, width) in pages.SelectMany(_ => widths, (shown, width) => (shown, width)))
        {
            var name = $"{shown.Name}-{viewer.Role}-{width}-{viewer.Tail}.png";
            await page.SetViewportSizeAsync(width, width < 600 ? 740 : 900);
            await page.GotoAsync(shown.Path(office.Records));
            await page.Locator("main:not([aria-busy])").WaitForAsync();
            await SettledAsync(page, Loading, name);
            // A window as high as the page, so that bars at its edges do not lie over its middle.
            await page.SetViewportSizeAsync(width, await HeightAsync(page));
            await SettledAsync(page, Undrawn, name);
            await page.ScreenshotAsync(new() { Path = Path.Combine(into, name) });
        }
        return pages.Count * widths.Count;
    }

    /// <param name="unready">What is there no more once the page is ready.</param>
    private static async Task SettledAsync(IPage page, string unready, string name)
    {
        try
        {
            await page.WaitForFunctionAsync(
                "unready => !document.querySelector(unready)",
                unready,
                new() { Timeout = LoadingMilliseconds }
            );
        }
        catch (TimeoutException)
        {
            System.Console.Error.WriteLine($"{name}: still loading when the picture was taken");
        }
        await page.WaitForTimeoutAsync(SettlingMilliseconds);
    }

    private static Task<int> HeightAsync(IPage page) =>
        page.EvaluateAsync<int>("most => Math.min(most, document.documentElement.scrollHeight)", Highest);

    private static string NameOf(AccountRole? role) => role is { } known ? $"{known}".ToLowerInvariant() : Public;

    private static bool Wanted(IReadOnlyList<string> names, string name) => names.Count == 0 || names.Contains(name);
}
