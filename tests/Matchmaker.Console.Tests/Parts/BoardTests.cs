using Microsoft.Playwright;

namespace Matchmaker.Console.Tests.Parts;

public sealed class BoardTests(ConsoleHost host, Chromium chromium)
{
    private const string Card = "[data-card=deal-4]";

    [Fact]
    public async Task A_card_is_moved_by_keys_alone_and_each_step_is_announced()
    {
        await using var staff = await OpenAsync();
        var (card, said) = (staff.Page.Locator(Card), staff.Page.Locator("[data-said]"));
        await card.FocusAsync();
        await staff.Page.Keyboard.PressAsync("Space");
        await Assertions.Expect(said).ToContainTextAsync("已拿起");
        await staff.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(said).ToHaveTextAsync("移到：已同意");
        await staff.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(said).ToHaveTextAsync("不能移到：洽谈");
        await staff.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(In(staff, "proposed")).ToHaveCountAsync(1);
        await staff.Page.Keyboard.PressAsync("ArrowLeft");
        await staff.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(In(staff, "accepted")).ToHaveCountAsync(1);
        await Assertions.Expect(card).ToBeFocusedAsync();
        await staff.SeesAsync(staff.Page.Locator(".toast", new() { HasText = "已移到“已同意”" }));
        await staff.Button("撤销").ClickAsync();
        await Assertions.Expect(In(staff, "proposed")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Escape_puts_a_lifted_card_back()
    {
        await using var staff = await OpenAsync();
        await staff.Page.Locator(Card).FocusAsync();
        await staff.Page.Keyboard.PressAsync("Space");
        await Assertions.Expect(staff.Page.Locator("[data-lane=contracted]")).ToHaveAttributeAsync("data-refuses", "");
        await staff.Page.Keyboard.PressAsync("ArrowRight");
        await staff.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(staff.Page.Locator("[data-said]")).ToContainTextAsync("已取消");
        await Assertions.Expect(staff.Page.Locator("[data-refuses]")).ToHaveCountAsync(0);
        await Assertions.Expect(In(staff, "proposed")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_card_is_dragged_to_a_lane_that_takes_it_and_not_to_one_that_refuses()
    {
        await using var staff = await OpenAsync();
        await DragAsync(staff, "talking");
        await Assertions.Expect(In(staff, "proposed")).ToHaveCountAsync(1);
        await DragAsync(staff, "accepted");
        await Assertions.Expect(In(staff, "accepted")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_lane_draws_some_of_its_cards_and_more_when_asked()
    {
        await using var staff = await OpenAsync();
        var cards = staff.Page.Locator("[data-lane=proposed] [data-card]");
        await Assertions.Expect(cards).ToHaveCountAsync(30);
        await staff.Page.Locator("[data-lane=proposed] .further").ClickAsync();
        await Assertions.Expect(cards).ToHaveCountAsync(37);
    }

    private static async Task DragAsync(Visit visit, string lane)
    {
        var mouse = visit.Page.Mouse;
        var from = (await visit.Page.Locator(Card).BoundingBoxAsync())!;
        var to = (await visit.Page.Locator($"[data-lane={lane}] [data-card]").Nth(1).BoundingBoxAsync())!;
        await mouse.MoveAsync(from.X + 20, from.Y + from.Height - 8);
        await mouse.DownAsync();
        await mouse.MoveAsync(from.X + 60, from.Y + 20, new() { Steps = 5 });
        await mouse.MoveAsync(to.X + to.Width / 2, to.Y + 10, new() { Steps = 15 });
        await mouse.MoveAsync(to.X + to.Width / 2, to.Y + 16, new() { Steps = 5 });
        await mouse.UpAsync();
    }

    private static ILocator In(Visit visit, string lane) => visit.Page.Locator($"[data-lane={lane}] {Card}");

    private async Task<Visit> OpenAsync()
    {
        var staff = await chromium.VisitAsync(host);
        await staff.SignInAsync("STAFF");
        await staff.OpenAsync("/design/board");
        await staff.Page.Locator("#board").ScrollIntoViewIfNeededAsync();
        return staff;
    }
}
