using Matchmaker.Domain.Projects;
using Microsoft.Playwright;

namespace Matchmaker.Console.Tests.Stories;

/// <summary>A project's page and its posting.</summary>
public sealed class ProjectStory(ConsoleHost host, Chromium chromium)
{
    [Fact]
    public async Task Closing_a_project_asks_first_and_does_nothing_when_it_is_called_off()
    {
        var project = await host.OpenScenarioAsync("压缩机支架关闭试验", "压缩机铸铁支架。");
        await using var leader = await chromium.VisitAsync(host);
        await leader.SignInAsync("LEADER");
        await leader.OpenAsync($"/projects/{project.Id}");
        await leader.Button("关闭").ClickAsync();
        await leader.SeesAsync(leader.Page.GetByRole(AriaRole.Alertdialog, new() { Name = "关闭这个项目？" }));
        await leader.Button("取消").ClickAsync();
        await leader.SeesAsync("开放中。请从下面的候选里邀请企业");

        await leader.Button("关闭").ClickAsync();
        await leader.Button("关闭项目").ClickAsync();
        await leader.SeesAsync("已关闭，不再接受新的对接");
    }

    [Fact]
    public async Task A_visitor_is_shown_what_happens_next_and_a_way_on_and_no_state_that_it_cannot_know()
    {
        await using var visitor = await chromium.VisitAsync(host);
        await visitor.OpenAsync("/projects?kinds=Demand&states=Open");
        await Assertions.Expect(visitor.Page.Locator("select[name=states] option[value=Draft]")).ToHaveCountAsync(0);
        await visitor.Page.Locator(".row h3 a").First.ClickAsync();
        await visitor.SeesAsync(visitor.Heading("下一步"));
        await visitor.SeesAsync(visitor.Link("登录后自荐"));
        await visitor.AccessibleAsync();
        await visitor.Link("看谁能做").ClickAsync();
        await visitor.SeesAsync(visitor.Heading("谁能做？"));
    }

    [Fact]
    public async Task While_a_need_is_written_what_was_understood_and_candidates_stand_beside_it()
    {
        await using var leader = await chromium.VisitAsync(host);
        await leader.SignInAsync("LEADER");
        await leader.OpenAsync("/projects/new");
        var beside = leader.Page.GetByRole(AriaRole.Region, new() { Name = "读出的内容和候选" });
        await leader.SeesAsync(beside.GetByText("写下标题和说明"));
        // Typed, not filled: nothing has left the field when the candidates come.
        await leader.Page.GetByLabel("说明：").PressSequentiallyAsync("压缩机壳体铸件精密铸造");
        await leader.SeesAsync(beside.GetByRole(AriaRole.Link, new() { Name = "示例专精特新" }));
        await leader.AccessibleAsync();

        await leader.Page.GetByLabel("标题").FillAsync(new string('长', 101));
        await leader.SeesAsync("101/100 字，请删去 1 字");
    }

    [Fact]
    public async Task A_poster_duplicates_its_own_project_into_a_new_form()
    {
        var project = await host.OpenScenarioAsync("压缩机飞轮复制试验", "压缩机铸铁飞轮，动平衡检测。");
        await using var leader = await chromium.VisitAsync(host);
        await leader.SignInAsync("LEADER");
        await leader.OpenAsync($"/projects/{project.Id}");
        await leader.Link("复制为新需求").ClickAsync();
        await Assertions.Expect(leader.Page.GetByLabel("标题")).ToHaveValueAsync(project.Title);
        await leader.ReadyAsync();
        await leader.Page.GetByLabel("标题").FillAsync("压缩机飞轮第二批");
        await leader.Button("提交审核").ClickAsync();
        await leader.SeesAsync(leader.Heading("压缩机飞轮第二批"));
        await leader.SeesAsync("审核中，通常 1 个工作日");
        Assert.DoesNotContain(project.Id, leader.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task History_tells_a_change_by_the_names_of_fields_and_in_days_of_the_calendar()
    {
        var project = await host.OpenScenarioAsync("压缩机曲轴历史试验", "压缩机曲轴。");
        await using var leader = await chromium.VisitAsync(host);
        await leader.SignInAsync("LEADER");
        await leader.OpenAsync($"/projects/{project.Id}/edit");
        await leader.Page.GetByLabel("预算（万元）").FillAsync("320");
        await leader.Button("提交审核").ClickAsync();
        await leader.SeesAsync("320 万元");

        await using var staff = await chromium.VisitAsync(host);
        await staff.SignInAsync("STAFF");
        await staff.OpenAsync($"/history/{project.Id}");
        var row = staff.Page.Locator("tbody tr", new() { HasText = "修改项目" });
        await Assertions.Expect(row).ToContainTextAsync("预算");
        await Assertions.Expect(row).ToContainTextAsync("320 万元");
        var page = await staff.Page.Locator("main").InnerTextAsync();
        foreach (var word in (string[])["updateProject", "budgetFen", "link_", nameof(ProjectState.InReview), "{"])
            Assert.DoesNotContain(word, page, StringComparison.OrdinalIgnoreCase);
        await staff.AccessibleAsync();
    }
}
