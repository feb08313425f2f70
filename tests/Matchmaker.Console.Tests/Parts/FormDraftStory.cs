using Matchmaker.Console.Tests.Stories;
using Matchmaker.Domain.Projects;
using Microsoft.Playwright;

namespace Matchmaker.Console.Tests.Parts;

public sealed class FormDraftStory(ConsoleHost host, Chromium chromium)
{
    private const string Restored = "已恢复未提交的内容";

    [Fact]
    public async Task What_is_written_outlives_a_reload_and_the_way_back_and_goes_when_it_is_sent_or_discarded()
    {
        await using var leader = await chromium.VisitAsync(host);
        await leader.SignInAsync("LEADER");
        await leader.OpenAsync("/projects/new");
        await WriteAsync(leader, "草稿不该丢失");

        await leader.Page.ReloadAsync();
        await leader.ReadyAsync();
        await leader.SeesAsync(Restored);
        await HoldsAsync(leader, "草稿不该丢失");
        await leader.AccessibleAsync();

        await leader.OpenAsync("/chains");
        await leader.Page.GoBackAsync();
        await leader.SeesAsync(Restored);
        await HoldsAsync(leader, "草稿不该丢失");

        await leader.Button("提交审核").ClickAsync();
        await leader.SeesAsync(leader.Heading("草稿不该丢失"));
        await leader.OpenAsync("/projects/new");
        await Assertions.Expect(leader.Page.GetByLabel("标题")).ToHaveValueAsync("");

        await leader.Page.GetByLabel("标题").FillAsync("要放弃的");
        await leader.Page.ReloadAsync();
        await leader.SeesAsync(Restored);
        await leader.Button("放弃").ClickAsync();
        await Assertions.Expect(leader.Page.GetByLabel("标题")).ToHaveValueAsync("");
        await leader.Page.ReloadAsync();
        await leader.ReadyAsync();
        await Assertions.Expect(leader.Page.GetByText(Restored)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_is_written_outlives_a_restart_of_the_server()
    {
        await using var own = new ConsoleHost();
        await own.InitializeAsync();
        await using var leader = await chromium.VisitAsync(own);
        // The connection breaks on purpose, and the browser says so in its own words.
        leader.Expected("");
        await leader.SignInAsync("LEADER");
        await leader.OpenAsync("/projects/new");
        await WriteAsync(leader, "重启之前写的");
        await own.RestartAsync();
        await leader.Page.ReloadAsync();
        await leader.ReadyAsync();
        await leader.SeesAsync(Restored);
        await HoldsAsync(leader, "重启之前写的");
    }

    [Fact]
    public async Task A_password_is_never_kept_and_signing_out_leaves_nothing()
    {
        await using var staff = await chromium.VisitAsync(host);
        await staff.SignInAsync("STAFF");
        await staff.OpenAsync("/design/typed-fields");
        await staff.Page.Locator("section[aria-labelledby=typed-fields]").GetByLabel("备注").FillAsync("可以保留");
        await staff.Page.GetByLabel("口令").FillAsync("not-to-be-kept");
        await staff.Page.GetByLabel("口令").PressAsync("Tab");
        var kept = await staff.Page.EvaluateAsync<string>("JSON.stringify(localStorage)");
        Assert.Contains("可以保留", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("not-to-be-kept", kept, StringComparison.Ordinal);

        await staff.OpenAsync("/account");
        await staff.Page.Locator("form[action$='sign-out'] button").ClickAsync();
        await staff.Page.WaitForURLAsync(url => !url.EndsWith("/account", StringComparison.Ordinal));
        var left = await staff.Page.EvaluateAsync<string>("JSON.stringify(localStorage)");
        Assert.DoesNotContain("draft:", left, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_account_on_the_same_device_sees_nothing_of_it()
    {
        await using var device = await chromium.VisitAsync(host);
        await device.SignInAsync("LEADER");
        await device.OpenAsync("/projects/new");
        await device.Page.GetByLabel("标题").FillAsync("链主的秘密");
        await device.SignInAsync("SME");
        await device.OpenAsync("/projects/new");
        await Assertions.Expect(device.Page.GetByLabel("标题")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task On_a_conflict_both_texts_are_shown_and_each_field_is_chosen()
    {
        var project = await host.OpenScenarioAsync("两人同时修改", "压缩机壳体铸件，灰铁。");
        await using var leader = await chromium.VisitAsync(host);
        await leader.SignInAsync("LEADER");
        await leader.OpenAsync($"/projects/{project.Id}/edit");
        await leader.Page.Locator("#title").FillAsync("我改的标题");
        await leader.Page.Locator("#description").FillAsync("压缩机壳体铸件，球铁。");
        await ChangeElsewhereAsync(project);

        await leader.Button("提交审核").ClickAsync();
        var conflict = leader.Page.Locator(".conflict");
        await Assertions.Expect(conflict).ToHaveCountAsync(2);
        await Assertions.Expect(conflict.First).ToContainTextAsync("他人改的标题");
        await Assertions.Expect(conflict.First).ToContainTextAsync("我改的标题");
        await Assertions.Expect(leader.Page.Locator("#title")).ToHaveValueAsync("我改的标题");
        await leader.AccessibleAsync();

        // Not sent before everything is chosen.
        await leader.Button("提交审核").ClickAsync();
        await leader.SeesAsync(leader.Alert("请先逐项选择"));
        await leader.Button("用他人的：标题").ClickAsync();
        await Assertions.Expect(leader.Page.Locator("#title")).ToHaveValueAsync("他人改的标题");
        await leader.Button("用我的：说明").ClickAsync();
        await Assertions.Expect(conflict).ToHaveCountAsync(0);
        await leader.Button("提交审核").ClickAsync();
        // The project is open, so that what was chosen waits beside the published words.
        var amendment = leader.Page.GetByRole(AriaRole.Region, new() { Name = "修改稿" });
        await Assertions.Expect(amendment).ToContainTextAsync("他人改的标题");
        await Assertions.Expect(amendment).ToContainTextAsync("球铁");
    }

    private async Task ChangeElsewhereAsync(Project project)
    {
        var caller = await host.CallerAsync("LEADER");
        var result = await host.Service<UpdateProject>()
            .RunAsync(
                new(null, project.Id, project.Version, Title: "他人改的标题", Description: "压缩机壳体铸件，铸钢。"),
                caller,
                CancellationToken.None
            );
        Assert.Empty(result.Errors);
    }

    private static async Task WriteAsync(Visit visit, string title)
    {
        await visit.Page.GetByLabel("查找环节").FillAsync("压缩机");
        await visit.Page.Locator(".combobox [role=option]").First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".chosen > li")).ToHaveCountAsync(1);
        await visit.Button("增加一条要求").ClickAsync();
        await visit.Page.GetByPlaceholder("IATF 16949 认证").FillAsync("交期 4 周内");
        await visit.Page.GetByLabel("预算（万元）").FillAsync("320");
        await visit.Page.GetByLabel("标题").FillAsync(title);
        // The last field is left half written, with the focus in it.
        await visit.Page.GetByLabel("说明：").PressSequentiallyAsync("压缩机壳体铸件。");
    }

    private static async Task HoldsAsync(Visit visit, string title)
    {
        await Assertions.Expect(visit.Page.GetByLabel("标题")).ToHaveValueAsync(title);
        await Assertions.Expect(visit.Page.GetByLabel("说明：")).ToHaveValueAsync("压缩机壳体铸件。");
        await Assertions.Expect(visit.Page.Locator(".chosen > li")).ToHaveCountAsync(1);
        await Assertions.Expect(visit.Page.GetByPlaceholder("IATF 16949 认证")).ToHaveValueAsync("交期 4 周内");
        await Assertions.Expect(visit.Page.GetByLabel("预算（万元）")).ToHaveValueAsync("320");
    }
}
