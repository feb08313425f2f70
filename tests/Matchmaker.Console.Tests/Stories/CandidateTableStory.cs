using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Matchmaker.Console.Tests.Stories;

public sealed class CandidateTableStory(ConsoleHost host, Chromium chromium)
{
    private const string Description = "商用冷柜变频压缩机壳体铸件，灰铁，机加工与气密性检漏。";

    [Fact]
    public async Task Each_requirement_is_a_column_of_signs_whose_head_says_which_are_hard()
    {
        await using var leader = await LeaderAtAsync("供比较的压缩机壳体铸件");
        var heads = leader.Page.Locator("th.criterion");
        await Assertions.Expect(heads).ToHaveCountAsync(2);
        await Assertions.Expect(heads.Nth(0)).ToContainTextAsync("硬性");
        await Assertions.Expect(heads.Nth(1)).Not.ToContainTextAsync("硬性");
        var sample = leader.Page.Locator(".match", new() { HasText = "示例专精特新" });
        await leader.SeesAsync(sample.GetByRole(AriaRole.Img, new() { Name = "满足", Exact = true }));
        await leader.SeesAsync(sample.GetByRole(AriaRole.Img, new() { Name = "待确认" }));
        await leader.AccessibleAsync();
    }

    [Fact]
    public async Task The_panel_gives_reasons_in_a_purchasers_words_and_the_texts_that_were_compared()
    {
        await using var leader = await LeaderAtAsync("供说明理由的压缩机壳体铸件");
        await leader.Page.Locator(".match", new() { HasText = "示例专精特新" }).Locator(".name").ClickAsync();
        var panel = Panel(leader);
        await leader.SeesAsync(panel.Locator(".why-list li").First);
        await leader.SeesAsync(panel.Locator(".texts mark").First);
        var words = await panel.InnerTextAsync();
        Assert.DoesNotMatch("对数几率|基准|[+−][0-9]+\\.[0-9]", words);
        await leader.AccessibleAsync();
    }

    [Fact]
    public async Task All_that_is_unknown_of_a_candidate_is_said_once_and_asked_with_one_invitation()
    {
        await using var leader = await LeaderAtAsync("供一并询问的压缩机壳体铸件");
        var row = leader.Page.Locator(".match:has(.criterion.all)").First;
        var name = (await row.Locator(".name").InnerTextAsync()).Trim();
        await row.GetByRole(AriaRole.Button, new() { Name = "2 项待确认 · 一并询问" }).ClickAsync();
        await Assertions
            .Expect(Panel(leader).GetByLabel("一并询问 2 项"))
            .ToHaveValueAsync(new Regex("IATF 16949.*\n.*ISO 13485"));
        await leader.Button("邀请并询问").ClickAsync();
        var invited = leader.Page.Locator(".match", new() { HasText = name });
        await leader.SeesAsync(invited.Locator(".mark.stage"));
        await Assertions.Expect(leader.Button("邀请并询问")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Two_candidates_stand_side_by_side_and_a_fifth_cannot_be_chosen()
    {
        await using var leader = await LeaderAtAsync("供并排比较的压缩机壳体铸件");
        var boxes = leader.Page.Locator(".match").GetByRole(AriaRole.Checkbox);
        await boxes.Nth(0).CheckAsync();
        await boxes.Nth(1).CheckAsync();
        await leader.Button("并排比较").ClickAsync();
        var grid = leader.Page.Locator(".comparison");
        await Assertions.Expect(grid.Locator("thead th")).ToHaveCountAsync(2);
        await leader.SeesAsync(grid.GetByRole(AriaRole.Rowheader, new() { Name = "IATF 16949" }));
        await leader.AccessibleAsync();
        await boxes.Nth(2).CheckAsync();
        await boxes.Nth(3).CheckAsync();
        await Assertions.Expect(boxes.Nth(4)).ToBeDisabledAsync();
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task On_a_phone_each_candidate_is_a_card_of_at_most_400_pixels(string language)
    {
        await using var leader = await LeaderAtAsync($"供手机查看的压缩机壳体铸件{language}", 360, language);
        var cards = leader.Page.Locator(".match");
        foreach (var card in await cards.AllAsync())
            Assert.InRange((await card.BoundingBoxAsync())!.Height, 60, 400);
        Assert.True(await leader.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 360"));
        await leader.AccessibleAsync();
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(360)]
    public async Task Why_not_us_is_readable_at_every_width(int width)
    {
        var project = await host.OpenScenarioAsync($"供解释的压缩机壳体铸件{width}", Description);
        await using var sme = await chromium.VisitAsync(host, width, 900);
        await sme.SignInAsync("SME");
        await sme.OpenAsync($"/projects/{project.Id}/why?firm={Programme.Sme}");
        var reason = sme.Page.Locator(".why-list li > :last-child").First;
        await sme.SeesAsync(reason);
        Assert.InRange((await reason.BoundingBoxAsync())!.Width, 150, width);
        Assert.True(await sme.Page.EvaluateAsync<bool>($"document.documentElement.scrollWidth <= {width}"));
        await sme.AccessibleAsync();
    }

    private async Task<Visit> LeaderAtAsync(string title, int width = 1440, string language = "zh")
    {
        var project = await host.OpenScenarioAsync(title, Description);
        var leader = await chromium.VisitAsync(host, width, 900);
        await leader.SignInAsync("LEADER");
        if (language == "en")
            await leader.OpenAsync("/language?to=en&return=/");
        await leader.OpenAsync($"/projects/{project.Id}");
        await leader.SeesAsync(leader.Page.Locator(".match").First);
        return leader;
    }

    private static ILocator Panel(Visit visit) => visit.Page.Locator("dialog.side-panel");
}
