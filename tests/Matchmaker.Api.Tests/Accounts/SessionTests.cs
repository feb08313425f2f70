using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Matchmaker.Api.Operations;
using Matchmaker.Api.Tests.Commands;
using Matchmaker.Api.Tests.Stories;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaker.Api.Tests.Accounts;

/// <summary>Signing in as a browser does, and what a new password ends; on a host of its own, as it changes a first account.</summary>
public sealed partial class SessionTests
{
    private const string Me = "{ me { account { name } mustChangePassword } }";

    [Fact]
    public async Task A_browser_signs_in_and_a_new_password_ends_its_other_sessions_and_tokens()
    {
        using var folder = new TempFolder();
        await using var app = Program.Build(new() { ["Matchmaker:Data"] = folder.Path, ["Matchmaker:Urls"] = "http://127.0.0.1:0" });
        await app.StartAsync();
        await app.Services.GetRequiredService<Readiness>().WhenOpened(default);
        var first = FirstPassword(folder, "STAFF");

        using var desk = Browser(app);
        var welcome = await PostAsync(desk, "/sign-in", "/account/sign-in", ("name", "staff"), ("password", first), ("return", "/engagements"));
        Assert.Equal("/password?return=%2Fengagements", welcome.Headers.Location?.OriginalString);
        Assert.Contains(welcome.Headers.GetValues("Set-Cookie"), c =>
            c.StartsWith("matchmaker.session=", StringComparison.Ordinal) && c.Contains("httponly", StringComparison.OrdinalIgnoreCase) && c.Contains("samesite=lax", StringComparison.OrdinalIgnoreCase));
        Assert.Equal("staff", (await new Client(desk, null).AskAsync(Me)).Text("me.account.name"));

        using var phone = Browser(app);
        await PostAsync(phone, "/sign-in", "/account/sign-in", ("name", "staff"), ("password", first));
        var token = (await new Client(desk, null).AskAsync(
            "mutation($input: SignInInput!) { signIn(input: $input) { token } }", new { input = new { name = "staff", password = first } })).Text("signIn.token");

        var changed = await PostAsync(desk, "/password", "/account/password", ("oldPassword", first), ("newPassword", "quite-another-7"), ("repeated", "quite-another-7"), ("return", "/"));
        Assert.Equal("/", changed.Headers.Location?.OriginalString);

        Assert.Equal("False", (await new Client(desk, null).AskAsync(Me)).At("me.mustChangePassword").ToString());
        Assert.Equal(JsonValueKind.Null, (await new Client(phone, null).AskAsync(Me)).At("me").ValueKind);
        using var http = Browser(app);
        Assert.Equal("UNAUTHENTICATED", (await new Client(http, token).RefusedAsync(Me)).Text("extensions.code"));
    }

    [Fact]
    public async Task A_wrong_password_leads_back_with_a_sentence_in_the_visitors_language()
    {
        using var folder = new TempFolder();
        await using var app = Program.Build(new() { ["Matchmaker:Data"] = folder.Path, ["Matchmaker:Urls"] = "http://127.0.0.1:0" });
        await app.StartAsync();
        await app.Services.GetRequiredService<Readiness>().WhenOpened(default);
        using var browser = Browser(app);
        await browser.GetAsync(new Uri("/language?to=en&return=/", UriKind.Relative));
        var back = await PostAsync(browser, "/sign-in", "/account/sign-in", ("name", "staff"), ("password", "wrong"), ("return", "//elsewhere.example"));
        Assert.Equal("/sign-in?error=The%20name%20or%20the%20password%20is%20wrong.&return=%2F", back.Headers.Location?.OriginalString);
    }

    private static string FirstPassword(TempFolder folder, string role)
    {
        using var accounts = JsonDocument.Parse(File.ReadAllText(folder.In("first-accounts.json")));
        return accounts.RootElement.EnumerateArray().First(a => a.GetProperty("role").GetString() == role).GetProperty("password").GetString()!;
    }

    private static HttpClient Browser(WebApplication app) => new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
    {
        BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()),
    };

    private static async Task<HttpResponseMessage> PostAsync(HttpClient browser, string page, string action, params (string Name, string Value)[] fields)
    {
        var html = await browser.GetStringAsync(new Uri(page, UriKind.Relative));
        var token = FormToken().Match(html).Groups[1].Value;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]);
        var response = await browser.PostAsync(new Uri(action, UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return response;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}
