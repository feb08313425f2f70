using System.Net;
using Microsoft.Playwright;

namespace Matchmaker.Console.Tests;

/// <summary>
/// What stands around every page: navigation, theme, language, search, and the sign that the server is slow.
/// </summary>
public sealed class ShellTests(ConsoleHost host, Chromium chromium)
{
    private const int Phone = 360;

    [Fact]
    public async Task A_theme_that_was_chosen_holds_at_once_and_stands_in_the_next_answer_of_the_server()
    {
        await using var visit = await chromium.VisitAsync(host);
        await visit.OpenAsync("/chains");
        var root = visit.Page.Locator("html");
        Assert.Null(await root.GetAttributeAsync("data-theme"));

        await ChooseThemeAsync(visit, "深色");
        await Assertions.Expect(root).ToHaveAttributeAsync("data-theme", "dark");
        await Assertions.Expect(visit.Page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(15, 20, 22)");
        var answer = await visit.OpenAsync("/firms");
        Assert.Contains("data-theme=\"dark\"", await answer.TextAsync(), StringComparison.Ordinal);

        await ChooseThemeAsync(visit, "跟随系统");
        answer = await visit.OpenAsync("/firms");
        Assert.DoesNotContain("data-theme=\"dark\"", await answer.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("LEADER")]
    [InlineData("SME")]
    [InlineData("STAFF")]
    public async Task The_tour_leads_through_five_pages_and_ends(string? role)
    {
        await using var visit = await chromium.VisitAsync(host);
        if (role is not null)
            await visit.SignInAsync(role);
        await visit.OpenAsync("/help");
        await visit.Button("开始五步导览").ClickAsync();
        var tour = visit.Page.GetByRole(AriaRole.Dialog, new() { Name = "导览" });
        for (var step = 1; step <= 5; step++)
        {
            await Assertions.Expect(tour).ToContainTextAsync($"第 {step} 步，共 5 步");
            await visit.SeesAsync(visit.Page.Locator("main h1").First);
            await visit.AccessibleAsync();
            await tour.GetByRole(AriaRole.Button, new() { Name = step < 5 ? "下一步" : "完成" }).ClickAsync();
        }
        await Assertions.Expect(tour).ToBeHiddenAsync();
    }

    private static async Task ChooseThemeAsync(Visit visit, string name)
    {
        var menu = visit.Page.Locator(".topbar details").First;
        await menu.Locator("summary").ClickAsync();
        var kept = visit.Page.WaitForResponseAsync(r => r.Url.Contains("/theme?", StringComparison.Ordinal));
        await menu.GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();
        await kept;
    }

    [Fact]
    public async Task The_palette_opens_by_keys_finds_what_the_reader_may_see_and_goes_there_by_keys()
    {
        await using var visit = await chromium.VisitAsync(host);
        await visit.OpenAsync("/chains");
        await visit.Page.Keyboard.PressAsync("Control+k");
        var field = visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "搜索", Exact = true });
        await Assertions.Expect(field).ToBeFocusedAsync();
        await visit.AccessibleAsync();
        await visit.Page.Keyboard.InsertTextAsync("示例专精特新");
        var options = visit.Page.GetByRole(AriaRole.Option);
        await Assertions.Expect(options.Filter(new() { HasText = "示例专精特新" }).First).ToBeVisibleAsync();
        await Assertions.Expect(options.First).ToHaveAttributeAsync("aria-selected", "true");

        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(field).ToBeHiddenAsync();

        await visit.Page.Locator("[data-palette-open]").ClickAsync();
        await field.FillAsync("智能家电");
        await Assertions.Expect(options.Filter(new() { HasText = "智能家电" }).First).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("ArrowUp");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.SeesAsync(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "智能家电", Level = 1 }));
        await Assertions.Expect(field).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData("LEADER")]
    [InlineData("SME")]
    [InlineData("STAFF")]
    public async Task On_a_phone_engagements_are_one_touch_away_and_the_rest_is_behind_more(string role)
    {
        await using var visit = await chromium.VisitAsync(host, Phone, 740);
        await visit.SignInAsync(role);
        await visit.OpenAsync("/");
        var bar = visit.Page.GetByRole(AriaRole.Navigation, new() { Name = "主导航" });
        await bar.GetByText("更多").ClickAsync();
        await visit.SeesAsync(bar.GetByRole(AriaRole.Link, new() { Name = "对接活动" }));
        await visit.Page.Keyboard.PressAsync("Escape");
        await bar.GetByRole(AriaRole.Link, new() { Name = "对接", Exact = true }).ClickAsync();
        await visit.SeesAsync(visit.Heading("对接跟踪"));
    }

    [Fact]
    public async Task A_server_that_does_not_answer_a_press_is_told_of()
    {
        await using var visit = await chromium.VisitAsync(host);
        var held = new TaskCompletionSource();
        var holds = false;
        // One after the other, as they were sent.
        var passed = Task.CompletedTask;
        await visit.Page.RouteWebSocketAsync(
            "**/_blazor*",
            socket =>
            {
                var server = socket.ConnectToServer();
                server.OnMessage(frame => passed = PassAsync(passed, holds ? held.Task : Task.CompletedTask, frame));

                async Task PassAsync(Task before, Task allowed, IWebSocketFrame frame)
                {
                    await before;
                    await allowed;
                    if (frame.Binary is { } bytes)
                        socket.Send(bytes);
                    else
                        socket.Send(frame.Text!);
                }
            }
        );
        await visit.OpenAsync("/chains");
        var bar = visit.Page.Locator("#waiting");
        await Assertions.Expect(bar).ToBeHiddenAsync();

        holds = true;
        await visit.Page.Locator(".tile").First.ClickAsync();
        await Assertions.Expect(bar).ToBeVisibleAsync();
        held.SetResult();
        await visit.SeesAsync(visit.Page.Locator(".node").First);
        await Assertions.Expect(bar).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_page_that_takes_its_time_to_load_is_told_of()
    {
        await using var visit = await chromium.VisitAsync(host);
        await visit.OpenAsync("/chains");
        var bar = visit.Page.Locator("#waiting");
        // As the browser tells it when it leaves for another page: while it really does, nothing can be asked of it.
        await visit.Page.EvaluateAsync("dispatchEvent(new Event('beforeunload'))");
        await Assertions.Expect(bar).ToBeVisibleAsync();
        await visit.Page.EvaluateAsync("dispatchEvent(new Event('pageshow'))");
        await Assertions.Expect(bar).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_wrong_password_keeps_the_name_out_of_the_address()
    {
        await using var visit = await chromium.VisitAsync(host);
        await visit.OpenAsync("/sign-in");
        await visit.Page.GetByLabel("账号", new() { Exact = true }).FillAsync("测试 name");
        await visit.Page.GetByLabel("密码", new() { Exact = true }).FillAsync("wrong-password-1");
        await visit.Button("登录").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Alert).First.WaitForAsync();
        await Assertions.Expect(visit.Page.GetByLabel("账号", new() { Exact = true })).ToHaveValueAsync("测试 name");
        Assert.DoesNotContain("name=", visit.Page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Phone)]
    [InlineData(1440)]
    public async Task The_sign_in_panel_stands_in_the_middle_of_the_page(int width)
    {
        await using var visit = await chromium.VisitAsync(host, width, 800);
        await visit.OpenAsync("/sign-in");
        var gaps = await visit.Page.EvaluateAsync<double[]>(
            """
            () => {
              const panel = document.querySelector("main .panel").getBoundingClientRect();
              const main = document.querySelector("main").getBoundingClientRect();
              return [panel.left - main.left, main.right - panel.right];
            }
            """
        );
        Assert.Equal(gaps[0], gaps[1], tolerance: 1);
    }

    [Fact]
    public async Task Parts_are_shown_to_staff_alone()
    {
        await using var leader = await chromium.VisitAsync(host);
        await leader.SignInAsync("LEADER");
        Assert.Equal((int)HttpStatusCode.NotFound, (await leader.OpenAsync("/design")).Status);
        leader.Expected("404");

        await using var staff = await chromium.VisitAsync(host);
        await staff.SignInAsync("STAFF");
        Assert.Equal((int)HttpStatusCode.OK, (await staff.OpenAsync("/design")).Status);
        await staff.SeesAsync(staff.Heading("颜色"));
        await staff.SeesAsync("1.2345 亿元");
        await staff.SeesAsync("2026年11月27日 09:15");
    }

    [Fact]
    public async Task What_monitors_and_browsers_ask_for_by_themselves_is_there()
    {
        using var client = new HttpClient { BaseAddress = new Uri(host.Address) };
        foreach (var path in (string[])["/", "/chains", "/favicon.ico"])
        {
            using var head = new HttpRequestMessage(HttpMethod.Head, path);
            using var answer = await client.SendAsync(head, CancellationToken.None);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode}");
        }
    }
}
