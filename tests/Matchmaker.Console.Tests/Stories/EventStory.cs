using Microsoft.Playwright;

namespace Matchmaker.Console.Tests.Stories;

public sealed class EventStory(ConsoleHost host, Chromium chromium)
{
    [Fact]
    public async Task Staff_announce_an_event_move_it_and_call_it_off_with_the_reason()
    {
        const string Title = "冷链装备供需洽谈（试）";
        await using var staff = await chromium.VisitAsync(host);
        await staff.SignInAsync("STAFF");
        await staff.OpenAsync("/events");
        await staff.Link("新增活动").ClickAsync();
        await staff.SeesAsync(staff.Heading("新增活动"));
        await staff.ReadyAsync();
        await staff.Page.GetByLabel("标题").FillAsync(Title);
        await staff.Button("新增活动").ClickAsync();
        await staff.SeesAsync(staff.Page.Locator(".field-error", new() { HasText = "请填写日期" }));
        await staff.Page.GetByLabel("第一天").FillAsync("2027年3月15日");
        await Assertions.Expect(staff.Page.Locator(".field-error")).ToHaveCountAsync(0);
        await staff.AccessibleAsync();
        await staff.Button("新增活动").ClickAsync();
        await staff.Page.WaitForURLAsync("**/events");
        var row = staff.Page.Locator(".row", new() { HasText = Title });
        await Assertions.Expect(row).ToContainTextAsync("2027年3月15日");

        await row.GetByRole(AriaRole.Link, new() { Name = $"修改：{Title}" }).ClickAsync();
        await staff.SeesAsync(staff.Heading("修改活动"));
        await staff.ReadyAsync();
        await staff.Page.GetByLabel("日期知道到").SelectOptionAsync("Month");
        await staff.Button("保存").ClickAsync();
        await staff.Page.WaitForURLAsync("**/events");
        await Assertions.Expect(row).ToContainTextAsync("2027年3月");
        await Assertions.Expect(row).Not.ToContainTextAsync("15日");

        await row.GetByRole(AriaRole.Link, new() { Name = $"修改：{Title}" }).ClickAsync();
        await staff.SeesAsync(staff.Heading("修改活动"));
        await staff.ReadyAsync();
        await staff.Page.GetByLabel("取消原因").FillAsync("场地未落实");
        await staff.Button("取消活动…").ClickAsync();
        await staff
            .Page.GetByRole(AriaRole.Alertdialog)
            .GetByRole(AriaRole.Button, new() { Name = "取消活动" })
            .ClickAsync();
        await staff.Page.WaitForURLAsync("**/events");
        await Assertions.Expect(row).ToContainTextAsync("已取消");
        await Assertions.Expect(row).ToContainTextAsync("场地未落实");
    }

    [Fact]
    public async Task Nobody_but_staff_is_offered_to_add_an_event()
    {
        await using var visitor = await chromium.VisitAsync(host);
        await visitor.OpenAsync("/events");
        await Assertions.Expect(visitor.Link("新增活动")).ToHaveCountAsync(0);
        await visitor.OpenAsync("/events/new");
        await Assertions.Expect(visitor.Page.GetByLabel("标题")).ToHaveCountAsync(0);
    }
}
