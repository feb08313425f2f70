using System.Text.RegularExpressions;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Projects;
using Microsoft.Playwright;

namespace Matchmaker.Console.Tests.Stories;

/// <summary>Over a programme of its own: the needs of other stories would fill the first ten of the firm.</summary>
public sealed class SmeStory(ConsoleHost host, Chromium chromium) : IClassFixture<ConsoleHost>
{
    [Fact]
    public async Task An_sme_keeps_its_profile_sees_what_it_could_serve_answers_an_invitation_and_expresses_interest()
    {
        await host.InvitedAsync(
            await host.OpenScenarioAsync("压缩机壳体铸件寻源", "灰铁壳体铸件，需要气密性检漏与机加工。")
        );
        await host.OpenScenarioAsync("压缩机端盖精密铸造", "压缩机铸铁端盖精密铸造，年用量 5 万件。");
        await using var sme = await chromium.VisitAsync(host);
        await sme.SignInAsync("SME");
        await sme.OpenAsync("/");
        await sme.Link("完善能力资料").ClickAsync();
        var capabilities = sme.Page.GetByLabel("能力与产品");
        var held = await capabilities.InputValueAsync();
        await sme.ReadyAsync();
        await capabilities.FillAsync(held + "\n压缩机端盖铸件");
        await sme.Button("保存并确认").ClickAsync();
        await sme.SeesAsync("压缩机端盖铸件");

        await sme.OpenAsync("/");
        var need = sme.Page.Locator(".match", new() { HasText = "压缩机端盖精密铸造" });
        await sme.SeesAsync(need.Locator(".sign.met").First);
        // What it lacks for the need: nothing is on file about ISO 13485.
        await need.Locator(".name").ClickAsync();
        var panel = sme.Page.Locator("dialog.side-panel");
        await sme.SeesAsync(panel);
        await Assertions.Expect(panel.Locator(".checks li.unknown")).ToContainTextAsync("ISO 13485");
        await sme.Page.Keyboard.PressAsync("Escape");
        await sme.SeesAsync(sme.Page.Locator(".positions .coverage").First);

        await sme
            .Page.Locator(".work")
            .GetByRole(AriaRole.Link, new() { Name = "回复：压缩机壳体铸件寻源" })
            .ClickAsync();
        await sme.Button("同意对接").ClickAsync();
        await sme.SeesAsync(
            sme.Page.Locator("main .mark.stage", new() { HasText = EngagementStage.Accepted.Label().Zh })
        );

        await sme.OpenAsync("/");
        await sme.Page.Locator(".match").GetByRole(AriaRole.Link, new() { Name = "压缩机端盖精密铸造" }).ClickAsync();
        await sme.Link("看项目").ClickAsync();
        await sme.Page.GetByLabel("留言").FillAsync("样件 30 天。");
        await sme.Button("表达意愿").ClickAsync();
        await sme.SeesAsync("我方与该项目的对接");
    }

    [Fact]
    public async Task An_sme_answers_what_is_unknown_of_it_with_a_line_put_in_for_it()
    {
        await host.OpenScenarioAsync(
            "压缩机上盖精密铸造",
            "压缩机铸铁上盖精密铸造。",
            new Requirement("交期 4 周内", false, RequirementKind.Delivery)
        );
        await using var sme = await chromium.VisitAsync(host);
        await sme.SignInAsync("SME");
        await sme.OpenAsync("/");
        var name = sme.Page.Locator(".match", new() { HasText = "压缩机上盖精密铸造" }).Locator(".name");
        var check = sme.Page.Locator("dialog.side-panel .checks li", new() { HasText = "交期 4 周内" });
        await name.ClickAsync();
        await Assertions.Expect(check).ToContainTextAsync("请确认：交期是否不超过 4 周？");
        await check.GetByRole(AriaRole.Link, new() { Name = "回答：交期 4 周内" }).ClickAsync();

        await sme.SeesAsync("已按需求方的问题填入一条");
        var capabilities = sme.Page.GetByLabel("能力与产品");
        await Assertions.Expect(capabilities).ToHaveValueAsync(new Regex("\n交期不超过 4 周$"));
        await sme.ReadyAsync();
        await sme.AccessibleAsync();
        await sme.Button("保存并确认").ClickAsync();
        await sme.SeesAsync("交期不超过 4 周");
        await sme.OpenAsync("/");
        await name.ClickAsync();
        await Assertions.Expect(check).ToHaveClassAsync("met");
    }
}
