using Microsoft.Playwright;

namespace Matchmaker.Console.Tests.Stories;

public sealed class JudgementStory(ConsoleHost host, Chromium chromium)
{
    [Fact]
    public async Task A_leader_refuses_a_candidate_by_keyboard_and_takes_it_out_of_the_fold_again()
    {
        var project = await host.OpenScenarioAsync(
            "供标记的压缩机壳体铸件",
            "商用冷柜变频压缩机壳体铸件，灰铁，机加工与气密性检漏。"
        );
        await using var leader = await chromium.VisitAsync(host);
        await leader.SignInAsync("LEADER");
        await leader.OpenAsync($"/projects/{project.Id}");
        var cards = leader.Page.Locator(".match");
        var (name, next) = (await NameOfAsync(cards.Nth(0)), await NameOfAsync(cards.Nth(1)));
        var card = leader.Page.Locator(".match", new() { HasText = name }).First;
        var fitsNot = card.GetByRole(AriaRole.Button, new() { Name = $"不合适：{name}" });
        var fold = leader.Page.Locator("details.folded");
        var summary = fold.Locator("> summary");

        await fitsNot.FocusAsync();
        await leader.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(summary).ToHaveTextAsync("不合适 (1)");
        await Assertions.Expect(card).Not.ToBeVisibleAsync();
        await Assertions.Expect(cards.First).ToContainTextAsync(next);
        await Assertions.Expect(leader.Page.Locator(":focus")).ToContainTextAsync(next);
        await leader.SeesAsync(leader.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = $"{name}已移到" }));

        await summary.FocusAsync();
        await leader.Page.Keyboard.PressAsync("Enter");
        await leader.SeesAsync(card);
        await card.Locator(".name").ClickAsync();
        var reason = Panel(leader).GetByLabel($"标记{name}的理由");
        await reason.FillAsync("试样没有通过");
        await leader.Button("保存理由").ClickAsync();
        await leader.SeesAsync(Panel(leader).Locator(".why-list li", new() { HasText = "您标记它不合适" }));
        await leader.AccessibleAsync();

        await leader.OpenAsync($"/projects/{project.Id}");
        await Assertions.Expect(card).Not.ToBeVisibleAsync();
        await summary.ClickAsync();
        await card.Locator(".name").ClickAsync();
        await leader.SeesAsync(reason);
        await Assertions.Expect(reason).ToHaveValueAsync("试样没有通过");
        await leader.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Panel(leader)).ToHaveCountAsync(0);
        await fitsNot.FocusAsync();
        await leader.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(fold).ToHaveCountAsync(0);
        await Assertions.Expect(cards.First).ToContainTextAsync(name);
        await Assertions.Expect(leader.Page.Locator(":focus")).ToContainTextAsync(name);
        await Assertions.Expect(fitsNot).ToHaveAttributeAsync("aria-pressed", "false");
    }

    [Fact]
    public async Task A_candidate_marked_as_fitting_comes_first_and_keeps_the_focus()
    {
        var project = await host.OpenScenarioAsync(
            "供前移的压缩机壳体铸件",
            "商用冷柜变频压缩机壳体铸件，灰铁，机加工与气密性检漏。"
        );
        await using var leader = await chromium.VisitAsync(host);
        await leader.SignInAsync("LEADER");
        await leader.OpenAsync($"/projects/{project.Id}");
        var cards = leader.Page.Locator(".match");
        var name = await NameOfAsync(cards.Nth(2));
        var fits = leader.Page.GetByRole(AriaRole.Button, new() { Name = $"合适：{name}", Exact = true });
        await fits.FocusAsync();
        await leader.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(cards.First).ToContainTextAsync(name);
        await Assertions.Expect(fits).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(fits).ToBeFocusedAsync();
    }

    [Fact]
    public async Task On_a_phone_in_English_one_of_a_texts_candidates_is_folded_by_a_double_click_and_taken_back()
    {
        await using var sme = await chromium.VisitAsync(host, width: 390, height: 844);
        await sme.SignInAsync("SME");
        await sme.OpenAsync("/language?to=en&return=/match");
        await sme.OpenAsync("/match?text=压缩机壳体铸件精密铸造&seeking=Firms");
        var cards = sme.Page.Locator(".match");
        var count = await cards.CountAsync();
        var name = await NameOfAsync(cards.First);
        var fitsNot = sme.Page.GetByRole(AriaRole.Button, new() { Name = $"Does not fit: {name}", Exact = true });
        var fold = sme.Page.Locator("details.folded");
        await fitsNot.DblClickAsync();
        await Assertions.Expect(fold.Locator("> summary")).ToHaveTextAsync("Not fitting (1)");
        await fold.Locator("> summary").ClickAsync();
        await Assertions.Expect(fold.Locator(".match .name")).ToContainTextAsync(name);
        await Assertions.Expect(cards).ToHaveCountAsync(count);
        Assert.True(await sme.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 390"));
        await sme.AccessibleAsync();

        await fitsNot.ClickAsync();
        await Assertions.Expect(fold).ToHaveCountAsync(0);
        await Assertions.Expect(cards.First.Locator(".name")).ToContainTextAsync(name);
    }

    [Fact]
    public async Task A_firm_refuses_a_demand_on_its_own_list()
    {
        const string Title = "供企业折叠的压缩机端盖铸造";
        await host.OpenScenarioAsync(Title, "压缩机铸铁端盖精密铸造，年用量 5 万件。");
        await using var sme = await chromium.VisitAsync(host);
        await sme.SignInAsync("SME");
        await sme.OpenAsync("/");
        var fitsNot = sme.Page.GetByRole(AriaRole.Button, new() { Name = $"不合适：{Title}" });
        var fold = sme.Page.Locator("details.folded");
        await fitsNot.ClickAsync();
        await Assertions.Expect(fold.Locator(".match .name", new() { HasText = Title })).ToHaveCountAsync(1);
        await fold.Locator("> summary").ClickAsync();
        await fitsNot.ClickAsync();
        await Assertions.Expect(fold).ToHaveCountAsync(0);
        await sme.SeesAsync(sme.Page.Locator(".match .name", new() { HasText = Title }));
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
        var (vetoed, pinned) = (await NameOfAsync(cards.Nth(0)), await NameOfAsync(cards.Nth(2)));

        await cards.Nth(2).Locator(".name").ClickAsync();
        await Panel(staff).Locator(".ruling summary").ClickAsync();
        await staff.Button("置顶").ClickAsync();
        await Assertions.Expect(cards.First).ToContainTextAsync("工作人员置顶");
        await Assertions.Expect(cards.First).ToContainTextAsync(pinned);

        await staff.Page.Locator(".match", new() { HasText = vetoed }).First.Locator(".name").ClickAsync();
        await staff.SeesAsync(Panel(staff).GetByRole(AriaRole.Heading, new() { Name = vetoed }));
        await Panel(staff).Locator(".ruling summary").ClickAsync();
        await Panel(staff).GetByLabel("理由（否决必填").FillAsync("产能已满");
        await staff.Button("否决").ClickAsync();
        var vetoes = staff.Page.Locator("details.panel", new() { HasText = "已否决 1 个候选" });
        await vetoes.Locator("summary").ClickAsync();
        await Assertions.Expect(vetoes.Locator("li")).ToContainTextAsync("产能已满");
        await Assertions.Expect(staff.Page.Locator(".match .name", new() { HasText = vetoed })).ToHaveCountAsync(0);
        await staff.AccessibleAsync();

        await cards.First.Locator(".name").ClickAsync();
        await staff.Link("与别家对比").ClickAsync();
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

    private static async Task<string> NameOfAsync(ILocator card) =>
        (await card.Locator(".name").InnerTextAsync()).Trim();

    private static ILocator Panel(Visit visit) => visit.Page.Locator("dialog.side-panel");
}
