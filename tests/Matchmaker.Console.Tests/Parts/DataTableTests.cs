using Microsoft.Playwright;

namespace Matchmaker.Console.Tests.Parts;

public sealed class DataTableTests(ConsoleHost host, Chromium chromium)
{
    [Fact]
    public async Task Ten_thousand_rows_are_scrolled_without_being_drawn_all_at_once()
    {
        await using var staff = await OpenAsync();
        var table = Table(staff, "一万条对接");
        await Assertions.Expect(table.GetByRole(AriaRole.Table)).ToHaveAttributeAsync("aria-rowcount", "10000");
        Assert.InRange(await table.Locator("tbody tr[aria-rowindex]").CountAsync(), 10, 200);
        await table.Locator(".scroll").EvaluateAsync("box => box.scrollTop = box.scrollHeight");
        await staff.SeesAsync(table.Locator("tr[aria-rowindex='10001']"));
        Assert.InRange(await table.Locator("tbody tr[aria-rowindex]").CountAsync(), 10, 200);
    }

    [Fact]
    public async Task A_head_is_pressed_by_key_to_sort_and_says_the_order()
    {
        await using var staff = await OpenAsync();
        var table = Table(staff, "一万条对接");
        var head = table.GetByRole(AriaRole.Columnheader, new() { Name = "天数" });
        await Assertions.Expect(head).ToHaveAttributeAsync("aria-sort", "none");
        await head.GetByRole(AriaRole.Button).PressAsync("Enter");
        await Assertions.Expect(head).ToHaveAttributeAsync("aria-sort", "ascending");
        await Assertions.Expect(table.Locator("td[data-label=天数]").First).ToHaveTextAsync("0");
        await head.GetByRole(AriaRole.Button).PressAsync("Enter");
        await Assertions.Expect(table.Locator("td[data-label=天数]").First).ToHaveTextAsync("59");
    }

    [Fact]
    public async Task An_order_in_the_address_can_be_linked_and_rows_are_read_after_a_cursor()
    {
        await using var staff = await OpenAsync("?sort=-days");
        var table = Table(staff, "分段读取的对接");
        await Assertions.Expect(table.Locator("td[data-label=天数]").First).ToHaveTextAsync("59");
        await Assertions.Expect(table.Locator("tbody tr")).ToHaveCountAsync(20);
        await table.GetByRole(AriaRole.Button, new() { Name = "再显示一些" }).ClickAsync();
        await Assertions.Expect(table.Locator("tbody tr")).ToHaveCountAsync(40);
        await table.GetByRole(AriaRole.Link, new() { Name = "金额" }).ClickAsync();
        await staff.Page.WaitForURLAsync(url => url.Contains("sort=sum", StringComparison.Ordinal));
        await Assertions.Expect(table.Locator("tbody tr")).ToHaveCountAsync(20);
    }

    [Fact]
    public async Task A_hidden_column_stays_hidden_on_this_device()
    {
        await using var staff = await OpenAsync();
        var heads = Table(staff, "一万条对接").GetByRole(AriaRole.Columnheader, new() { Name = "区市" });
        await Assertions.Expect(heads).ToHaveCountAsync(1);
        var choose = Table(staff, "一万条对接").GetByRole(AriaRole.Button, new() { Name = "选择要显示的列" });
        await choose.PressAsync("ArrowDown");
        var district = staff.Page.GetByRole(AriaRole.Menuitemcheckbox, new() { Name = "区市" });
        await staff.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(district).ToBeFocusedAsync();
        await staff.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(district).ToHaveAttributeAsync("aria-checked", "false");
        await staff.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(choose).ToBeFocusedAsync();
        await Assertions.Expect(heads).ToHaveCountAsync(0);
        await staff.Page.ReloadAsync();
        await staff.ReadyAsync();
        await Assertions.Expect(heads).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_column_is_hidden_by_a_press_that_comes_with_the_first_rows()
    {
        await using var staff = await chromium.VisitAsync(host, 1280);
        await staff.SignInAsync("STAFF");
        // Pressed by a script as soon as it is heard: before what the device remembers has been read.
        await staff.Page.AddInitScriptAsync(
            """
            new MutationObserver((_, seen) => {
              const column = document.querySelector("main:not([aria-busy]) .data-table [role=menuitemcheckbox]");
              if (!column) return;
              seen.disconnect();
              column.click();
            }).observe(document, { attributes: true, childList: true, subtree: true });
            """
        );
        await staff.OpenAsync("/design/data-table");
        var first = staff.Page.Locator(".data-table").First;
        await staff.SeesAsync(first.GetByRole(AriaRole.Table));
        await Assertions.Expect(first.Locator("[role=menuitemcheckbox][aria-checked=false]")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Rows_that_are_chosen_get_a_bar_of_acts()
    {
        await using var staff = await OpenAsync();
        var table = Table(staff, "一万条对接");
        await table.GetByRole(AriaRole.Checkbox, new() { Name = "选择：压缩机壳体铸件 5", Exact = true }).CheckAsync();
        await table.GetByRole(AriaRole.Checkbox, new() { Name = "选择：门封条挤出 1", Exact = true }).CheckAsync();
        await staff.SeesAsync(table.GetByText("已选 2 项"));
        await table.GetByRole(AriaRole.Button, new() { Name = "移到“洽谈”" }).ClickAsync();
        await staff.SeesAsync("已处理 2 项");
        await table.GetByRole(AriaRole.Button, new() { Name = "取消选择" }).ClickAsync();
        await Assertions.Expect(table.Locator(".bulk")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task On_a_phone_a_row_is_a_card_and_nothing_is_wider_than_the_screen()
    {
        await using var staff = await OpenAsync(width: 360);
        var row = Table(staff, "分段读取的对接").Locator("tbody tr").First;
        Assert.Equal("grid", await row.EvaluateAsync<string>("row => getComputedStyle(row).display"));
        Assert.True(await staff.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 360"));
        await staff.AccessibleAsync();
    }

    private async Task<Visit> OpenAsync(string query = "", int width = 1280)
    {
        var staff = await chromium.VisitAsync(host, width);
        await staff.SignInAsync("STAFF");
        await staff.OpenAsync($"/design/data-table{query}");
        return staff;
    }

    private static ILocator Table(Visit visit, string label) =>
        visit.Page.Locator($".data-table[aria-label='{label}']");
}
