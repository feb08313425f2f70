using Microsoft.Playwright;

namespace Matchmaker.Console.Tests.Stories;

/// <summary>The visitor's home and the help.</summary>
public sealed class VisitorStory(ConsoleHost host, Chromium chromium)
{
    [Theory]
    [InlineData(360)]
    [InlineData(1440)]
    public async Task The_home_shows_doors_a_question_coverage_and_only_needs_with_a_source(int width)
    {
        await using var visitor = await chromium.VisitAsync(host, width);
        await visitor.OpenAsync("/");
        await visitor.SeesAsync(visitor.Page.GetByRole(AriaRole.Navigation, new() { Name = "我是" }));
        await visitor.SeesAsync(visitor.Heading("哪里还有空位"));
        var needs = visitor.Page.GetByRole(AriaRole.Region, new() { Name = "最新的公开需求" });
        await visitor.SeesAsync(needs.Locator(".row").First);
        await Assertions.Expect(needs.Locator(".mark.authored, .mark.sample")).ToHaveCountAsync(0);
        await visitor.SeesAsync(visitor.Heading("两个记号"));
        var wide = await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(wide <= width, $"The page is {wide} pixels wide.");
        await visitor.AccessibleAsync();
    }

    [Theory]
    [InlineData("Firms", "压缩机壳体铸件精密铸造")]
    [InlineData("Demands", "铸件精密铸造，压缩机壳体")]
    public async Task What_is_made_up_stands_behind_what_is_real_where_a_visitor_asks(string seeking, string text)
    {
        await using var visitor = await chromium.VisitAsync(host);
        await visitor.OpenAsync($"/match?text={Uri.EscapeDataString(text)}&seeking={seeking}");
        var lines = visitor.Page.Locator(".match");
        await visitor.SeesAsync(lines.First);
        var madeUp = new List<bool>();
        for (var i = 0; i < await lines.CountAsync(); i++)
            madeUp.Add(await lines.Nth(i).Locator(".mark.sample, .mark.authored").CountAsync() > 0);
        Assert.Contains(false, madeUp);
        Assert.Equal(madeUp.Order(), madeUp);
    }

    [Fact]
    public async Task A_word_explains_itself_in_place_by_keys_and_leads_to_the_help()
    {
        await using var visitor = await chromium.VisitAsync(host);
        await visitor.OpenAsync("/chains");
        var word = visitor.Button("环节");
        var meaning = visitor.Page.GetByText("产业链上的一步").First;
        await word.FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.SeesAsync(meaning);
        await visitor.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(meaning).ToBeHiddenAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "更多词语" }).First.ClickAsync();
        await visitor.SeesAsync(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "帮助", Level = 1 }));
        foreach (var term in (string[])["环节", "卡位", "梯度", "入库", "编写", "示例"])
            await visitor.SeesAsync(visitor.Page.Locator(".words dt", new() { HasText = term }));
        await visitor.AccessibleAsync();
    }
}
