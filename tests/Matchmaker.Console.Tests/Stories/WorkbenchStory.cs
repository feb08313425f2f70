using Microsoft.Playwright;

namespace Matchmaker.Console.Tests.Stories;

public sealed class WorkbenchStory(ConsoleHost host, Chromium chromium)
{
    [Fact]
    public async Task What_waits_for_a_firm_and_what_waits_for_the_other_side_stand_apart()
    {
        const string Title = "工作台上的邀请";
        await host.InvitedAsync(await host.OpenScenarioAsync(Title, "压缩机壳体铸件，灰铁。"));
        await using var sme = await chromium.VisitAsync(host);
        await sme.SignInAsync("SME");
        await sme.OpenAsync("/");
        var turn = sme.Page.Locator("#turn");
        await Assertions.Expect(turn.Locator("> .work li", new() { HasText = Title })).ToContainTextAsync("等您回复");
        await sme.AccessibleAsync();

        await using var leader = await chromium.VisitAsync(host);
        await leader.SignInAsync("LEADER");
        await leader.OpenAsync("/");
        await leader.Page.Locator("#turn details > summary").ClickAsync();
        await Assertions
            .Expect(leader.Page.Locator("#turn details .work li", new() { HasText = Title }))
            .ToContainTextAsync("等对方回复");
        await Assertions.Expect(leader.Page.Locator(".row", new() { HasText = Title })).ToContainTextAsync("对接 1 项");
        await leader.AccessibleAsync();
    }

    [Fact]
    public async Task A_figure_of_staff_is_the_count_of_the_list_that_it_leads_to_and_a_0_leads_nowhere()
    {
        await host.InvitedAsync(await host.OpenScenarioAsync("计入工作台的场景", "压缩机壳体铸件，灰铁。"));
        await using var staff = await chromium.VisitAsync(host);
        await staff.SignInAsync("STAFF");
        await staff.OpenAsync("/");
        var unanswered = staff.Page.Locator("a.figure-tile", new() { HasText = "待双方回复" });
        var count = (await unanswered.Locator(".value").InnerTextAsync())
            .Replace("项", "", StringComparison.Ordinal)
            .Trim();
        await Assertions
            .Expect(staff.Page.Locator("div.figure-tile", new() { HasText = "逾期" }).Locator(".value"))
            .ToContainTextAsync("0");
        await staff.AccessibleAsync();
        await unanswered.ClickAsync();
        await staff.SeesAsync(staff.Page.Locator(".data-table .count", new() { HasText = $"共 {count} 条" }));
    }
}
