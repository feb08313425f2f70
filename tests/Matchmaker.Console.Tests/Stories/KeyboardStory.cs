using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Projects;
using Microsoft.Playwright;

namespace Matchmaker.Console.Tests.Stories;

/// <summary>
/// The three main stories without a mouse: a leader posts a need and invites, staff approve it, a firm answers.
/// </summary>
public sealed class KeyboardStory(ConsoleHost host, Chromium chromium)
{
    private const string Title = "键盘发布的压缩机铸件";

    // More than the longest page has.
    private const int MostTabs = 150;

    [Fact]
    public async Task A_need_is_posted_approved_and_its_candidate_invited_by_keyboard_alone()
    {
        await using var leader = await chromium.VisitAsync(host);
        await leader.SignInAsync("LEADER");
        await leader.OpenAsync("/");
        await PressAsync(leader, InMain(leader, AriaRole.Link, "发布应用场景"));
        await leader.Page.WaitForURLAsync("**/projects/new");
        await leader.ReadyAsync();
        await TypeAsync(leader, leader.Page.GetByLabel("标题").First, Title);
        await TypeAsync(
            leader,
            leader.Page.GetByLabel("说明：").First,
            "压缩机壳体铸件，灰铁 HT250，机加工与气密性检漏。"
        );
        await TypeAsync(leader, leader.Page.GetByLabel("查找环节").First, "压缩机");
        await leader.SeesAsync(leader.Page.Locator(".combobox [role=option]").First);
        await leader.Page.Keyboard.PressAsync("ArrowDown");
        await leader.Page.Keyboard.PressAsync("Enter");
        await PressAsync(leader, leader.Button("提交审核"));
        await leader.SeesAsync(ProjectState.InReview.Label().Zh);

        await using var staff = await chromium.VisitAsync(host);
        await staff.SignInAsync("STAFF");
        await staff.OpenAsync("/");
        await PressAsync(staff, InMain(staff, AriaRole.Link, $"审核：{Title}"));
        await staff.SeesAsync(staff.Button("通过并开放"));
        await staff.ReadyAsync();
        await PressAsync(staff, staff.Button("通过并开放"));
        await staff.SeesAsync(staff.Heading("候选企业"));

        await leader.Page.ReloadAsync();
        await leader.ReadyAsync();
        var invite = InMain(leader, AriaRole.Button, "邀请对接：");
        await leader.SeesAsync(invite);
        await PressAsync(leader, invite);
        await leader.SeesAsync(leader.Page.Locator(".match .mark.stage").First);
    }

    [Fact]
    public async Task An_invitation_is_answered_by_keyboard_alone()
    {
        const string Asked = "键盘回复的压缩机铸件";
        await host.InvitedAsync(await host.OpenScenarioAsync(Asked, "压缩机壳体铸件，灰铁。"));
        await using var sme = await chromium.VisitAsync(host);
        await sme.SignInAsync("SME");
        await sme.OpenAsync("/");
        await PressAsync(sme, InMain(sme, AriaRole.Link, $"回复：{Asked}"));
        await sme.SeesAsync(sme.Button("同意对接"));
        await sme.ReadyAsync();
        await PressAsync(sme, sme.Button("同意对接"));
        await sme.SeesAsync(
            sme.Page.Locator("main .mark.stage", new() { HasText = EngagementStage.Accepted.Label().Zh }).First
        );
    }

    private static ILocator InMain(Visit visit, AriaRole role, string name) =>
        visit.Page.Locator("main").GetByRole(role, new() { Name = name }).First;

    private static async Task PressAsync(Visit visit, ILocator what)
    {
        await ReachAsync(visit, what);
        await visit.Page.Keyboard.PressAsync("Enter");
    }

    private static async Task TypeAsync(Visit visit, ILocator field, string text)
    {
        await ReachAsync(visit, field);
        await visit.Page.Keyboard.TypeAsync(text);
    }

    private static async Task ReachAsync(Visit visit, ILocator what)
    {
        await visit.SeesAsync(what);
        await visit.TabToAsync(what, MostTabs);
    }
}
