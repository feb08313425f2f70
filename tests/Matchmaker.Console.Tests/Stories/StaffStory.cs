using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Firms;
using Microsoft.Playwright;

namespace Matchmaker.Console.Tests.Stories;

public sealed class StaffStory(ConsoleHost host, Chromium chromium)
{
    [Fact]
    public async Task Staff_move_an_engagement_on_record_follow_ups_and_outcomes_and_get_the_outcome_table()
    {
        const string Title = "压缩机壳体小批试制";
        var engagement = await host.AcceptedAsync(
            await host.OpenScenarioAsync(Title, "压缩机壳体小批试制，铸铁，三坐标检测。")
        );
        await using var staff = await chromium.VisitAsync(host);
        await staff.SignInAsync("STAFF");
        await staff.OpenAsync("/engagements");
        var row = staff.Page.Locator("tbody tr", new() { HasText = Title });
        await Assertions.Expect(row).ToContainTextAsync(EngagementStage.Accepted.Label().Zh);
        await row.GetByRole(AriaRole.Link).First.ClickAsync();

        await staff.Page.GetByLabel("负责人").SelectOptionAsync(new SelectOptionValue { Label = "staff（我）" });
        await staff.Button("指定负责人").ClickAsync();
        await staff.SeesAsync(staff.Page.Locator("dd", new() { HasText = "staff" }));

        await staff.Page.GetByLabel("备注").FillAsync("双方约定到厂看样");
        await staff.Button("移到“洽谈中”").ClickAsync();
        await Assertions.Expect(staff.Page.Locator(".timeline li").First).ToContainTextAsync("双方约定到厂看样");

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
        // Other stories of the same programme record outcomes in this district too.
        await Assertions.Expect(staff.Page.Locator("tbody tr", new() { HasText = "胶州" })).ToContainTextAsync("万元");
        await staff.OpenAsync($"/history/{engagement.Id}");
        await staff.SeesAsync("登记成果");
    }

    [Fact]
    public async Task Staff_follow_a_firm_up_on_its_page_and_the_public_sees_nothing_of_it()
    {
        const string Page = "/firms/firm_aucma",
            Task = "走访并核对冷柜产能";
        await using var staff = await chromium.VisitAsync(host);
        await staff.SignInAsync("STAFF");
        await staff.OpenAsync(Page);
        await staff.Page.GetByLabel("下一步").FillAsync(Task);
        await staff.Button("记录").ClickAsync();
        var row = staff.Page.Locator(".tasks li", new() { HasText = Task });
        await Assertions.Expect(row).ToHaveCountAsync(1);

        await using (var visitor = await chromium.VisitAsync(host))
        {
            await visitor.OpenAsync(Page);
            await visitor.SeesAsync(visitor.Heading("链上位置"));
            await Assertions.Expect(visitor.Page.Locator("#follow-ups")).ToHaveCountAsync(0);
        }

        await staff.Button($"完成：{Task}").ClickAsync();
        await Assertions.Expect(row).ToHaveCountAsync(0);
        await staff.Page.GetByRole(AriaRole.Link, new() { Name = "看已完成" }).ClickAsync();
        await Assertions.Expect(row).ToContainTextAsync("已完成");
        await row.GetByRole(AriaRole.Link, new() { Name = $"修改记录：{Task}" }).ClickAsync();
        await staff.SeesAsync("完成跟踪事项");
    }

    [Fact]
    public async Task A_correction_needs_a_reason()
    {
        var engagement = await host.AcceptedAsync(await host.OpenScenarioAsync("更正试验", "压缩机壳体。"));
        await using var staff = await chromium.VisitAsync(host);
        await staff.SignInAsync("STAFF");
        await staff.OpenAsync($"/engagements/{engagement.Id}");
        await staff.Button("更多移动").ClickAsync();
        await staff.Page.GetByRole(AriaRole.Menuitem, new() { Name = "移到“已谢绝”" }).ClickAsync();
        await staff.SeesAsync(staff.Page.Locator("main").GetByRole(AriaRole.Alert));
        await Assertions
            .Expect(staff.Page.Locator("main .mark.stage").First)
            .ToHaveTextAsync(EngagementStage.Accepted.Label().Zh);
    }

    [Fact]
    public async Task Staff_of_another_district_see_everything_and_are_offered_nothing_that_would_be_refused()
    {
        var project = await host.OpenScenarioAsync("别的区市的场景", "压缩机壳体铸件精密铸造。");
        var engagement = await host.AcceptedAsync(project);
        var district = host.Service<CatalogueCache>().Current.Districts.Select(d => d.Id);
        var firms = await host.Service<IFirms>().ByIdsAsync([Programme.Leader, Programme.Sme], CancellationToken.None);
        var another = district.First(d => firms.All(f => f.District != d));
        var made = (
            await host.Service<IAccountProvisioning>()
                .CreateAsync(
                    "another.staff",
                    AccountRole.Staff,
                    null,
                    another,
                    await host.CallerAsync("STAFF"),
                    CancellationToken.None
                )
        ).Value!;
        await using var staff = await chromium.VisitAsync(host);
        await staff.SignInAsync(made.Account.Name, await host.ChosenAsync(made.Account.Name, made.Password!));

        await staff.OpenAsync($"/projects/{project.Id}");
        await staff.SeesAsync(staff.Heading("别的区市的场景"));
        foreach (var offer in (string[])["邀请对接", "置顶", "关闭", "暂停"])
            await Assertions.Expect(staff.Button(offer)).ToHaveCountAsync(0);
        await Assertions.Expect(staff.Link("修改")).ToHaveCountAsync(0);
        await staff.OpenAsync($"/engagements/{engagement.Id}");
        await staff.SeesAsync(staff.Heading("别的区市的场景"));
        foreach (var offer in (string[])["移到“洽谈中”", "更多移动", "指定负责人", "记录", "登记成果"])
            await Assertions.Expect(staff.Button(offer)).ToHaveCountAsync(0);
        await staff.OpenAsync($"/firms/{Programme.Sme}");
        await Assertions.Expect(staff.Link("修改资料")).ToHaveCountAsync(0);
        await Assertions.Expect(staff.Button("保存")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Anybody_but_staff_and_auditors_is_told_what_is_counted_and_what_is_not()
    {
        await using var visitor = await chromium.VisitAsync(host);
        await visitor.OpenAsync("/outcomes?by=Kind");
        await visitor.SeesAsync("不足三个对接的数字不公布");
        await Assertions.Expect(visitor.Page.Locator("main table")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Staff_give_an_account_whose_password_is_told_once()
    {
        await using var staff = await chromium.VisitAsync(host);
        await staff.SignInAsync("STAFF");
        await staff.OpenAsync("/accounts");
        await staff.Page.Locator("main summary").ClickAsync();
        await staff.Page.GetByLabel("账号名").FillAsync("laoshan.staff");
        await staff.Page.GetByLabel("角色").SelectOptionAsync(nameof(AccountRole.Staff));
        await staff.Page.GetByLabel("区市").SelectOptionAsync(new SelectOptionValue { Label = "崂山区" });
        await staff.Button("开通").ClickAsync();
        Assert.NotEmpty(await staff.Page.Locator(".secret").InnerTextAsync());
        await staff.SeesAsync(staff.Page.Locator("tbody tr", new() { HasText = "laoshan.staff" }));
    }

    [Fact]
    public async Task An_account_of_a_firm_is_made_disabled_after_a_question_and_taken_into_use_again()
    {
        const string Name = "zhuzao.second";
        await using var staff = await chromium.VisitAsync(host);
        await staff.SignInAsync("STAFF");
        await staff.OpenAsync("/accounts");
        await staff.Page.Locator("main summary").ClickAsync();
        await staff.Page.GetByLabel("账号名").FillAsync(Name);
        var firm = staff.Page.GetByRole(AriaRole.Combobox, new() { Name = "企业 *" });
        await firm.PressSequentiallyAsync("示例专精特新");
        await staff.SeesAsync(staff.Page.Locator(".combobox [role=option]").First);
        await firm.PressAsync("Enter");
        await Assertions.Expect(firm).ToHaveValueAsync("示例专精特新（精密铸造）有限公司");
        await staff.AccessibleAsync();
        await staff.Button("开通").ClickAsync();
        var row = staff.Page.Locator("tbody tr", new() { HasText = Name });
        await Assertions.Expect(row).ToContainTextAsync("示例专精特新");

        await staff.Button($"停用：{Name}").ClickAsync();
        var question = staff.Page.GetByRole(AriaRole.Alertdialog);
        await question.GetByRole(AriaRole.Button, new() { Name = "取消" }).ClickAsync();
        await Assertions.Expect(row).Not.ToContainTextAsync("已停用");
        await staff.Button($"停用：{Name}").ClickAsync();
        await question.GetByRole(AriaRole.Button, new() { Name = "停用账号" }).ClickAsync();
        await Assertions.Expect(row).ToContainTextAsync("已停用");

        // Two presses within half a second are one, counted from when the first was answered.
        await staff.Page.WaitForTimeoutAsync(1_500);
        await staff.Button($"恢复使用：{Name}").ClickAsync();
        await question.GetByRole(AriaRole.Button, new() { Name = "恢复使用" }).ClickAsync();
        await Assertions.Expect(row).Not.ToContainTextAsync("已停用");

        var first = await staff.Page.Locator(".secret").InnerTextAsync();
        await staff.Page.WaitForTimeoutAsync(1_500);
        await staff.Button($"重设密码：{Name}").ClickAsync();
        await question.GetByRole(AriaRole.Button, new() { Name = "重设密码" }).ClickAsync();
        await Assertions.Expect(staff.Page.Locator(".secret")).Not.ToHaveTextAsync(first);
    }
}
