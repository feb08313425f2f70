using Matchmaker.Console.Tests.Stories;
using Matchmaker.Domain.Projects;
using Microsoft.Playwright;

namespace Matchmaker.Console.Tests.Forms;

/// <summary>
/// The store goes away while somebody writes: the page says so, keeps what was typed, and takes it when the store is
/// back.
/// </summary>
public sealed class UnavailableStoreTests(ConsoleHost host, Chromium chromium)
{
    private const string Said = "已填写的内容都还在";

    [Fact]
    public async Task A_project_that_cannot_be_posted_stays_in_its_form_until_it_can()
    {
        const string Title = "断库时发布的场景",
            Description = "商用冷柜压缩机壳体铸件，灰铁 HT250。";
        await using var leader = await chromium.VisitAsync(host);
        await leader.SignInAsync("LEADER");
        await leader.OpenAsync("/projects/new");
        await leader.Page.GetByLabel("标题").FillAsync(Title);
        await leader.Page.GetByLabel("说明：").FillAsync(Description);
        await leader.Page.GetByLabel("查找环节").FillAsync("压缩机");
        await leader.Page.Locator(".combobox [role=option]").First.ClickAsync();
        await leader.Button("增加一条要求").ClickAsync();
        await leader.Page.GetByPlaceholder("IATF 16949 认证").FillAsync("交期 4 周内");
        await leader.Page.GetByLabel("预算（万元）").FillAsync("320");

        using (StoreFault.Unwritable(host))
        {
            await leader.Button("提交审核").ClickAsync();
            await leader.SeesAsync(leader.Alert(Said));
        }

        await Assertions.Expect(leader.Alert(Said)).ToBeFocusedAsync();
        await Assertions.Expect(leader.Page.GetByLabel("标题")).ToHaveValueAsync(Title);
        await Assertions.Expect(leader.Page.GetByLabel("说明：")).ToHaveValueAsync(Description);
        await Assertions.Expect(leader.Page.Locator(".chosen > li")).ToHaveCountAsync(1);
        await Assertions.Expect(leader.Page.GetByPlaceholder("IATF 16949 认证")).ToHaveValueAsync("交期 4 周内");
        await Assertions.Expect(leader.Page.GetByLabel("预算（万元）")).ToHaveValueAsync("320");
        await leader.AccessibleAsync();
        await leader.Button("提交审核").ClickAsync();
        await leader.SeesAsync(leader.Heading(Title));
        await leader.SeesAsync(ProjectState.InReview.Label().Zh);
    }

    [Fact]
    public async Task Whoever_reads_English_is_told_in_English()
    {
        await using var sme = await chromium.VisitAsync(host);
        await sme.SignInAsync("SME");
        await sme.OpenAsync($"/firms/{Programme.Sme}/edit");
        await sme.Link("English").ClickAsync();
        await sme.SeesAsync(sme.Heading("Edit the firm"));
        await sme.ReadyAsync();
        await sme.Page.GetByLabel("Number").First.FillAsync("GB-2026-4471");

        using (StoreFault.Unwritable(host))
        {
            await sme.Button("Save and confirm").ClickAsync();
            await sme.SeesAsync(sme.Alert("What you have written is still here"));
        }

        await Assertions.Expect(sme.Page.GetByLabel("Number").First).ToHaveValueAsync("GB-2026-4471");
    }

    [Fact]
    public async Task Every_form_of_an_engagement_keeps_its_own_and_what_is_typed_beside_it()
    {
        var engagement = await host.AcceptedAsync(
            await host.OpenScenarioAsync("断库时跟踪的场景", "压缩机壳体铸件，灰铁。")
        );
        await using var staff = await chromium.VisitAsync(host);
        await staff.SignInAsync("STAFF");
        await staff.OpenAsync($"/engagements/{engagement.Id}");
        var (note, step, evidence) = (
            staff.Page.GetByLabel("备注"),
            staff.Page.GetByLabel("下一步"),
            staff.Page.GetByLabel("凭证")
        );
        await note.FillAsync("双方约定到厂看样");
        await step.FillAsync("催要样件检测报告");
        await evidence.FillAsync("合同 2026-118");

        using (StoreFault.Unwritable(host))
        {
            foreach (var press in (string[])["移到“洽谈中”", "记录", "登记成果"])
            {
                await staff.Button(press).ClickAsync();
                await staff.SeesAsync(
                    staff
                        .Page.Locator("form", new() { Has = staff.Button(press) })
                        .GetByRole(AriaRole.Alert)
                        .GetByText(Said)
                );
            }
        }

        await Assertions.Expect(note).ToHaveValueAsync("双方约定到厂看样");
        await Assertions.Expect(step).ToHaveValueAsync("催要样件检测报告");
        await Assertions.Expect(evidence).ToHaveValueAsync("合同 2026-118");
        await staff.Button("记录").ClickAsync();
        await staff.SeesAsync(staff.Button("完成：催要样件检测报告"));
        // The page was read anew, and what is half written in the other forms stands.
        await Assertions.Expect(note).ToHaveValueAsync("双方约定到厂看样");
        await Assertions.Expect(evidence).ToHaveValueAsync("合同 2026-118");
        await staff.Button("移到“洽谈中”").ClickAsync();
        await Assertions.Expect(staff.Page.Locator(".timeline li").First).ToContainTextAsync("双方约定到厂看样");
        await Assertions.Expect(note).ToHaveValueAsync("");
    }

    [Fact]
    public async Task A_list_that_cannot_be_read_says_so_and_can_be_asked_again()
    {
        var project = await host.OpenScenarioAsync(
            "断库时查看的场景",
            "商用冷柜变频压缩机壳体铸件，灰铁，机加工与气密性检漏。"
        );
        await using var staff = await chromium.VisitAsync(host);
        await staff.SignInAsync("STAFF");
        var failed = staff.Page.Locator("main .notice.bad", new() { HasText = "暂时读不到数据" }).First;
        using (StoreFault.WithoutRulings(host))
        {
            await staff.OpenAsync($"/projects/{project.Id}");
            await staff.SeesAsync(staff.Heading("断库时查看的场景"));
            await staff.SeesAsync(failed);
        }
        var retry = staff.Button("重试");
        for (var left = await retry.CountAsync() - 1; left >= 0; left--)
        {
            await retry.First.ClickAsync();
            await Assertions.Expect(retry).ToHaveCountAsync(left);
        }
        await staff.SeesAsync(staff.Page.Locator(".match").First);
    }
}
