using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Outcomes;
using Microsoft.Playwright;

namespace Matchmaker.Console.Tests.Stories;

public sealed class EngagementStory(ConsoleHost host, Chromium chromium)
{
    [Fact]
    public async Task Both_sides_are_told_whose_turn_it_is_by_two_names()
    {
        var engagement = await host.InvitedAsync(
            await host.OpenScenarioAsync("轮到谁回复的场景", "压缩机壳体铸件，灰铁。")
        );
        await using var sme = await chromium.VisitAsync(host);
        await sme.SignInAsync("SME");
        await sme.OpenAsync($"/engagements/{engagement.Id}");
        await sme.SeesAsync(sme.Heading("等您回复"));
        await using var leader = await chromium.VisitAsync(host);
        await leader.SignInAsync("LEADER");
        await leader.OpenAsync($"/engagements/{engagement.Id}");
        await leader.SeesAsync(leader.Heading("等对方回复"));
        await leader.AccessibleAsync();
    }

    [Fact]
    public async Task Declining_asks_first_and_nothing_is_declined_by_going_back()
    {
        var engagement = await host.InvitedAsync(
            await host.OpenScenarioAsync("谢绝前要问的场景", "压缩机壳体铸件，灰铁。")
        );
        await using var sme = await chromium.VisitAsync(host);
        await sme.SignInAsync("SME");
        await sme.OpenAsync($"/engagements/{engagement.Id}");
        var stage = sme.Page.Locator("main .mark.stage").First;
        await sme.Button("谢绝").ClickAsync();
        var question = sme.Page.GetByRole(AriaRole.Alertdialog);
        await question.GetByRole(AriaRole.Button, new() { Name = "取消" }).ClickAsync();
        await Assertions.Expect(stage).ToHaveTextAsync(EngagementStage.Proposed.Label().Zh);

        await sme.Button("谢绝").ClickAsync();
        await question.GetByRole(AriaRole.Button, new() { Name = "谢绝对接" }).ClickAsync();
        await Assertions.Expect(stage).ToHaveTextAsync(EngagementStage.Declined.Label().Zh);
    }

    [Fact]
    public async Task Staff_verify_an_outcome_after_a_question_and_its_parts_stand_apart()
    {
        var engagement = await host.AcceptedAsync(
            await host.OpenScenarioAsync("要核实的场景", "压缩机壳体铸件，灰铁。")
        );
        await RecordAsync(engagement, OutcomeKind.Intent, "合同 QD-7");
        await using var staff = await chromium.VisitAsync(host);
        await staff.SignInAsync("STAFF");
        await staff.OpenAsync($"/engagements/{engagement.Id}");
        var parts = staff.Page.Locator(".outcome > *");
        string[] texts = ["2026年1月5日", OutcomeKind.Intent.Label().Zh, "680 万元", "合同 QD-7"];
        await Assertions.Expect(parts).ToHaveTextAsync(texts);
        var gap = await GapAsync(parts);
        Assert.True(gap >= 4, "The parts of an outcome run together.");

        await staff.Button("核实").ClickAsync();
        await staff
            .Page.GetByRole(AriaRole.Alertdialog)
            .GetByRole(AriaRole.Button, new() { Name = "核实成果" })
            .ClickAsync();
        await staff.SeesAsync(staff.Page.Locator(".tasks .mark.good", new() { HasText = "已核实" }));
    }

    [Fact]
    public async Task An_outcome_is_corrected_with_a_reason_and_the_former_one_stays_in_the_history()
    {
        var engagement = await host.AcceptedAsync(
            await host.OpenScenarioAsync("要更正的场景", "压缩机壳体铸件，灰铁。")
        );
        await RecordAsync(engagement, OutcomeKind.Contract, "合同 QD-8");
        await using var staff = await chromium.VisitAsync(host);
        await staff.SignInAsync("STAFF");
        await staff.OpenAsync($"/engagements/{engagement.Id}");
        await staff.Button("更正").ClickAsync();
        await staff.SeesAsync(staff.Button("保存更正"));
        await staff.ReadyAsync();
        await staff.Page.GetByLabel("更正后的金额（万元）").FillAsync("608");
        await staff.Button("保存更正").ClickAsync();
        await staff.SeesAsync(staff.Page.Locator(".field-error", new() { HasText = "更正成果须写明理由" }));
        await staff.AccessibleAsync();

        await staff.Page.GetByLabel("更正理由").FillAsync("合同金额看错一位");
        // What was said of the field goes, and the button moves up.
        await Assertions.Expect(staff.Page.Locator(".field-error")).ToHaveCountAsync(0);
        await staff.Button("保存更正").ClickAsync();
        await Assertions.Expect(staff.Page.Locator(".outcome")).ToHaveCountAsync(1);
        await Assertions.Expect(staff.Page.Locator(".outcome")).ToContainTextAsync("608 万元");
        await staff.OpenAsync($"/history/{engagement.Id}");
        await staff.SeesAsync("合同金额看错一位");
    }

    [Fact]
    public async Task An_invitation_is_taken_back_at_once_or_withdrawn_later_after_a_question()
    {
        var project = await host.OpenScenarioAsync("要撤回邀请的场景", "压缩机壳体铸件精密铸造，灰铁。");
        await using var leader = await chromium.VisitAsync(host);
        await leader.SignInAsync("LEADER");
        await leader.OpenAsync($"/projects/{project.Id}");
        var row = leader.Page.Locator(".match", new() { HasText = "示例专精特新" }).First;
        await row.GetByRole(AriaRole.Button, new() { Name = "邀请对接：" }).ClickAsync();
        await leader.SeesAsync(row.Locator(".mark.stage"));
        await leader.Button("撤销").ClickAsync();
        await leader.SeesAsync(leader.Page.Locator(".toast", new() { HasText = "已撤回" }));

        var other = await host.InvitedAsync(await host.OpenScenarioAsync("要撤回的对接", "压缩机壳体铸件，灰铁。"));
        await leader.OpenAsync($"/engagements/{other.Id}");
        await leader.Button("撤回…").ClickAsync();
        await leader
            .Page.GetByRole(AriaRole.Alertdialog)
            .GetByRole(AriaRole.Button, new() { Name = "撤回对接" })
            .ClickAsync();
        await leader.SeesAsync(
            leader.Page.Locator("main .mark.stage", new() { HasText = EngagementStage.Withdrawn.Label().Zh }).First
        );
    }

    private async Task RecordAsync(Engagement engagement, OutcomeKind kind, string evidence)
    {
        var recorded = await host.Service<RecordOutcome>()
            .RunAsync(
                new(null, engagement.Id, kind, 680_000_000, new(2026, 1, 5), evidence),
                await host.CallerAsync("SME"),
                CancellationToken.None
            );
        Assert.True(recorded.Ok);
    }

    // In pixels, between what kind of outcome it is and its sum.
    private static async Task<double> GapAsync(ILocator parts)
    {
        var kind = await parts.Nth(1).BoundingBoxAsync();
        var sum = await parts.Nth(2).BoundingBoxAsync();
        return sum!.Y > kind!.Y ? double.MaxValue : sum.X - (kind.X + kind.Width);
    }
}
