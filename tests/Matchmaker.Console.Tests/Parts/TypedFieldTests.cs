using Matchmaker.Console.Tests.Stories;
using Microsoft.Playwright;

namespace Matchmaker.Console.Tests.Parts;

public sealed class TypedFieldTests(ConsoleHost host, Chromium chromium)
{
    [Fact]
    public async Task A_half_typed_deadline_and_a_budget_out_of_range_are_told_and_stay_in_their_fields()
    {
        await using var leader = await chromium.VisitAsync(host);
        await leader.SignInAsync("LEADER");
        await leader.OpenAsync("/projects/new");
        var (deadline, budget) = (leader.Page.GetByLabel("截止日期"), leader.Page.GetByLabel("预算（万元）"));
        await deadline.FillAsync("2027年3月");
        await budget.FillAsync("200亿");
        await budget.PressAsync("Tab");

        await leader.SeesAsync(leader.Page.Locator(".field-error", new() { HasText = "请补上日，例如 2027-03-15" }));
        await leader.SeesAsync(leader.Page.Locator(".field-error", new() { HasText = "0 到 100 亿元之间" }));
        await leader.Button("提交审核").ClickAsync();
        await Assertions.Expect(leader.Page.Locator("main .notice.bad li")).ToHaveCountAsync(2);
        await Assertions.Expect(deadline).ToHaveValueAsync("2027年3月");
        await Assertions.Expect(deadline).ToHaveAttributeAsync("aria-invalid", "true");
        await leader.AccessibleAsync();

        await deadline.FillAsync("2027年3月15日");
        await budget.FillAsync("1.2亿");
        await budget.PressAsync("Tab");
        await Assertions.Expect(leader.Page.Locator("main .notice.bad")).ToHaveCountAsync(0);
        await Assertions.Expect(leader.Page.Locator(".field-error")).ToHaveCountAsync(0);
        await Assertions.Expect(deadline).ToHaveValueAsync("2027-03-15");
        await Assertions.Expect(budget).ToHaveValueAsync("12000");
    }

    [Fact]
    public async Task A_day_in_a_filter_is_read_as_people_write_it_and_half_of_one_is_told_and_narrows_nothing()
    {
        await using var staff = await chromium.VisitAsync(host);
        await staff.SignInAsync("STAFF");
        await staff.OpenAsync("/engagements?due=2027年3月");
        await staff.SeesAsync(staff.Page.Locator(".field-error", new() { HasText = "请补上日" }));
        await Assertions.Expect(staff.Page.GetByLabel("此日前到期")).ToHaveValueAsync("2027年3月");
        await staff.AccessibleAsync();

        await staff.Page.GetByLabel("此日前到期").FillAsync("2027/3/5");
        await staff.Button("筛选").ClickAsync();
        await Assertions.Expect(staff.Page.GetByLabel("此日前到期")).ToHaveValueAsync("2027-03-05");
        await Assertions.Expect(staff.Page.Locator(".field-error")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Whoever_reads_English_is_told_in_English()
    {
        var engagement = await host.AcceptedAsync(await host.OpenScenarioAsync("半个日期的跟踪", "压缩机壳体铸件。"));
        await using var staff = await chromium.VisitAsync(host);
        await staff.SignInAsync("STAFF");
        await staff.OpenAsync($"/engagements/{engagement.Id}");
        await staff.Link("English").ClickAsync();
        await staff.ReadyAsync();
        await staff.Page.GetByLabel("Due on").FillAsync("2027-3");
        await staff.Page.GetByLabel("Next step").FillAsync("Ask for the quote");
        await staff.SeesAsync(
            staff.Page.Locator(".field-error", new() { HasText = "The day of the month is missing" })
        );
    }
}
