using System.Text.RegularExpressions;
using Matchmaker.Domain.Projects;
using Microsoft.Playwright;

namespace Matchmaker.Console.Tests.Stories;

public sealed class LeaderStory(ConsoleHost host, Chromium chromium)
{
    private const string Title = "冷柜压缩机壳体精密铸件本地配套";

    [Fact]
    public async Task A_leader_posts_a_scenario_sees_ranked_candidates_with_reasons_and_invites_two()
    {
        await using var leader = await chromium.VisitAsync(host);
        await leader.SignInAsync("LEADER");
        await leader.OpenAsync("/");
        await leader.Link("发布应用场景").ClickAsync();
        await leader.SeesAsync(leader.Heading("发布项目"));

        await leader.Page.GetByLabel("说明：").FillAsync("商用冷柜变频压缩机壳体铸件，灰铁 HT250，机加工与气密性检漏配套，年用量 8 万件。");
        await leader.Page.GetByLabel("查找环节").FillAsync("压缩机");
        await leader.Page.Locator(".picker .options button").First.ClickAsync();
        await leader.Button("增加一条要求").ClickAsync();
        await leader.Page.GetByPlaceholder("IATF 16949 认证").FillAsync("IATF 16949 认证");
        await leader.Page.Locator(".requirement select").SelectOptionAsync(nameof(RequirementKind.Certificate));
        await leader.Page.GetByLabel("预算（万元）").FillAsync("320");
        await leader.Button("提交审核").ClickAsync();

        // Refused: each error stands at its field, and nothing that was written is gone.
        await leader.SeesAsync(leader.Page.Locator(".field-error", new() { HasText = "请填写标题。" }));
        await Assertions.Expect(leader.Page.GetByLabel("说明：")).ToHaveValueAsync(new Regex("灰铁 HT250"));
        await Assertions.Expect(leader.Page.GetByLabel("预算（万元）")).ToHaveValueAsync("320");
        await leader.Page.GetByLabel("标题").FillAsync(Title);
        await leader.Button("提交审核").ClickAsync();
        await leader.SeesAsync(leader.Heading(Title));
        await leader.SeesAsync(ProjectState.InReview.Words().Zh);
        await leader.SeesAsync("320 万元");
        var project = new Uri(leader.Page.Url).AbsolutePath;

        await ApproveAsync();

        await leader.OpenAsync(project);
        await leader.SeesAsync(ProjectState.Open.Words().Zh);
        var first = leader.Page.Locator(".match").First;
        await Assertions.Expect(first.Locator(".score strong")).ToHaveTextAsync(new Regex("^[0-9]+%$"));
        await Assertions.Expect(leader.Page.Locator(".match", new() { HasText = "示例专精特新" }).Locator(".checks .met")).ToContainTextAsync("IATF 16949");
        await first.Locator("summary").ClickAsync();
        await leader.SeesAsync(first.Locator(".reasons li").First);

        for (var invited = 1; invited <= 2; invited++)
        {
            await leader.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^邀请对接：") }).First.ClickAsync();
            await Assertions.Expect(leader.Page.Locator(".match .mark.stage")).ToHaveCountAsync(invited);
        }
        await leader.OpenAsync("/engagements");
        await Assertions.Expect(leader.Page.Locator("tbody tr", new() { HasText = Title })).ToHaveCountAsync(2);
    }

    private async Task ApproveAsync()
    {
        await using var staff = await chromium.VisitAsync(host);
        await staff.SignInAsync("STAFF");
        await staff.OpenAsync("/");
        await staff.Link(Title).ClickAsync();
        await staff.SeesAsync(staff.Heading(Title));
        await staff.Button("通过并开放").ClickAsync();
        await staff.SeesAsync(ProjectState.Open.Words().Zh);
    }
}
