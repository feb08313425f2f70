using System.Globalization;

namespace Matchmaker.Bench.Console;

/// <summary>What people do on long lists and full boards, timed in the browser.</summary>
internal sealed class PageUses(Chromium browser, string staff)
{
    // A wheel that turns fast: some sixty steps a second for two seconds.
    private const int Steps = 120,
        StepPixels = 300,
        StepMilliseconds = 16;

    // Filters are tried in turns, so that each changes what is shown.
    private static readonly string[] Stages = ["Negotiating", "Accepted"];

    /// <returns>The longest task of each scrolling through the table of 10,000 rows of the design's page.</returns>
    public async Task<IReadOnlyList<double>> ScrollAsync(int rounds)
    {
        await using var context = await browser.OpenAsync(staff);
        var page = await context.NewPageAsync();
        await PageLoad.NoteAsync(page);
        await page.GotoAsync("/design/data-table");
        var table = page.Locator(".scroll.tall").First;
        await page.Locator("main:not([aria-busy])").WaitForAsync();
        await table.ScrollIntoViewIfNeededAsync();
        await table.HoverAsync();
        var longest = new List<double>();
        for (var round = 0; round < rounds; round++)
        {
            var since = await page.EvaluateAsync<double>("() => performance.now()");
            for (var step = 0; step < Steps; step++)
            {
                await page.Mouse.WheelAsync(0, StepPixels);
                await page.WaitForTimeoutAsync(StepMilliseconds);
            }
            await page.WaitForTimeoutAsync(500);
            longest.Add(await PageLoad.LongestTaskAsync(page, since));
        }
        return longest;
    }

    /// <returns>
    /// How many cards the board counts unfiltered, and milliseconds from a press until it shows one stage.
    /// </returns>
    public async Task<(int Cards, IReadOnlyList<double> Milliseconds)> FilterBoardAsync(int rounds)
    {
        await using var context = await browser.OpenAsync(staff);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/engagements?layout=board");
        await page.Locator("main:not([aria-busy])").WaitForAsync();
        await page.Locator(".card-part").First.WaitForAsync();
        var cards = (await page.Locator(".lane header > .soft").AllInnerTextsAsync()).Sum(count =>
            int.Parse(count, CultureInfo.InvariantCulture)
        );
        var milliseconds = new List<double>();
        for (var round = 0; round < rounds; round++)
        {
            var stage = Stages[round % Stages.Length];
            await page.Locator("form.filters select[name=stages]").SelectOptionAsync(stage);
            // Both clocks are the browser's, so that a load of the whole page is counted as what it is.
            var pressed = await page.EvaluateAsync<double>(
                "() => { const at = Date.now(); document.querySelector('form.filters > button').click(); return at; }"
            );
            await page.WaitForFunctionAsync(
                """
                stage => {
                  const cards = [...document.querySelectorAll(".card-part")];
                  return cards.length > 0 && cards.every(card => card.closest(".lane").dataset.lane === stage);
                }
                """,
                stage
            );
            milliseconds.Add(await page.EvaluateAsync<double>("() => Date.now()") - pressed);
        }
        return (cards, milliseconds);
    }
}
