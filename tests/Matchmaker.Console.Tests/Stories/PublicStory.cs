using System.Net;
using Microsoft.Playwright;

namespace Matchmaker.Console.Tests.Stories;

public sealed class PublicStory(ConsoleHost host, Chromium chromium)
{
    [Fact]
    public async Task Anyone_browses_the_chain_map_and_public_projects_and_asks_who_could_make_a_thing()
    {
        await using var visitor = await chromium.VisitAsync(host);
        await visitor.OpenAsync("/chains");
        await visitor.Page.Locator(".tile", new() { HasText = "智能家电" }).ClickAsync();
        await visitor.SeesAsync(visitor.Heading("智能家电"));
        await visitor.Page.Locator("section:has(#gaps) li a").First.ClickAsync();
        await visitor.SeesAsync(visitor.Page.Locator(".likely", new() { HasText = "最接近（近似判断）" }).First);
        await visitor.OpenAsync("/firms/firm_sample-sme");
        await visitor.Link("压缩机").First.ClickAsync();
        await visitor.SeesAsync(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "压缩机", Level = 2 }));

        await visitor.OpenAsync("/projects");
        await visitor.Page.Locator(".row h3 a").First.ClickAsync();
        await visitor.SeesAsync("资料来源");

        await visitor.OpenAsync("/");
        await visitor.Page.GetByLabel("您需要谁来做什么？").FillAsync("压缩机壳体铸件 精密铸造");
        await visitor.Button("看谁能做").ClickAsync();
        await visitor.SeesAsync(visitor.Page.Locator(".match", new() { HasText = "示例专精特新" }));
    }

    [Fact]
    public async Task Anyone_sees_what_was_searched_for_and_changes_it_and_the_links_that_were_read()
    {
        await using var visitor = await chromium.VisitAsync(host);
        var text = Uri.EscapeDataString("采购 IGBT 模块，必须为国家级专精特新“小巨人”企业");
        await visitor.OpenAsync($"/match?text={text}");
        await visitor.SeesAsync("按此查找：IGBT 模块");
        var chips = visitor.Page.GetByRole(AriaRole.List, new() { Name = "读出的环节" }).Locator(".chip");
        await visitor.SeesAsync(chips.First);
        var count = await chips.CountAsync();
        var name = (await chips.First.Locator("span").InnerTextAsync()).Trim();
        await visitor.AccessibleAsync();

        await visitor.Link($"只看此环节：{name}").ClickAsync();
        await visitor.SeesAsync(chips.Filter(new() { HasText = $"✓ {name}" }));
        await visitor.Link($"去掉：{name}").ClickAsync();
        await Assertions.Expect(chips).ToHaveCountAsync(count - 1);

        await visitor.Page.GetByText("修改后再找").ClickAsync();
        await visitor.Page.GetByLabel("查找", new() { Exact = true }).FillAsync("IGBT 驱动板");
        await visitor.Button("再找一次").ClickAsync();
        await visitor.SeesAsync("按此查找：IGBT 驱动板");
        await visitor.SeesAsync(visitor.Heading("结果"));
        await Assertions.Expect(chips.Filter(new() { HasText = name })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_language_switch_stays_on_the_page_and_holds()
    {
        await using var visitor = await chromium.VisitAsync(host);
        await visitor.OpenAsync("/firms?text=海尔");
        await visitor.Link("English").ClickAsync();
        await visitor.SeesAsync(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Firms", Level = 1 }));
        Assert.Equal("?text=海尔", Uri.UnescapeDataString(new Uri(visitor.Page.Url).Query));
        Assert.Equal("en", await visitor.Page.Locator("html").GetAttributeAsync("lang"));
        await visitor.OpenAsync("/chains");
        await visitor.SeesAsync(visitor.Heading("Chain map"));
    }

    [Fact]
    public async Task A_place_in_another_list_shows_the_first_page_and_says_so()
    {
        await using var visitor = await chromium.VisitAsync(host);
        await visitor.OpenAsync("/firms");
        var next = await visitor.Page.Locator("a[rel=next]").GetAttributeAsync("href");
        var after = System.Web.HttpUtility.ParseQueryString(new Uri(new Uri(visitor.Page.Url), next).Query)["after"];
        var first = await visitor.Page.Locator("td.heading").AllInnerTextsAsync();
        foreach (var place in (string[])[after!, "nonsense!", "W10", new('W', 5_000)])
        {
            await visitor.OpenAsync($"/projects?after={Uri.EscapeDataString(place)}");
            await visitor.SeesAsync("不属于这个列表");
            await visitor.SeesAsync(visitor.Page.Locator(".row h3 a").First);
        }
        await visitor.OpenAsync("/firms?after=W10");
        Assert.Equal(first, await visitor.Page.Locator("td.heading").AllInnerTextsAsync());
        await visitor.OpenAsync($"/firms?after={Uri.EscapeDataString(after!)}");
        Assert.NotEqual(first, await visitor.Page.Locator("td.heading").AllInnerTextsAsync());
    }

    [Fact]
    public async Task What_is_not_there_is_said_in_words_and_in_the_status()
    {
        await using var visitor = await chromium.VisitAsync(host);
        foreach (var path in new[] { "/nowhere", "/projects/project_none", "/firms/firm_none", "/chains/chain_none" })
        {
            var response = await visitor.OpenAsync(path);
            Assert.Equal((int)HttpStatusCode.NotFound, response.Status);
            await visitor.SeesAsync(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }));
        }
        visitor.Expected("404");
    }
}
