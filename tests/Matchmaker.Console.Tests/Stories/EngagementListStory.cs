using Matchmaker.Domain.Engagements;
using Microsoft.Playwright;

namespace Matchmaker.Console.Tests.Stories;

public sealed class EngagementListStory(ConsoleHost host, Chromium chromium)
{
    [Fact]
    public async Task Staff_move_two_engagements_at_once_after_a_question_and_take_it_back()
    {
        string[] titles = ["成批移动的场景甲", "成批移动的场景乙"];
        foreach (var title in titles)
            await host.AcceptedAsync(await host.OpenScenarioAsync(title, "压缩机壳体铸件，灰铁。"));
        await using var staff = await chromium.VisitAsync(host);
        await staff.SignInAsync("STAFF");
        await staff.OpenAsync("/engagements?order=newest");
        foreach (var title in titles)
            await staff.Page.GetByLabel($"选择：{title}").CheckAsync();
        await staff.Button("移到“洽谈中”").ClickAsync();
        var question = staff.Page.GetByRole(AriaRole.Alertdialog);
        await Assertions.Expect(question).ToContainTextAsync("把 2 项对接移到“洽谈中”？");
        await staff.AccessibleAsync();
        await question.GetByRole(AriaRole.Button, new() { Name = "移动 2 项" }).ClickAsync();
        await ShowsAsync(staff, titles, EngagementStage.Negotiating);

        await staff.Button("撤销").ClickAsync();
        await ShowsAsync(staff, titles, EngagementStage.Accepted);
    }

    [Fact]
    public async Task A_board_with_its_filter_is_kept_as_a_view_shared_and_removed()
    {
        const string Name = "待推进看板";
        await host.AcceptedAsync(await host.OpenScenarioAsync("看板上的场景", "压缩机壳体铸件，灰铁。"));
        await using var staff = await chromium.VisitAsync(host);
        await staff.SignInAsync("STAFF");
        await staff.OpenAsync("/engagements?stages=Accepted&layout=board");
        var lane = staff.Page.Locator(".lane", new() { HasText = EngagementStage.Accepted.Label().Zh });
        await staff.SeesAsync(lane.GetByText("看板上的场景"));
        await staff.Button("保存为视图").ClickAsync();
        await staff.Page.GetByLabel("视图名称").FillAsync(Name);
        await staff.Button("保存视图").ClickAsync();
        var view = staff.Page.Locator(".views").GetByRole(AriaRole.Link, new() { Name = Name });
        await Assertions.Expect(view).ToHaveAttributeAsync("aria-current", "page");

        await staff.OpenAsync("/engagements");
        await view.ClickAsync();
        await staff.SeesAsync(lane.GetByText("看板上的场景"));
        await staff.AccessibleAsync();
        await staff.Button($"视图：{Name}").ClickAsync();
        await staff.Page.GetByRole(AriaRole.Menuitemcheckbox, new() { Name = "可见：全体工作人员" }).ClickAsync();
        await staff.SeesAsync(staff.Page.Locator(".toasts").GetByText("视图：全体工作人员。"));
        // The menu of a choice stays open for the next one.
        await staff.Page.GetByRole(AriaRole.Menuitem, new() { Name = "删除视图…" }).ClickAsync();
        await staff
            .Page.GetByRole(AriaRole.Alertdialog)
            .GetByRole(AriaRole.Button, new() { Name = "删除视图" })
            .ClickAsync();
        await Assertions.Expect(view).ToHaveCountAsync(0);
    }

    private static Task ShowsAsync(Visit visit, string[] titles, EngagementStage stage) =>
        visit.RowsSayAsync(titles, stage.Label().Zh);
}
