namespace Matchmaker.Console.Tests;

public sealed class TooManyPagesTests(Chromium chromium)
{
    [Fact]
    public async Task A_page_over_the_bound_can_be_read_and_says_why_it_does_not_answer()
    {
        var host = new ConsoleHost { ConnectionsPerClient = 1 };
        await using var stopping = host;
        await host.InitializeAsync();
        await using var first = await chromium.VisitAsync(host);
        await first.OpenAsync("/chains");

        await using var second = await chromium.VisitAsync(host);
        await second.Page.GotoAsync("/chains");

        await second.SeesAsync(second.Page.Locator("#too-many-pages", new() { HasText = "打开的页面过多" }));
        await second.SeesAsync(second.Page.Locator(".tile", new() { HasText = "智能家电" }));
        // The circuit that did not begin is told in the browser's console, too.
        second.Expected("");
    }
}
