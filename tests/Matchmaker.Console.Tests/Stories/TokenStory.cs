using System.Net;
using System.Net.Http.Headers;

namespace Matchmaker.Console.Tests.Stories;

public sealed class TokenStory(ConsoleHost host, Chromium chromium)
{
    [Fact]
    public async Task Somebody_gives_a_program_a_token_reads_its_secret_once_and_revokes_it()
    {
        await using var leader = await chromium.VisitAsync(host);
        await leader.SignInAsync("LEADER");
        await leader.OpenAsync("/account");
        await leader.Link("程序的访问令牌").ClickAsync();
        await leader.SeesAsync(leader.Heading("访问令牌"));
        await leader.ReadyAsync();
        await leader.SeesAsync("还没有令牌。");

        await leader.Page.Locator("main summary").ClickAsync();
        await leader.Button("新建").ClickAsync();
        await leader.SeesAsync(leader.Alert("请填写名称。"));
        await leader.Page.GetByLabel("程序名称").FillAsync("用友 ERP");
        await leader.Page.GetByLabel("也可写入").CheckAsync();
        await leader.Button("新建").ClickAsync();
        var secret = await leader.Page.Locator(".secret").InnerTextAsync();
        Assert.Matches("^mm_[0-9a-f]{64}$", secret);
        var row = leader.Page.Locator("tbody tr", new() { HasText = "用友 ERP" });
        await leader.SeesAsync(row.GetByText("读取、写入"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(secret));

        await leader.OpenAsync("/language?to=en&return=/account/tokens");
        await leader.SeesAsync(leader.Heading("API tokens"));
        Assert.Equal(0, await leader.Page.Locator(".secret").CountAsync());
        await leader.SeesAsync(row.GetByText("read, write"));
        await row.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Revoke 用友 ERP" }).ClickAsync();
        await leader.SeesAsync(row.GetByText("revoked"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(secret));
    }

    private async Task<HttpStatusCode> StatusAsync(string secret)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        using var response = await http.GetAsync(new Uri($"{host.Address}/graphql?query={{chains{{id}}}}"));
        return response.StatusCode;
    }
}
