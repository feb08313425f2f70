using Microsoft.Playwright;

namespace Matchmaker.Console.Tests.Parts;

public sealed class ComboboxTests(ConsoleHost host, Chromium chromium)
{
    [Fact]
    public async Task What_is_typed_while_the_server_answers_stays_in_the_field()
    {
        await using var leader = await chromium.VisitAsync(host);
        await leader.SignInAsync("LEADER");
        await leader.OpenAsync("/projects/new");
        var search = leader.Page.GetByLabel("查找环节");
        // At a pace at which each key meets the answer to the one before.
        await search.PressSequentiallyAsync("压缩机壳体铸件精密", new() { Delay = 130 });
        await Assertions.Expect(search).ToHaveValueAsync("压缩机壳体铸件精密");
    }

    [Fact]
    public async Task Enter_in_the_search_for_links_picks_and_does_not_submit_the_project()
    {
        await using var leader = await chromium.VisitAsync(host);
        await leader.SignInAsync("LEADER");
        await leader.OpenAsync("/projects/new");
        await leader.Page.GetByLabel("标题").FillAsync("回车不应提交");
        await leader.Page.GetByLabel("说明：").FillAsync("压缩机壳体铸件。");
        var (search, chosen) = (leader.Page.GetByLabel("查找环节"), leader.Page.Locator(".chosen > li"));

        // Pressed before the answer has come: the first of it is picked when it comes.
        await search.PressSequentiallyAsync("压缩机");
        await search.PressAsync("Enter");
        await Assertions.Expect(chosen).ToHaveCountAsync(1);
        await Assertions.Expect(search).ToHaveValueAsync("");
        await Assertions.Expect(search).ToBeFocusedAsync();

        await search.PressSequentiallyAsync("铸");
        await Assertions.Expect(search).ToHaveAttributeAsync("aria-expanded", "true");
        await search.PressAsync("ArrowDown");
        var second = leader.Page.Locator(".combobox [role=option]").Nth(1);
        await Assertions.Expect(second).ToHaveAttributeAsync("aria-selected", "true");
        await Assertions.Expect(search).ToHaveAttributeAsync("aria-activedescendant", "link-search-option-1");
        await leader.AccessibleAsync();
        await search.PressAsync("Escape");
        await Assertions.Expect(search).ToHaveAttributeAsync("aria-expanded", "false");

        await search.FillAsync("没有这样的环节");
        await leader.SeesAsync("没有相符的环节");
        await search.PressAsync("Enter");
        await search.FillAsync("");
        await search.PressAsync("Enter");
        await Assertions.Expect(leader.Page.Locator("main .notice.bad")).ToHaveCountAsync(0);
        Assert.EndsWith("/projects/new", leader.Page.Url, StringComparison.Ordinal);
        await search.PressAsync("Backspace");
        await Assertions.Expect(chosen).ToHaveCountAsync(0);
    }
}
