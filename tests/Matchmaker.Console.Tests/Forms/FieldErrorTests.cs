using Matchmaker.Console.Tests.Stories;
using Microsoft.Playwright;

namespace Matchmaker.Console.Tests.Forms;

public sealed class FieldErrorTests(ConsoleHost host, Chromium chromium)
{
    [Fact]
    public async Task A_mended_field_loses_its_error_and_the_others_keep_theirs()
    {
        await using var leader = await chromium.VisitAsync(host);
        await leader.SignInAsync("LEADER");
        await leader.OpenAsync("/projects/new");
        var (title, description) = (leader.Page.Locator("#title"), leader.Page.Locator("#description"));
        var summary = leader.Page.Locator("main .notice.bad li");
        await leader.Button("提交审核").ClickAsync();
        await Assertions.Expect(summary).ToHaveCountAsync(3);
        await Assertions.Expect(Beside(leader, "#title")).ToHaveTextAsync("请填写标题。");
        await Assertions.Expect(Beside(leader, "#description")).ToHaveCountAsync(1);

        await title.PressSequentiallyAsync("壳体铸件");
        await Assertions.Expect(Beside(leader, "#title")).ToHaveCountAsync(0);
        await Assertions.Expect(title).ToBeFocusedAsync();
        await Assertions.Expect(title).ToHaveValueAsync("壳体铸件");
        await Assertions.Expect(Beside(leader, "#description")).ToHaveCountAsync(1);
        await Assertions.Expect(summary).ToHaveCountAsync(2);

        var links = leader.Page.Locator("fieldset", new() { Has = leader.Page.Locator("#link-search") });
        await Assertions.Expect(links.Locator(".field-error")).ToHaveCountAsync(1);
        await leader.Page.Locator("#link-search").FillAsync("压缩机");
        await Assertions.Expect(links.Locator(".field-error")).ToHaveCountAsync(1);
        await leader.Page.Locator(".combobox [role=option]").First.ClickAsync();
        await Assertions.Expect(links.Locator(".field-error")).ToHaveCountAsync(0);

        await description.FillAsync("商用冷柜压缩机壳体铸件。");
        await Assertions.Expect(leader.Page.Locator("main .notice.bad")).ToHaveCountAsync(0);
        await leader.Button("提交审核").ClickAsync();
        await leader.SeesAsync(leader.Heading("壳体铸件"));
    }

    [Fact]
    public async Task A_day_that_was_cleared_is_asked_for_beside_its_field()
    {
        var engagement = await host.AcceptedAsync(
            await host.OpenScenarioAsync("没有日期的跟踪", "压缩机壳体铸件，灰铁。")
        );
        await using var staff = await chromium.VisitAsync(host);
        await staff.SignInAsync("STAFF");
        await staff.OpenAsync($"/engagements/{engagement.Id}");
        await staff.Page.GetByLabel("下一步").FillAsync("催要报价");
        await staff.Page.GetByLabel("到期日").FillAsync("");
        await staff.Button("记录").ClickAsync();
        await staff.SeesAsync(staff.Page.Locator(".field-error", new() { HasText = "请填写到期日。" }));

        await staff.Page.GetByLabel("到期日").FillAsync("2027-01-15");
        await Assertions.Expect(staff.Page.Locator(".field-error")).ToHaveCountAsync(0);
        await staff.Button("记录").ClickAsync();
        await Assertions
            .Expect(staff.Page.Locator(".tasks li", new() { HasText = "催要报价" }))
            .ToContainTextAsync("2027年1月15日");
    }

    private static ILocator Beside(Visit visit, string control) =>
        visit.Page.Locator("label", new() { Has = visit.Page.Locator(control) }).Locator(".field-error");
}
