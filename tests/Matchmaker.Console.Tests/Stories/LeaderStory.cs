using System.Text.RegularExpressions;
using Matchmaker.Domain.Firms;
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
        await leader.ReadyAsync();

        await leader
            .Page.GetByLabel("说明：")
            .FillAsync("商用冷柜变频压缩机壳体铸件，灰铁 HT250，机加工与气密性检漏配套，年用量 8 万件。");
        await leader.Page.GetByLabel("查找环节").FillAsync("压缩机");
        await leader.Page.Locator(".combobox [role=option]").First.ClickAsync();
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
        await leader.SeesAsync(ProjectState.InReview.Label().Zh);
        await leader.SeesAsync("320 万元");
        var project = new Uri(leader.Page.Url).AbsolutePath;

        await ApproveAsync();

        await leader.OpenAsync(project);
        await leader.SeesAsync(ProjectState.Open.Label().Zh);
        var first = leader.Page.Locator(".match").First;
        await Assertions.Expect(first.Locator(".score strong")).ToHaveTextAsync(new Regex("^[0-9]+%$"));
        await leader.Page.Locator(".match", new() { HasText = "示例专精特新" }).Locator(".name").ClickAsync();
        var panel = leader.Page.Locator("dialog.side-panel");
        await Assertions.Expect(panel.Locator(".checks li.met")).ToContainTextAsync("IATF 16949");
        await leader.SeesAsync(panel.Locator(".why-list li").First);

        for (var invited = 1; invited <= 2; invited++)
        {
            await leader
                .Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^邀请对接：") })
                .First.ClickAsync();
            await Assertions.Expect(leader.Page.Locator(".match .mark.stage")).ToHaveCountAsync(invited);
        }
        await leader.OpenAsync("/engagements");
        await Assertions.Expect(leader.Page.Locator("tbody tr", new() { HasText = Title })).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task What_a_description_asks_for_is_proposed_and_added_by_one_click()
    {
        await using var leader = await chromium.VisitAsync(host);
        await leader.SignInAsync("LEADER");
        await leader.OpenAsync("/projects/new");
        await leader
            .Page.GetByLabel("说明：")
            .FillAsync(
                "冷柜壳体铸件，必须通过 IATF 16949 认证，月产能不低于 5 万件，交期 4 周内。联系电话 0532-88881234。"
            );
        await leader.Page.GetByLabel("标题").FillAsync("冷柜壳体铸件");

        var proposed = leader.Page.Locator(".proposed");
        await leader.SeesAsync(proposed.GetByRole(AriaRole.Heading, new() { Name = "从描述中识别到的要求" }));
        await Assertions.Expect(proposed.Locator("li")).ToHaveCountAsync(3);
        await Assertions.Expect(proposed.Locator("li").First).ToContainTextAsync("硬性");
        await leader.AccessibleAsync();
        await leader.Button("添加：必须通过 IATF 16949 认证").ClickAsync();
        await Assertions.Expect(proposed.Locator("li")).ToHaveCountAsync(2);
        await Assertions
            .Expect(leader.Page.Locator(".requirement select"))
            .ToHaveValueAsync(nameof(RequirementKind.Certificate));
        await Assertions.Expect(leader.Page.Locator(".requirement input[type=checkbox]")).ToBeCheckedAsync();
        await leader.Button("全部添加").ClickAsync();
        await Assertions.Expect(leader.Page.Locator(".requirement")).ToHaveCountAsync(3);
        await Assertions.Expect(proposed).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_poster_asks_an_anonymous_offer_and_sees_whose_it_is_once_that_firm_accepts()
    {
        var need = await host.OpenScenarioAsync("磁悬浮压缩机叶轮五轴铣削", "磁悬浮压缩机叶轮五轴铣削加工。");
        var offer = await host.OpenOfferAsync("叶轮五轴铣削产能", "磁悬浮压缩机叶轮五轴铣削加工产能。");
        await using var leader = await chromium.VisitAsync(host);
        await leader.SignInAsync("LEADER");
        await leader.OpenAsync($"/projects/{need.Id}");
        var card = leader.Page.Locator(".match", new() { HasText = offer.Title });
        await leader.SeesAsync(card.GetByText(Firm.Undisclosed.NameZh));
        await card.GetByRole(AriaRole.Button, new() { Name = $"询问供给：{offer.Title}" }).ClickAsync();
        await leader.SeesAsync(card.Locator(".mark.stage"));

        await leader.OpenAsync("/engagements");
        var row = leader.Page.Locator("tbody tr", new() { HasText = need.Title });
        await leader.SeesAsync(row.GetByText($"“{offer.Title}”的发布方（未公开）"));
        await row.GetByRole(AriaRole.Link).ClickAsync();
        await leader.SeesAsync(leader.Link("被询问的供给"));
        await Assertions.Expect(leader.Page.Locator("main")).Not.ToContainTextAsync("示例专精特新");
        await leader.AccessibleAsync();

        await host.AcceptAsync(new Uri(leader.Page.Url).Segments[^1]);
        await leader.Page.ReloadAsync();
        await leader.SeesAsync(leader.Page.Locator(".firm-card", new() { HasText = "示例专精特新" }));
        await Assertions.Expect(leader.Page.Locator("h1")).ToContainTextAsync("示例专精特新");
    }

    [Fact]
    public async Task A_poster_asks_for_those_that_a_hard_requirement_excludes_and_sees_which()
    {
        var project = await host.OpenScenarioAsync(
            "压缩机底座精密铸造",
            "压缩机铸铁底座精密铸造。",
            new Requirement("限城阳区企业", true, RequirementKind.District)
        );
        await using var leader = await chromium.VisitAsync(host);
        await leader.SignInAsync("LEADER");
        await leader.OpenAsync($"/projects/{project.Id}");
        await leader.SeesAsync(leader.Heading("候选企业"));
        var sample = leader.Page.Locator(".match", new() { HasText = "示例专精特新" });
        await Assertions.Expect(sample).ToHaveCountAsync(0);
        await leader.Page.GetByLabel("显示不满足硬性要求的企业").CheckAsync();
        await leader.SeesAsync(sample.GetByText("不满足硬性要求：限城阳区企业"));
        await sample.Locator(".name").ClickAsync();
        await Assertions
            .Expect(leader.Page.Locator("dialog.side-panel .checks li.unmet"))
            .ToContainTextAsync("登记经营场所后即满足");
    }

    private async Task ApproveAsync()
    {
        await using var staff = await chromium.VisitAsync(host);
        await staff.SignInAsync("STAFF");
        await staff.OpenAsync("/");
        await staff.Link(Title).ClickAsync();
        await staff.SeesAsync(staff.Heading(Title));
        await staff.Button("通过并开放").ClickAsync();
        await staff.SeesAsync(ProjectState.Open.Label().Zh);
    }
}
