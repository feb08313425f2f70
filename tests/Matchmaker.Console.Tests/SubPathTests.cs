namespace Matchmaker.Console.Tests;

/// <summary>
/// The console at https://city.example/qingdao/: links, forms, redirects and the circuit stay below it.
/// </summary>
public sealed class SubPathTests(Chromium chromium)
{
    [Fact]
    public async Task The_console_works_at_a_sub_path_and_asks_for_nothing_outside_it()
    {
        var host = new ConsoleHost { PathBase = "/qingdao" };
        await using var stopping = host;
        await host.InitializeAsync();
        await using var visit = await chromium.VisitAsync(host);
        var outside = new List<string>();
        void Look(string url)
        {
            if (
                !url.StartsWith("data:", StringComparison.Ordinal)
                && !new Uri(url).AbsolutePath.StartsWith("/qingdao", StringComparison.Ordinal)
            )
                outside.Add(url);
        }
        visit.Page.Request += (_, request) => Look(request.Url);
        visit.Page.WebSocket += (_, socket) => Look(socket.Url);

        await visit.OpenAsync("/qingdao");
        await visit.Link("产业链").ClickAsync();
        await visit.Page.WaitForURLAsync("**/qingdao/chains");
        await visit.Page.Locator(".tile", new() { HasText = "智能家电" }).ClickAsync();
        await visit.SeesAsync(visit.Heading("智能家电"));
        await visit.Link("跳到正文").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/qingdao/chains/chain_smart-home-appliances#content");

        await visit.Link("English").ClickAsync();
        await visit.SeesAsync(visit.Heading("Smart home appliances"));
        await visit.Link("中文").ClickAsync();

        var (name, password) = host.First("LEADER");
        await visit.OpenAsync("/qingdao/sign-in?return=/projects/new");
        await visit.Page.GetByLabel("账号", new() { Exact = true }).FillAsync(name);
        await visit.Page.GetByLabel("密码", new() { Exact = true }).FillAsync(password);
        await visit.Button("登录").ClickAsync();
        await visit.Page.WaitForURLAsync("**/qingdao/projects/new");
        await visit.SeesAsync(visit.Heading("发布项目"));
        await visit.ReadyAsync();
        await visit.Page.Locator("#link-search").FillAsync("压缩机");
        await visit.SeesAsync(visit.Page.Locator(".combobox [role=option]").First);
        Assert.Empty(outside);
    }
}
