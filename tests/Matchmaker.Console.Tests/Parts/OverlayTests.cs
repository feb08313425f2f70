using Microsoft.Playwright;

namespace Matchmaker.Console.Tests.Parts;

public sealed class OverlayTests(ConsoleHost host, Chromium chromium)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_panel_takes_the_focus_closes_by_escape_and_gives_the_focus_back(int width)
    {
        await using var staff = await OpenAsync(width);
        await staff.Button("打开侧栏").PressAsync("Enter");
        var panel = staff.Page.Locator("dialog.side-panel");
        await Assertions.Expect(panel).ToBeFocusedAsync();
        Assert.InRange((await panel.BoundingBoxAsync())!.Width, Math.Min(width, 370), 380);
        await staff.AccessibleAsync();
        await staff.Page.Keyboard.PressAsync("Tab");
        await staff.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(panel).ToHaveCountAsync(0);
        await Assertions.Expect(staff.Button("打开侧栏")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_menu_is_worked_by_keys()
    {
        await using var staff = await OpenAsync();
        var button = staff.Button("更多操作");
        await button.PressAsync("ArrowDown");
        await Assertions.Expect(Item(staff, "复制")).ToBeFocusedAsync();
        await staff.Page.Keyboard.PressAsync("End");
        await Assertions.Expect(Item(staff, "删除")).ToBeFocusedAsync();
        await staff.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(Item(staff, "复制")).ToBeFocusedAsync();
        await staff.AccessibleAsync();
        await staff.Page.Keyboard.PressAsync("Enter");
        await staff.SeesAsync("选了：复制");
        await Assertions.Expect(button).ToHaveAttributeAsync("aria-expanded", "false");
        await Assertions.Expect(button).ToBeFocusedAsync();
    }

    [Fact]
    public async Task What_cannot_be_called_back_asks_and_escape_leaves_it()
    {
        await using var staff = await OpenAsync();
        await staff.Button("关闭项目…").ClickAsync();
        await staff.SeesAsync(staff.Page.GetByRole(AriaRole.Alertdialog));
        await Assertions.Expect(staff.Button("取消")).ToBeFocusedAsync();
        await staff.AccessibleAsync();
        await staff.Page.Keyboard.PressAsync("Escape");
        await staff.SeesAsync("没有关闭");
        await staff.Button("关闭项目…").ClickAsync();
        await staff.Button("关闭项目").ClickAsync();
        await staff.SeesAsync("已关闭");
    }

    [Fact]
    public async Task A_message_stays_while_somebody_is_on_it_and_can_be_undone()
    {
        await using var staff = await OpenAsync();
        await staff.Button("显示消息").ClickAsync();
        var toast = staff.Page.Locator(".toast");
        await toast.HoverAsync();
        // Longer than it lasts when nobody is on it.
        await Task.Delay(TimeSpan.FromSeconds(11), TestContext.Current.CancellationToken);
        await staff.Button("撤销").ClickAsync();
        await staff.SeesAsync("已撤回邀请");
        await Assertions.Expect(toast).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("zh", "light")]
    [InlineData("en", "dark")]
    public async Task Every_part_is_accessible(string language, string theme)
    {
        await using var staff = await OpenAsync();
        await staff.Page.EmulateMediaAsync(
            new() { ColorScheme = theme == "dark" ? ColorScheme.Dark : ColorScheme.Light }
        );
        await staff.Page.GotoAsync($"/language?to={language}&return=/design");
        await staff.ReadyAsync();
        await staff.AccessibleAsync();
    }

    private static ILocator Item(Visit visit, string name) =>
        visit.Page.Locator("section[aria-labelledby=overlays]").GetByRole(AriaRole.Menuitem, new() { Name = name });

    private async Task<Visit> OpenAsync(int width = 1280)
    {
        var staff = await chromium.VisitAsync(host, width);
        await staff.SignInAsync("STAFF");
        await staff.OpenAsync("/design/overlays");
        return staff;
    }
}
