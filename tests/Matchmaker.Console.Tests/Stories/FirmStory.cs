using Microsoft.Playwright;

namespace Matchmaker.Console.Tests.Stories;

/// <summary>The library of firms, and a firm as others see it.</summary>
public sealed class FirmStory(ConsoleHost host, Chromium chromium)
{
    [Fact]
    public async Task Staff_add_a_firm_that_phoned()
    {
        await using var staff = await chromium.VisitAsync(host);
        await staff.SignInAsync("STAFF");
        await staff.OpenAsync("/firms");
        await staff.Link("新增企业").ClickAsync();
        await staff.Button("新增企业").ClickAsync();
        await staff.SeesAsync(staff.Page.Locator(".field-error").First);
        await staff.Page.GetByLabel("企业名称").FillAsync("来电登记的铸造厂");
        await staff.Page.GetByLabel("能力与产品").FillAsync("灰铁铸件");
        await staff.Button("新增企业").ClickAsync();
        await staff.SeesAsync(staff.Page.GetByRole(AriaRole.Heading, new() { Name = "来电登记的铸造厂", Level = 1 }));
        await staff.SeesAsync("灰铁铸件");
    }

    [Fact]
    public async Task Nobody_but_staff_is_offered_to_add_a_firm()
    {
        await using var visitor = await chromium.VisitAsync(host);
        await visitor.OpenAsync("/firms");
        await Assertions.Expect(visitor.Link("新增企业")).ToHaveCountAsync(0);
        await visitor.OpenAsync("/firms/new");
        await Assertions.Expect(visitor.Page.GetByLabel("企业名称")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Firms_are_listed_as_a_table_in_the_order_asked_for_and_as_cards_on_a_phone()
    {
        await using var visitor = await chromium.VisitAsync(host, 360, 740);
        await visitor.OpenAsync("/firms");
        var first = visitor.Page.Locator("td.heading").First;
        await visitor.SeesAsync(first);
        var byName = await first.InnerTextAsync();
        var width = await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(width <= 360, $"The page is {width} pixels wide.");
        await visitor.AccessibleAsync();
        await visitor.OpenAsync("/firms?order=ConfirmedDesc");
        await Assertions.Expect(first).Not.ToHaveTextAsync(byName);
    }

    [Fact]
    public async Task A_firm_is_shown_with_what_it_makes_its_positions_and_the_terms_of_its_certificates()
    {
        await using var visitor = await chromium.VisitAsync(host);
        await visitor.OpenAsync("/firms/firm_sample-sme");
        await visitor.SeesAsync(visitor.Heading("能力与产品"));
        await visitor.SeesAsync(visitor.Heading("链上位置"));
        var facts = visitor.Page.GetByRole(AriaRole.Region, new() { Name = "企业要点" });
        await visitor.SeesAsync(facts.GetByText("有效期").First);
        await visitor.AccessibleAsync();
    }
}
