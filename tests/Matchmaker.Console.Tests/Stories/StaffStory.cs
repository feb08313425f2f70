using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;
using Microsoft.Playwright;

namespace Matchmaker.Console.Tests.Stories;

public sealed class StaffStory(ConsoleHost host, Chromium chromium)
{
    [Fact]
    public async Task Staff_move_an_engagement_on_record_follow_ups_and_outcomes_and_get_the_outcome_table()
    {
        const string Title = "压缩机壳体小批试制";
        var engagement = await host.AcceptedAsync(await host.OpenScenarioAsync(Title, "压缩机壳体小批试制，铸铁，三坐标检测。"));
        await using var staff = await chromium.VisitAsync(host);
        await staff.SignInAsync("STAFF");
        await staff.OpenAsync("/engagements");
        var row = staff.Page.Locator("tbody tr", new() { HasText = Title });
        await Assertions.Expect(row).ToContainTextAsync(EngagementStage.Accepted.Words().Zh);
        await row.GetByRole(AriaRole.Link).First.ClickAsync();

        await staff.Page.GetByLabel("负责人").SelectOptionAsync(new SelectOptionValue { Label = "staff（我）" });
        await staff.Button("指定负责人").ClickAsync();
        await staff.SeesAsync("负责人 staff");

        await staff.Page.GetByLabel("推进到").SelectOptionAsync(nameof(EngagementStage.Negotiating));
        await staff.Page.GetByLabel("备注").FillAsync("双方约定到厂看样");
        await staff.Button("保存").ClickAsync();
        await Assertions.Expect(staff.Page.Locator(".history li").First).ToContainTextAsync("双方约定到厂看样");

        await staff.Page.GetByLabel("下一步").FillAsync("催要样件检测报告");
        await staff.Button("记录").ClickAsync();
        await staff.Button("完成：催要样件检测报告").ClickAsync();
        await staff.SeesAsync("已完成");

        await staff.Page.GetByLabel("金额（万元）").FillAsync("86.5");
        await staff.Page.GetByLabel("凭证").FillAsync("合同 2026-117");
        await staff.Button("登记成果").ClickAsync();
        await staff.SeesAsync("86.5 万元");
        await staff.SeesAsync("已核实");

        await staff.OpenAsync("/outcomes?by=District");
        await Assertions.Expect(staff.Page.Locator("tbody tr", new() { HasText = "胶州" })).ToContainTextAsync("86.5 万元");
        await staff.OpenAsync($"/history/{engagement.Id}");
        await staff.SeesAsync("recordOutcome");
    }

    [Fact]
    public async Task A_correction_needs_a_reason()
    {
        var engagement = await host.AcceptedAsync(await host.OpenScenarioAsync("更正试验", "压缩机壳体。"));
        await using var staff = await chromium.VisitAsync(host);
        await staff.SignInAsync("STAFF");
        await staff.OpenAsync($"/engagements/{engagement.Id}");
        await staff.Page.GetByLabel("推进到").SelectOptionAsync(nameof(EngagementStage.Declined));
        await staff.Button("保存").ClickAsync();
        await staff.SeesAsync(staff.Page.Locator("main").GetByRole(AriaRole.Alert));
        await Assertions.Expect(staff.Page.Locator("main .mark.stage").First).ToHaveTextAsync(EngagementStage.Accepted.Words().Zh);
    }

    [Fact]
    public async Task Staff_give_an_account_whose_password_is_told_once()
    {
        await using var staff = await chromium.VisitAsync(host);
        await staff.SignInAsync("STAFF");
        await staff.OpenAsync("/accounts");
        await staff.Page.Locator("summary").ClickAsync();
        await staff.Page.GetByLabel("账号名").FillAsync("laoshan.staff");
        await staff.Page.GetByLabel("角色").SelectOptionAsync(nameof(Role.Staff));
        await staff.Page.GetByLabel("区市").SelectOptionAsync(new SelectOptionValue { Label = "崂山区" });
        await staff.Button("开通").ClickAsync();
        Assert.NotEmpty(await staff.Page.Locator(".secret").InnerTextAsync());
        await staff.SeesAsync(staff.Page.Locator("tbody tr", new() { HasText = "laoshan.staff" }));
    }
}
