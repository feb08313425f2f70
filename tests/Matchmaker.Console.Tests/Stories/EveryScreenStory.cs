using Matchmaker.Domain;
using Matchmaker.Domain.Engagements;
using Microsoft.Playwright;

namespace Matchmaker.Console.Tests.Stories;

/// <summary>
/// One need on its way by four people, in both languages, at the width of a phone, a tablet and a desk, light and dark:
/// a visitor asks who could make it, its leader invites, the firm agrees, staff move it on.
/// </summary>
public sealed class EveryScreenStory(ConsoleHost host, Chromium chromium) : IClassFixture<ConsoleHost>
{
    private static readonly int[] Widths = [360, 768, 1440];
    private static readonly ColorScheme[] Themes = [ColorScheme.Light, ColorScheme.Dark];

    public static TheoryData<Language, int, ColorScheme> Screens =>
        [
            .. from language in Enum.GetValues<Language>()
            from width in Widths
            from theme in Themes
            select new TheoryDataRow<Language, int, ColorScheme>(language, width, theme),
        ];

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task A_need_goes_from_question_to_negotiation(Language language, int width, ColorScheme theme)
    {
        var title = $"压缩机壳体 {language} {width} {theme}";
        var project = await host.OpenScenarioAsync(title, "压缩机壳体铸件精密铸造，灰铁。");

        await using (var visitor = await OpenAsync(null, language, width, theme, "/"))
        {
            await visitor.Page.Locator("form.ask input[name=text]").FillAsync("压缩机壳体铸件");
            await visitor.Page.Locator("form.ask button").ClickAsync();
            await visitor.Page.WaitForURLAsync(url => url.Contains("/match?", StringComparison.Ordinal));
            await visitor.ReadyAsync();
            await visitor.SeesAsync(visitor.Page.Locator(".match").First);
            await FitsAsync(visitor, width);
        }

        await using (var leader = await OpenAsync("LEADER", language, width, theme, $"/projects/{project.Id}"))
        {
            var row = leader.Page.Locator(
                ".match",
                new() { HasText = language is Language.Zh ? "精密铸造" : "Precision" }
            );
            await row.First.GetByText(language is Language.Zh ? "邀请对接" : "Invite").ClickAsync();
            await leader.SeesAsync(row.First.Locator(".mark.stage"));
            await FitsAsync(leader, width);
        }

        await using (var sme = await OpenAsync("SME", language, width, theme, "/"))
        {
            await sme.Page.Locator(".work").GetByRole(AriaRole.Link, new() { Name = title, Exact = true }).ClickAsync();
            await sme.Button(language is Language.Zh ? "同意对接" : "Accept").ClickAsync();
            await ShowsAsync(sme, EngagementStage.Accepted, language);
            await FitsAsync(sme, width);
        }

        await using var staff = await OpenAsync("STAFF", language, width, theme, "/engagements?order=newest");
        await staff.Page.Locator("tbody").GetByRole(AriaRole.Link, new() { Name = title, Exact = true }).ClickAsync();
        var label = EngagementStage.Negotiating.Label();
        await staff.Button(language is Language.Zh ? $"移到“{label.Zh}”" : $"Move to {label.En}").ClickAsync();
        await ShowsAsync(staff, EngagementStage.Negotiating, language);
        await FitsAsync(staff, width);
    }

    private async Task<Visit> OpenAsync(string? role, Language language, int width, ColorScheme theme, string path)
    {
        var visit = await chromium.VisitAsync(host, width);
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = theme });
        if (role is not null)
            await visit.SignInAsync(role);
        if (language is Language.En)
        {
            await visit.OpenAsync("/help");
            await visit.Link("English").ClickAsync();
            await Assertions.Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        }
        await visit.OpenAsync(path);
        return visit;
    }

    private static Task ShowsAsync(Visit visit, EngagementStage stage, Language language) =>
        visit.SeesAsync(visit.Page.Locator("main .mark.stage", new() { HasText = stage.Label().In(language) }).First);

    private static async Task FitsAsync(Visit visit, int width)
    {
        Assert.Equal(width, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await visit.AccessibleAsync();
    }
}
