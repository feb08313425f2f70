using Matchmaker.Console.Tests.Stories;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Projects;
using Microsoft.Playwright;

namespace Matchmaker.Console.Tests.Forms;

public sealed class DoubleClickTests(ConsoleHost host, Chromium chromium)
{
    [Fact]
    public async Task A_double_click_posts_one_project()
    {
        const string Title = "双击发布的场景";
        await using var leader = await chromium.VisitAsync(host);
        await leader.SignInAsync("LEADER");
        await leader.OpenAsync("/projects/new");
        await leader.Page.GetByLabel("标题").FillAsync(Title);
        await leader.Page.GetByLabel("说明：").FillAsync("压缩机壳体铸件。");
        await leader.Page.GetByLabel("查找环节").FillAsync("压缩机");
        await leader.Page.Locator(".combobox [role=option]").First.ClickAsync();
        await leader.Button("提交审核").DblClickAsync();
        await leader.SeesAsync(leader.Heading(Title));

        var posted = await host.Service<IProjects>()
            .PageAsync(
                new ProjectQuery(new ProjectFilter(Title), Audience.Of(await host.CallerAsync("LEADER"))),
                new(First: 10),
                CancellationToken.None
            );
        Assert.Single(posted.Items, p => p.Title == Title);
    }

    [Fact]
    public async Task A_double_click_records_one_follow_up_and_agrees_without_going_further()
    {
        var engagement = await host.InvitedAsync(
            await host.OpenScenarioAsync("双击同意的场景", "压缩机壳体铸件，灰铁。")
        );
        await using var sme = await chromium.VisitAsync(host);
        await sme.SignInAsync("SME");
        await sme.OpenAsync($"/engagements/{engagement.Id}");
        // Once it has agreed, the button that moves it on comes to the place of the one that was pressed.
        await sme.Button("同意对接").DblClickAsync();
        await Assertions
            .Expect(sme.Page.Locator("main .mark.stage").First)
            .ToHaveTextAsync(EngagementStage.Accepted.Label().Zh);
        await sme.Page.GetByLabel("下一步").FillAsync("寄送样件");
        await sme.Button("记录").DblClickAsync();
        await sme.SeesAsync(sme.Button("完成：寄送样件"));

        await sme.OpenAsync($"/engagements/{engagement.Id}");
        await Assertions
            .Expect(sme.Page.Locator("main .mark.stage").First)
            .ToHaveTextAsync(EngagementStage.Accepted.Label().Zh);
        await Assertions.Expect(sme.Page.Locator(".tasks li", new() { HasText = "寄送样件" })).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task While_a_form_is_busy_it_says_so_and_takes_nothing_more()
    {
        var engagement = await host.AcceptedAsync(
            await host.OpenScenarioAsync("等待数据库的场景", "压缩机壳体铸件，灰铁。")
        );
        await using var staff = await chromium.VisitAsync(host);
        await staff.SignInAsync("STAFF");
        await staff.OpenAsync($"/engagements/{engagement.Id}");
        var (record, form) = (staff.Button("记录"), staff.Page.Locator("form", new() { Has = staff.Button("记录") }));
        await staff.Page.GetByLabel("下一步").FillAsync("等数据库回来");
        using (StoreFault.Held(host))
        {
            await record.ClickAsync();
            await Assertions.Expect(form).ToHaveAttributeAsync("aria-busy", "true");
            await Assertions.Expect(record).ToHaveAttributeAsync("aria-disabled", "true");
            Assert.Equal("记录", await staff.Page.EvaluateAsync<string>("document.activeElement.textContent"));
            await staff.Page.Keyboard.PressAsync("Enter");
            await staff.Page.Keyboard.PressAsync("Enter");
        }
        await staff.SeesAsync(staff.Button("完成：等数据库回来"));
        await Assertions.Expect(record).Not.ToHaveAttributeAsync("aria-disabled", "true");
        await Assertions.Expect(form).Not.ToHaveAttributeAsync("aria-busy", "true");

        await staff.OpenAsync($"/engagements/{engagement.Id}");
        await Assertions
            .Expect(staff.Page.Locator(".tasks li", new() { HasText = "等数据库回来" }))
            .ToHaveCountAsync(1);
    }
}
