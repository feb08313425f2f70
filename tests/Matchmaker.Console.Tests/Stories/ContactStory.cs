using Matchmaker.Domain.Engagements;
using Microsoft.Playwright;

namespace Matchmaker.Console.Tests.Stories;

public sealed class ContactStory(ConsoleHost host, Chromium chromium)
{
    [Fact]
    public async Task A_firm_names_a_person_the_other_side_opens_them_after_both_agreed_and_the_firm_sees_it()
    {
        var engagement = await host.InvitedAsync(
            await host.OpenScenarioAsync("可以打电话的场景", "压缩机壳体铸件，灰铁。")
        );
        await using var sme = await chromium.VisitAsync(host);
        await sme.SignInAsync("SME");
        await RecordAsync(sme, "王丽", "13805320001");

        await using var leader = await chromium.VisitAsync(host);
        await leader.SignInAsync("LEADER");
        await leader.OpenAsync($"/engagements/{engagement.Id}");
        await leader.SeesAsync("双方都同意洽谈后，可在这里查看对方的联系人");
        await Assertions.Expect(leader.Button("查看联系人")).ToHaveCountAsync(0);

        await host.AcceptAsync(engagement.Id);
        await leader.OpenAsync($"/engagements/{engagement.Id}");
        await leader.Button("查看联系人").ClickAsync();
        await leader.SeesAsync(leader.Page.Locator(".contacts").GetByText("王丽"));
        var number = leader.Page.Locator(".contacts a[href='tel:13805320001']");
        await leader.SeesAsync(number.First);
        await leader.SeesAsync("贵方还没有登记联系人，对方无法联系");
        await leader.AccessibleAsync();

        await sme.OpenAsync($"/firms/{Programme.Sme}");
        var log = sme.Page.GetByRole(AriaRole.Region, new() { Name = "查阅记录" });
        await sme.SeesAsync(log.GetByText(host.First("LEADER").Name).First);
        await sme.AccessibleAsync();
    }

    [Fact]
    public async Task A_contact_is_corrected_and_removed_after_a_question()
    {
        await using var sme = await chromium.VisitAsync(host);
        await sme.SignInAsync("SME");
        await RecordAsync(sme, "赵强", "0532-8591 0000 转 8001");
        await sme.Page.GetByRole(AriaRole.Button, new() { Name = "修改：赵强" }).First.ClickAsync();
        var form = sme.Page.Locator("#contacts form", new() { Has = sme.Button("保存") });
        await sme.SeesAsync(form);
        await sme.ReadyAsync();
        await form.GetByLabel("电话").FillAsync("12");
        await sme.Button("保存").ClickAsync();
        await sme.SeesAsync(sme.Page.Locator(".field-error", new() { HasText = "请填写可拨打的电话" }));
        await form.GetByLabel("电话").FillAsync("13805320009");
        await Assertions.Expect(sme.Page.Locator(".field-error")).ToHaveCountAsync(0);
        await sme.Button("保存").ClickAsync();
        await sme.SeesAsync(sme.Page.Locator(".contacts a[href='tel:13805320009']").First);

        await sme.Page.GetByRole(AriaRole.Button, new() { Name = "删除：赵强" }).First.ClickAsync();
        await sme
            .Page.GetByRole(AriaRole.Alertdialog)
            .GetByRole(AriaRole.Button, new() { Name = "删除联系人" })
            .ClickAsync();
        await Assertions.Expect(sme.Page.Locator(".contacts").GetByText("赵强")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Who_reads_what_another_made_of_a_contact_is_not_told_that_it_is_saved()
    {
        await using var one = await chromium.VisitAsync(host);
        await one.SignInAsync("SME");
        await RecordAsync(one, "周航", "13805320011");
        await using var other = await chromium.VisitAsync(host);
        await other.SignInAsync("SME");
        await other.OpenAsync($"/firms/{Programme.Sme}");
        await CorrectAsync(other, "周航", "13805320012");
        await CorrectAsync(one, "周航", "13805320013");
        var saved = one.Page.GetByText("联系人已保存。");
        await Assertions.Expect(saved).ToHaveCountAsync(0, new() { Timeout = 15_000 });
        await one.Button("读取最新内容").ClickAsync();
        await one.SeesAsync(one.Page.Locator(".contacts a[href='tel:13805320012']").First);
        Assert.Equal(0, await saved.CountAsync());
    }

    [Fact]
    public async Task Staff_open_a_firms_contacts_and_others_find_no_way_to_them()
    {
        await using var sme = await chromium.VisitAsync(host);
        await sme.SignInAsync("SME");
        await RecordAsync(sme, "孙敏", "13805320003");

        await using var staff = await chromium.VisitAsync(host);
        await staff.SignInAsync("STAFF");
        await staff.OpenAsync($"/firms/{Programme.Sme}");
        await Assertions.Expect(staff.Page.GetByText("13805320003")).ToHaveCountAsync(0);
        await staff.Button("查看联系人").ClickAsync();
        await staff.SeesAsync(staff.Page.Locator(".contacts").GetByText("孙敏"));

        await using var leader = await chromium.VisitAsync(host);
        await leader.SignInAsync("LEADER");
        await leader.OpenAsync($"/firms/{Programme.Sme}");
        await leader.SeesAsync(leader.Page.Locator("h1"));
        await Assertions.Expect(leader.Page.Locator("#contacts")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Who_invites_a_firm_that_nobody_signs_in_for_sees_that_staff_will_call_and_staff_find_the_call()
    {
        var project = await host.OpenScenarioAsync("没有账号也能对接的场景", "压缩机壳体铸件，灰铁。");
        var proposed = await host.Service<ProposeEngagement>()
            .InviteAsync(
                new(null, project.Id, "firm_hisense-visual", "请报价"),
                await host.CallerAsync("LEADER"),
                CancellationToken.None
            );
        Assert.Empty(proposed.Errors);
        await using var leader = await chromium.VisitAsync(host);
        await leader.SignInAsync("LEADER");
        await leader.OpenAsync($"/engagements/{proposed.Value!.Id}");
        await leader.SeesAsync("对方还没有账号：由所在区市的工作人员电话联系");

        await using var staff = await chromium.VisitAsync(host);
        await staff.SignInAsync("STAFF");
        await staff.SeesAsync(staff.Heading("工作台"));
        var call = staff.Page.GetByText("请电话联系").First;
        await staff.SeesAsync(call);
        await staff.OpenAsync($"/engagements/{proposed.Value.Id}");
        await staff.SeesAsync(staff.Page.GetByText("请电话联系").First);
        await staff.AccessibleAsync();
        await staff.Button("同意对接").ClickAsync();
        await staff.SeesAsync("代企业答复须写明何时、由谁、以什么方式答复。");
        await staff.Page.GetByLabel("备注").FillAsync("今天上午张经理来电同意");
        await Assertions.Expect(staff.Page.Locator(".field-error")).ToHaveCountAsync(0);
        await staff.Button("同意对接").ClickAsync();
        await staff.SeesAsync("代企业答复：");
    }

    private static async Task CorrectAsync(Visit sme, string name, string phone)
    {
        await sme.Page.GetByRole(AriaRole.Button, new() { Name = $"修改：{name}" }).First.ClickAsync();
        var form = sme.Page.Locator("#contacts form", new() { Has = sme.Button("保存") });
        await sme.SeesAsync(form);
        await sme.ReadyAsync();
        await form.GetByLabel("电话").FillAsync(phone);
        await sme.Button("保存").ClickAsync();
    }

    private static async Task RecordAsync(Visit sme, string name, string phone)
    {
        await sme.OpenAsync($"/firms/{Programme.Sme}");
        await sme.Page.GetByText("登记一位联系人").ClickAsync();
        var form = sme.Page.Locator("#contacts form", new() { Has = sme.Button("登记联系人") });
        await sme.SeesAsync(form);
        await sme.ReadyAsync();
        await form.GetByLabel("姓名").FillAsync(name);
        await form.GetByLabel("电话").FillAsync(phone);
        await form.GetByLabel("本人同意公开联系方式的日期").FillAsync("2026-01-05");
        await sme.Button("登记联系人").ClickAsync();
        await sme.SeesAsync(sme.Page.Locator(".contacts").GetByText(name).First);
    }
}
