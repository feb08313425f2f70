using System.Diagnostics;
using System.Globalization;
using Matchmaker.Domain.Access;
using Microsoft.Playwright;

namespace Matchmaker.Bench.Console;

/// <summary>
/// What an office does in a day, played in a browser: a need goes from its leader by staff to a firm, and staff keep
/// what is under way.
/// </summary>
internal static class OfficeStories
{
    private const string Need = "空调压缩机壳体铸件寻源";

    // In turns: each begins with what the one before has done.
    private static readonly OfficeStory[] Day =
    [
        new("a leader posts a need", AccountRole.Leader, 6, PostAsync),
        new("staff approve it", AccountRole.Staff, 3, ApproveAsync),
        new("the leader ranks, invites and marks", AccountRole.Leader, 5, InviteAndMarkAsync),
        new("an SME answers an invitation", AccountRole.Sme, 3, AnswerAsync),
        new("staff move an engagement, follow up, record an outcome", AccountRole.Staff, 6, KeepAsync),
    ];

    public static async Task RunAsync(DemoOffice office, Chromium browser, bool each)
    {
        System.Console.WriteLine("| story | clicks | goal | seconds |");
        System.Console.WriteLine("|---|---|---|---|");
        foreach (var story in Day)
            await PlayAsync(story, office, browser, each);
    }

    private static async Task PlayAsync(OfficeStory story, DemoOffice office, Chromium browser, bool each)
    {
        await using var context = await browser.OpenAsync(await browser.SessionOfAsync(office.Accounts[story.Role]));
        var hand = new Hand(await context.NewPageAsync());
        await hand.Page.GotoAsync("/");
        await hand.Page.Locator("main:not([aria-busy])").WaitForAsync();
        var watch = Stopwatch.StartNew();
        var stuck = "";
        try
        {
            await story.Play(hand);
        }
        catch (Exception e) when (e is PlaywrightException or TimeoutException)
        {
            var picture = Path.Combine(Path.GetTempPath(), $"stuck-{story.Role}.png");
            await hand.Page.ScreenshotAsync(new() { Path = picture });
            stuck = $" (stuck, see {picture}: {e.Message.Split('\n')[0]})";
        }
        System.Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {story.Name}{stuck} | {hand.Pressed.Count} | {story.Goal} | {watch.Elapsed.TotalSeconds:F1} |"
            )
        );
        if (each)
            System.Console.WriteLine($"| {string.Join(" → ", hand.Pressed)} | | | |");
    }

    private static async Task PostAsync(Hand hand)
    {
        await hand.PressLinkAsync("发布应用场景");
        await hand.TypeAsync("标题", Need);
        await hand.TypeAsync("说明：", "空调压缩机壳体铸件，灰铁 HT250，机加工与气密性检漏配套，年用量 8 万件。");
        await hand.TypeAsync("查找环节", "压缩机");
        await hand.PressFirstOptionAsync();
        await hand.PressButtonAsync("提交审核");
        await hand.SeesAsync("待审核");
    }

    private static async Task ApproveAsync(Hand hand)
    {
        await hand.PressLinkAsync(Need);
        await hand.PressButtonAsync("通过并开放");
        await hand.SeesAsync("候选企业");
    }

    private static async Task InviteAndMarkAsync(Hand hand)
    {
        await hand.PressLinkAsync(Need);
        await hand.PressButtonAsync("邀请对接：");
        await hand.Page.Locator(".match .mark.stage").First.WaitForAsync();
        await hand.PressButtonAsync("合适：");
        await hand.Page.Locator(".match [aria-pressed=true]").First.WaitForAsync();
    }

    private static async Task AnswerAsync(Hand hand)
    {
        await hand.PressLinkAsync($"回复：{DemoProgramme.Invited}");
        await hand.PressButtonAsync("同意对接");
        await hand.SeesAsync("已同意");
    }

    private static async Task KeepAsync(Hand hand)
    {
        await hand.PressLinkAsync(DemoProgramme.UnderWay);
        await hand.PressButtonAsync("移到“洽谈中”");
        await hand.Page.Locator("main .mark.stage", new() { HasText = "洽谈中" }).First.WaitForAsync();
        await hand.TypeAsync("下一步", "催要样件检测报告");
        await hand.PressButtonAsync("记录");
        await hand.Page.Locator(".tasks li", new() { HasText = "催要样件检测报告" }).WaitForAsync();
        await hand.TypeAsync("金额（万元）", "86.5");
        await hand.TypeAsync("凭证", "意向书 2026-118");
        await hand.PressButtonAsync("登记成果");
        await hand.SeesAsync("86.5 万元");
    }
}
