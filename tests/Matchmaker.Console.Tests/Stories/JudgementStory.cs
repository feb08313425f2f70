using Microsoft.Playwright;

namespace Matchmaker.Console.Tests.Stories;

public sealed class JudgementStory(ConsoleHost host, Chromium chromium)
{
    [Fact]
    public async Task A_leader_marks_a_candidate_by_keyboard_and_the_list_says_so()
    {
        var project = await host.OpenScenarioAsync(
            "供标记的压缩机壳体铸件",
            "商用冷柜变频压缩机壳体铸件，灰铁，机加工与气密性检漏。"
        );
        await using var leader = await chromium.VisitAsync(host);
        await leader.SignInAsync("LEADER");
        await leader.OpenAsync($"/projects/{project.Id}");
        var first = leader.Page.Locator(".match").First;
        var name = (await first.Locator("h3 a").InnerTextAsync()).Trim();
        var card = leader.Page.Locator(".match", new() { HasText = name }).First;
        var fitsNot = card.GetByRole(AriaRole.Button, new() { Name = $"不合适：{name}" });

        await fitsNot.FocusAsync();
        await leader.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(fitsNot).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(fitsNot).ToBeFocusedAsync();
        await card.GetByLabel($"标记{name}的理由").FillAsync("试样没有通过");
        await card.GetByRole(AriaRole.Button, new() { Name = "保存理由" }).ClickAsync();
        await card.Locator("details summary").First.ClickAsync();
        await leader.SeesAsync(card.Locator(".reasons li", new() { HasText = "您标记它不合适" }));
        await leader.AccessibleAsync();

        await leader.OpenAsync($"/projects/{project.Id}");
        await Assertions.Expect(card.GetByLabel($"标记{name}的理由")).ToHaveValueAsync("试样没有通过");
        await fitsNot.ClickAsync();
        await Assertions.Expect(fitsNot).ToHaveAttributeAsync("aria-pressed", "false");
    }

    [Fact]
    public async Task Staff_pin_one_candidate_veto_another_and_compare_two()
    {
        var project = await host.OpenScenarioAsync(
            "供置顶的压缩机壳体铸件",
            "商用冷柜变频压缩机壳体铸件，灰铁，机加工与气密性检漏。"
        );
        await using var staff = await chromium.VisitAsync(host);
        await staff.SignInAsync("STAFF");
        await staff.OpenAsync($"/projects/{project.Id}");
        var cards = staff.Page.Locator(".match");
        var (vetoed, pinned) = (
            (await cards.Nth(0).Locator("h3 a").InnerTextAsync()).Trim(),
            (await cards.Nth(2).Locator("h3 a").InnerTextAsync()).Trim()
        );

        var last = staff.Page.Locator(".match", new() { HasText = pinned }).First;
        await last.Locator(".ruling summary").ClickAsync();
        await last.GetByRole(AriaRole.Button, new() { Name = "置顶", Exact = true }).ClickAsync();
        await Assertions.Expect(cards.First).ToContainTextAsync("工作人员置顶");
        await Assertions.Expect(cards.First).ToContainTextAsync(pinned);

        var best = staff.Page.Locator(".match", new() { HasText = vetoed }).First;
        await best.Locator(".ruling summary").ClickAsync();
        await best.GetByLabel("理由（否决必填").FillAsync("产能已满");
        await best.GetByRole(AriaRole.Button, new() { Name = "否决", Exact = true }).ClickAsync();
        var vetoes = staff.Page.Locator("details.panel", new() { HasText = "已否决 1 个候选" });
        await vetoes.Locator("summary").ClickAsync();
        await Assertions.Expect(vetoes.Locator("li")).ToContainTextAsync("产能已满");
        await Assertions.Expect(staff.Page.Locator(".match h3", new() { HasText = vetoed })).ToHaveCountAsync(0);
        await staff.AccessibleAsync();

        await cards.First.GetByRole(AriaRole.Link, new() { Name = "与别家对比" }).ClickAsync();
        await staff.SeesAsync(staff.Heading("为什么不是我们？"));
        await staff.Page.GetByLabel("要解释的企业").FillAsync(vetoed);
        await staff.Button("找企业").ClickAsync();
        await staff.Page.WaitForURLAsync("**text=**");
        await staff.ReadyAsync();
        await staff.Link(vetoed).ClickAsync();
        await staff.SeesAsync("产能已满");
        await staff.SeesAsync(staff.Page.Locator("tfoot", new() { HasText = "合计" }));
        await staff.AccessibleAsync();
    }

    [Fact]
    public async Task A_firm_sees_how_it_stands_for_a_need_and_what_would_change_it()
    {
        var project = await host.OpenScenarioAsync(
            "供询问的压缩机壳体铸件",
            "商用冷柜变频压缩机壳体铸件，灰铁，机加工与气密性检漏。"
        );
        await using var sme = await chromium.VisitAsync(host);
        await sme.SignInAsync("SME");
        await sme.OpenAsync($"/projects/{project.Id}");
        await sme.Link("我们合适吗？为什么？").ClickAsync();
        await sme.SeesAsync(sme.Heading("逐项得分"));
        await sme.SeesAsync(sme.Page.Locator("li", new() { HasText = "ISO 13485" }));
        await sme.AccessibleAsync();
    }
}
