using Matchmaker.Domain.Projects;
using Microsoft.Playwright;

namespace Matchmaker.Console.Tests.Stories;

public sealed class ProjectListStory(ConsoleHost host, Chromium chromium)
{
    [Fact]
    public async Task Staff_pause_two_projects_at_once_after_a_question_and_take_it_back()
    {
        string[] titles = ["成批暂停的场景甲", "成批暂停的场景乙"];
        foreach (var title in titles)
            await host.OpenScenarioAsync(title, "压缩机壳体铸件，灰铁。");
        await using var staff = await chromium.VisitAsync(host);
        await staff.SignInAsync("STAFF");
        await staff.OpenAsync("/projects?text=成批暂停");
        foreach (var title in titles)
            await staff.Page.GetByLabel($"选择：{title}").CheckAsync();
        await staff.Button("暂停").ClickAsync();
        var question = staff.Page.GetByRole(AriaRole.Alertdialog);
        await Assertions.Expect(question).ToContainTextAsync("暂停：2 个项目？");
        await staff.AccessibleAsync();
        await question.GetByRole(AriaRole.Button, new() { Name = "暂停 2 项" }).ClickAsync();
        await ShowsAsync(staff, titles, ProjectState.Paused);

        await staff.Button("撤销").ClickAsync();
        await ShowsAsync(staff, titles, ProjectState.Open);
    }

    [Fact]
    public async Task On_the_board_a_project_is_closed_after_a_question_alone_and_stays_where_no_step_leads()
    {
        const string Title = "看板上关闭的场景";
        await host.OpenScenarioAsync(Title, "压缩机壳体铸件，灰铁。");
        await using var staff = await chromium.VisitAsync(host);
        await staff.SignInAsync("STAFF");
        await staff.OpenAsync("/projects?text=看板上关闭&layout=board");
        var card = staff.Page.Locator("[data-card]", new() { HasText = Title });
        await Assertions.Expect(card).ToHaveAttributeAsync("data-to", "Open Paused Closed");
        await staff.AccessibleAsync();
        await MoveAsync(staff, card, steps: 2);
        await staff
            .Page.GetByRole(AriaRole.Alertdialog)
            .GetByRole(AriaRole.Button, new() { Name = "取消" })
            .ClickAsync();
        await Assertions.Expect(In(staff, ProjectState.Open)).ToHaveCountAsync(1);

        await MoveAsync(staff, card, steps: 2);
        await staff
            .Page.GetByRole(AriaRole.Alertdialog)
            .GetByRole(AriaRole.Button, new() { Name = "关闭项目" })
            .ClickAsync();
        await Assertions.Expect(In(staff, ProjectState.Closed)).ToHaveCountAsync(1);
        await Assertions.Expect(card).ToHaveAttributeAsync("data-to", "Closed");
    }

    [Fact]
    public async Task A_filter_is_answered_without_loading_the_page_anew_and_cleared_again()
    {
        const string Title = "筛选出来的场景";
        await host.OpenScenarioAsync(Title, "压缩机壳体铸件，灰铁。");
        await using var staff = await chromium.VisitAsync(host);
        await staff.SignInAsync("STAFF");
        await staff.OpenAsync("/projects");
        await staff.Page.EvaluateAsync("window.untouched = true");
        await staff.Page.GetByLabel("供需").SelectOptionAsync("Demand");
        await staff.Page.GetByLabel("关键词").FillAsync("筛选出来");
        await staff.Button("筛选").ClickAsync();
        await staff.Page.WaitForURLAsync(url => url.EndsWith("&kinds=Demand", StringComparison.Ordinal));
        await Assertions.Expect(staff.Page.Locator("tbody tr[role=row]")).ToHaveCountAsync(1);
        await Assertions.Expect(staff.Page.GetByLabel("供需")).ToHaveValueAsync("Demand");

        await staff.Link("清除").ClickAsync();
        await Assertions.Expect(staff.Page.GetByLabel("供需")).ToHaveValueAsync("");
        await Assertions.Expect(staff.Page.GetByLabel("关键词")).ToHaveValueAsync("");
        Assert.True(await staff.Page.EvaluateAsync<bool>("window.untouched === true"));
    }

    [Fact]
    public async Task A_visitor_reads_projects_as_a_list_and_is_offered_no_steps()
    {
        await using var visitor = await chromium.VisitAsync(host);
        await visitor.OpenAsync("/projects?layout=board");
        await visitor.SeesAsync(visitor.Page.Locator(".row h3 a").First);
        await Assertions.Expect(visitor.Page.Locator(".lane, .views, [role=row] input")).ToHaveCountAsync(0);
    }

    private static async Task MoveAsync(Visit visit, ILocator card, int steps)
    {
        await card.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Space");
        for (var i = 0; i < steps; i++)
            await visit.Page.Keyboard.PressAsync("ArrowRight");
        await visit.Page.Keyboard.PressAsync("Enter");
    }

    private static ILocator In(Visit visit, ProjectState state) =>
        visit.Page.Locator($"[data-lane={state}] [data-card]");

    private static Task ShowsAsync(Visit visit, string[] titles, ProjectState state) =>
        visit.RowsSayAsync(titles, state.Label().Zh);
}
