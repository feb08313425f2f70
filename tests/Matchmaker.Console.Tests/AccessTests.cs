using Matchmaker.Console.Tests.Stories;
using Microsoft.Playwright;

namespace Matchmaker.Console.Tests;

/// <summary>For people who use a keyboard, a screen reader, or a phone.</summary>
public sealed class AccessTests(ConsoleHost host, Chromium chromium)
{
    private static readonly Dictionary<string, string[]> Pages = new()
    {
        ["public"] =
        [
            "/",
            "/chains",
            "/chains/chain_smart-home-appliances",
            "/projects",
            "/projects/project_need-sha-compressor",
            "/firms",
            "/firms/firm_sample-sme",
            "/events",
            "/match?text=压缩机壳体铸件",
            "/sign-in",
        ],
        ["LEADER"] = ["/", "/projects/new", "PROJECT"],
        ["SME"] = ["/", "/firms/firm_sample-sme/edit", "PROJECT", "/account/tokens"],
        ["STAFF"] =
        [
            "/",
            "/engagements",
            "ENGAGEMENT",
            "PROJECT",
            "/outcomes",
            "/accounts",
            "/history/firm_sample-sme",
        ],
    };

    [Theory]
    [InlineData("public")]
    [InlineData("LEADER")]
    [InlineData("SME")]
    [InlineData("STAFF")]
    public async Task Main_pages_have_no_serious_violation_of_accessibility(string who)
    {
        var project = await host.OpenScenarioAsync($"无障碍检查 {who}", "压缩机壳体铸件精密铸造。");
        var engagement = await host.AcceptedAsync(project);
        await using var visit = await chromium.VisitAsync(host);
        if (who != "public")
            await visit.SignInAsync(who);
        foreach (var path in Pages[who])
        {
            await visit.OpenAsync(
                path switch
                {
                    "PROJECT" => $"/projects/{project.Id}",
                    "ENGAGEMENT" => $"/engagements/{engagement.Id}",
                    _ => path,
                }
            );
            await visit.AccessibleAsync();
        }
    }

    [Theory]
    [InlineData(360, "light")]
    [InlineData(360, "dark")]
    [InlineData(768, "dark")]
    [InlineData(1440, "light")]
    [InlineData(1440, "dark")]
    public async Task Both_themes_have_no_serious_violation_at_any_width(int width, string theme)
    {
        await using var visit = await chromium.VisitAsync(host, width, 900);
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = theme == "dark" ? ColorScheme.Dark : null });
        await visit.SignInAsync("STAFF");
        foreach (var path in (string[])["/", "/engagements", "/projects", "/firms", "/match?text=压缩机"])
        {
            await visit.OpenAsync(path);
            await visit.AccessibleAsync();
        }
    }

    [Fact]
    public async Task Nothing_is_wider_than_a_phone()
    {
        await using var visit = await chromium.VisitAsync(host, width: 390, height: 844);
        foreach (var path in Pages["public"])
        {
            await visit.OpenAsync(path);
            Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 390"), path);
        }
    }

    [Fact]
    public async Task Sign_in_and_posting_work_by_keyboard_alone()
    {
        await using var leader = await chromium.VisitAsync(host);
        var (name, password) = host.First("LEADER");
        var keyboard = leader.Page.Keyboard;
        await leader.OpenAsync("/sign-in?return=/projects/new");
        await TabToAsync(leader, "input[name=name]");
        await keyboard.TypeAsync(name);
        await keyboard.PressAsync("Tab");
        await keyboard.TypeAsync(password);
        await keyboard.PressAsync("Enter");
        await leader.Page.WaitForURLAsync("**/projects/new");
        await leader.SeesAsync(leader.Heading("发布项目"));
        await leader.ReadyAsync();

        await TabToAsync(leader, "#title");
        await keyboard.InsertTextAsync("键盘发布的场景");
        await keyboard.PressAsync("Tab");
        await keyboard.InsertTextAsync("只用键盘填写。");
        await TabToAsync(leader, "#link-search");
        await keyboard.InsertTextAsync("压缩机");
        await leader.SeesAsync(leader.Page.Locator(".combobox [role=option]").First);
        await keyboard.PressAsync("Enter");
        await leader.SeesAsync(leader.Page.Locator(".chosen > li"));
        await TabToAsync(leader, "button[type=submit]");
        await keyboard.PressAsync("Enter");
        await leader.SeesAsync(leader.Heading("键盘发布的场景"));
    }

    private static Task TabToAsync(Visit visit, string selector) =>
        visit.TabToAsync(visit.Page.Locator(selector), most: 60);
}
