using System.Diagnostics;
using System.Text.Json;
using Matchmaker.Domain;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Outcomes;
using Microsoft.Playwright;

namespace Matchmaker.Console.Tests.Stories;

public sealed class OutcomeChartStory(ConsoleHost host, Chromium chromium)
{
    [Fact]
    public async Task The_charts_draw_and_their_tables_say_what_the_api_answers()
    {
        await RecordAsync("STAFF", OutcomeKind.Contract, 680_000_000);
        await RecordAsync("SME", OutcomeKind.Trial, 12_500_000);
        await using var staff = await chromium.VisitAsync(host, 1440);
        await staff.SignInAsync("STAFF");
        await staff.OpenAsync("/outcomes");
        await Assertions.Expect(staff.Page.Locator(".drawing svg")).ToHaveCountAsync(3);
        foreach (var summary in await staff.Page.Locator(".chart summary").AllAsync())
            await summary.ClickAsync();

        foreach (var row in await RowsAsync(staff, "MONTH"))
            await SaysAsync(staff, "金额，按月", row.GetProperty("month").GetString()!, Sum(row));
        foreach (var row in await RowsAsync(staff, "KIND"))
        {
            var kind = Enum.Parse<OutcomeKind>(
                row.GetProperty("kind").GetString()!.Replace("_", "", StringComparison.Ordinal),
                ignoreCase: true
            );
            await SaysAsync(staff, "金额，按种类", kind.Label().Zh, Sum(row));
            await SaysAsync(staff, "金额，按种类", kind.Label().Zh, Wan(row.GetProperty("verifiedFen").GetInt64()));
        }
        foreach (var row in await RowsAsync(staff, "CHAIN"))
            await SaysAsync(
                staff,
                "金额，按产业链",
                row.GetProperty("chain").GetProperty("nameZh").GetString()!,
                Sum(row)
            );
        // What is drawn is what is said.
        await Assertions.Expect(Chart(staff, "金额，按种类").Locator("svg")).ToContainTextAsync("12.5 万元");
        await staff.AccessibleAsync();
    }

    [Fact]
    public async Task A_chart_takes_on_another_theme_and_another_width()
    {
        await RecordAsync("STAFF", OutcomeKind.Order, 90_000_000);
        await using var staff = await chromium.VisitAsync(host);
        await staff.SignInAsync("STAFF");
        await staff.OpenAsync("/outcomes");
        var drawing = Chart(staff, "金额，按月").Locator("svg");
        await Assertions.Expect(drawing).ToBeVisibleAsync();
        var light = await drawing.InnerHTMLAsync();
        await staff.Page.EvaluateAsync("document.documentElement.dataset.theme = 'dark'");
        await ComesTrueAsync(async () => await drawing.InnerHTMLAsync() != light);
        await staff.Page.SetViewportSizeAsync(360, 800);
        await ComesTrueAsync(async () => await drawing.EvaluateAsync<int>("drawn => drawn.clientWidth") < 360);
        Assert.Equal(360, await staff.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    // Asked from here: the page's security policy lets no text become a script that would wait within it.
    private static async Task ComesTrueAsync(Func<Task<bool>> holds)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Processes.Patience; await Task.Delay(50))
        {
            if (await holds())
                return;
        }
        Assert.Fail("It did not come true.");
    }

    private static ILocator Chart(Visit visit, string title) =>
        visit.Page.Locator(".chart", new() { Has = visit.Page.GetByText(title) });

    private static Task SaysAsync(Visit visit, string chart, string label, string sum) =>
        Assertions
            .Expect(Chart(visit, chart).Locator("tbody tr", new() { HasText = label }).First)
            .ToContainTextAsync(sum);

    private static string Sum(JsonElement row) => Wan(row.GetProperty("amountFen").GetInt64());

    private static string Wan(long fen) => Money.Text(fen, Language.Zh);

    private DateOnly Today => host.Service<TimeProvider>().Today();

    private async Task<JsonElement[]> RowsAsync(Visit visit, string dimension)
    {
        var year = Today.Year;
        var query =
            $$"""{ outcomes(period: { from: "{{year}}-01-01", to: "{{year}}-12-31" }, groupBy: [{{dimension}}]) """
            + "{ rows { amountFen verifiedFen month kind chain { nameZh } } } }";
        var answer = await visit.Page.APIRequest.PostAsync("/graphql", new() { DataObject = new { query } });
        var rows = (await answer.JsonAsync())!.Value.GetProperty("data").GetProperty("outcomes").GetProperty("rows");
        Assert.NotEqual(0, rows.GetArrayLength());
        return [.. rows.EnumerateArray()];
    }

    private async Task RecordAsync(string role, OutcomeKind kind, long fen)
    {
        var title = $"压缩机壳体 {Guid.NewGuid():N}";
        var engagement = await host.AcceptedAsync(await host.OpenScenarioAsync(title, "压缩机壳体铸造，铸铁。"));
        var input = new RecordOutcomeInput(null, engagement.Id, kind, fen, Today, "合同");
        var recorded = await host.Service<RecordOutcome>()
            .RunAsync(input, await host.CallerAsync(role), CancellationToken.None);
        Assert.Empty(recorded.Errors);
    }
}
