using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Matchmaker.Api.Operations;
using Matchmaker.Api.Tests.Stories;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaker.Api.Tests.Accounts;

/// <summary>
/// Signing in as a browser does, and what a new password ends; on a host of its own, as it changes a first account.
/// </summary>
public sealed partial class SessionTests
{
    private const string Password = "quite-another-7";
    private const string SignOut = "mutation { signOut { signedOut errors { code } } }";
    private const string Me = "{ viewer { account { name } mustChangePassword } }";

    [Fact]
    public async Task A_browser_signs_in_and_a_new_password_ends_its_other_sessions_and_tokens()
    {
        using var folder = new TempFolder();
        await using var app = await StartedAsync(folder);
        var first = FirstPassword(folder, "STAFF");

        using var desk = Browser(app);
        var welcome = await PostAsync(
            desk,
            "/sign-in",
            "/account/sign-in",
            ("name", "staff"),
            ("password", first),
            ("return", "/engagements")
        );
        Assert.Equal("/password?return=%2Fengagements", welcome.Headers.Location?.OriginalString);
        Assert.Contains(
            welcome.Headers.GetValues("Set-Cookie"),
            c =>
                c.StartsWith("matchmaker.session=", StringComparison.Ordinal)
                && c.Contains("httponly", StringComparison.OrdinalIgnoreCase)
                && c.Contains("samesite=lax", StringComparison.OrdinalIgnoreCase)
        );
        Assert.Equal("staff", (await new Client(desk, null).AskAsync(Me)).Text("viewer.account.name"));

        using var phone = Browser(app);
        await PostAsync(phone, "/sign-in", "/account/sign-in", ("name", "staff"), ("password", first));
        var token = await TokenAsync(desk, "staff", first);

        var changed = await PostAsync(
            desk,
            "/password",
            "/account/password",
            ("oldPassword", first),
            ("newPassword", Password),
            ("repeated", Password),
            ("return", "/")
        );
        Assert.Equal("/", changed.Headers.Location?.OriginalString);

        Assert.Equal("False", (await new Client(desk, null).AskAsync(Me)).At("viewer.mustChangePassword").ToString());
        Assert.Equal(JsonValueKind.Null, (await new Client(phone, null).AskAsync(Me)).At("viewer").ValueKind);
        using var http = Browser(app);
        Assert.Equal("UNAUTHENTICATED", (await new Client(http, token).RefusedAsync(Me)).Text("extensions.code"));
    }

    [Fact]
    public async Task With_a_first_password_an_account_reads_as_the_public_does_and_may_only_change_it_or_sign_out()
    {
        using var folder = new TempFolder();
        await using var app = await StartedAsync(folder);
        using var http = Browser(app);
        var first = FirstPassword(folder, "STAFF");
        var client = new Client(http, await TokenAsync(http, "staff", first));

        Assert.Equal("True", (await client.AskAsync(Me)).At("viewer.mustChangePassword").ToString());
        Assert.Equal(
            "UNAUTHENTICATED",
            (await client.RefusedAsync("{ engagements { totalCount } }")).Text("extensions.code")
        );
        var made = await client.TryAsync(
            "createAccount",
            "CreateAccountInput",
            new { name = "other", role = "STAFF" },
            "account { id } password"
        );
        Assert.Equal("FORBIDDEN", made.Text("errors.0.code"));
        Assert.Contains("初始密码", made.Text("errors.0.zh"), StringComparison.Ordinal);
        // Before it is looked at what the mutation is about: nothing is known by this id.
        var reviewed = await client.TryAsync(
            "approveProject",
            "ProjectStepInput",
            new { project = "project_none" },
            "project { id }"
        );
        Assert.Equal("FORBIDDEN", reviewed.Text("errors.0.code"));

        var changed = await client.TryAsync(
            "changePassword",
            "ChangePasswordInput",
            new { oldPassword = first, newPassword = Password },
            "token"
        );
        var own = new Client(http, changed.Text("token"));
        Assert.Equal(
            "laoshan",
            (
                await own.DoAsync(
                    "createAccount",
                    "CreateAccountInput",
                    new { name = "laoshan", role = "STAFF" },
                    "account",
                    "name"
                )
            ).Text("name")
        );
    }

    [Fact]
    public async Task The_file_of_first_passwords_goes_with_the_last_of_them()
    {
        using var folder = new TempFolder();
        await using var app = await StartedAsync(folder);
        using var http = Browser(app);
        foreach (var role in (string[])["STAFF", "LEADER", "SME"])
        {
            Assert.True(File.Exists(folder.In("first-accounts.json")));
            await Stories.FirstAccounts.SignInAsync(http, folder.Path, role);
        }
        Assert.False(File.Exists(folder.In("first-accounts.json")));
    }

    [Fact]
    public async Task Signing_out_ends_every_copy_of_the_session_and_no_other_session_even_after_a_restart()
    {
        using var folder = new TempFolder();
        string token,
            other,
            cookie;
        await using (var app = await StartedAsync(folder))
        {
            using var desk = Browser(app);
            await Stories.FirstAccounts.SignInAsync(desk, folder.Path, "STAFF");
            var password = $"Changed-{FirstPassword(folder, "STAFF")}";
            (token, other) = (await TokenAsync(desk, "staff", password), await TokenAsync(desk, "staff", password));
            Assert.Equal("True", (await new Client(desk, token).AskAsync(SignOut)).At("signOut.signedOut").ToString());

            var welcome = await PostAsync(
                desk,
                "/sign-in",
                "/account/sign-in",
                ("name", "staff"),
                ("password", password)
            );
            cookie = welcome
                .Headers.GetValues("Set-Cookie")
                .Single(c => c.StartsWith("matchmaker.session=", StringComparison.Ordinal))
                .Split(';')[0];
            using var copy = Browser(app, cookie);
            Assert.Equal("staff", (await new Client(copy, null).AskAsync(Me)).Text("viewer.account.name"));
            await PostAsync(desk, "/account", "/account/sign-out", ("return", "/"));
            Assert.Equal(JsonValueKind.Null, (await new Client(copy, null).AskAsync(Me)).At("viewer").ValueKind);
            Assert.Equal(
                "UNAUTHENTICATED",
                (await new Client(copy, null).AskAsync(SignOut)).Text("signOut.errors.0.code")
            );
            await app.StopAsync();
        }
        await using var again = await StartedAsync(folder);
        using var later = Browser(again, cookie);
        Assert.Equal(JsonValueKind.Null, (await new Client(later, null).AskAsync(Me)).At("viewer").ValueKind);
        using var fresh = Browser(again);
        Assert.Equal("UNAUTHENTICATED", (await new Client(fresh, token).RefusedAsync(Me)).Text("extensions.code"));
        Assert.Equal("staff", (await new Client(fresh, other).AskAsync(Me)).Text("viewer.account.name"));
    }

    [Fact]
    public async Task Behind_https_every_cookie_is_bound_to_the_host_and_a_planted_plain_one_is_ignored()
    {
        using var folder = new TempFolder();
        await using var app = await StartedAsync(folder, ("Matchmaker:Proxy:Trusted", "127.0.0.1"));
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = Browser(app).BaseAddress,
        };
        http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");

        using var language = await http.GetAsync(new Uri("/language?to=en&return=/", UriKind.Relative));
        var speaks = Assert.Single(language.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-language=en;", speaks, StringComparison.Ordinal);
        Assert.Contains("secure", speaks, StringComparison.OrdinalIgnoreCase);

        using var page = await http.GetAsync(new Uri("/sign-in", UriKind.Relative));
        var form = page
            .Headers.GetValues("Set-Cookie")
            .Single(c => c.StartsWith("__Host-matchmaker.form=", StringComparison.Ordinal))
            .Split(';')[0];
        var token = FormToken().Match(await page.Content.ReadAsStringAsync()).Groups[1].Value;
        using var welcome = await SendAsync(
            form,
            "/account/sign-in",
            ("name", "staff"),
            ("password", FirstPassword(folder, "STAFF")),
            ("__RequestVerificationToken", token)
        );
        var session = welcome
            .Headers.GetValues("Set-Cookie")
            .Single(c => c.Contains("matchmaker.session", StringComparison.Ordinal));
        Assert.StartsWith("__Host-matchmaker.session=", session, StringComparison.Ordinal);
        Assert.Contains("; path=/", session, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; secure", session, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain", session, StringComparison.OrdinalIgnoreCase);

        Assert.Contains("staff", await MeAsync(session.Split(';')[0]), StringComparison.Ordinal);
        Assert.Contains(
            "\"viewer\":null",
            await MeAsync(session.Split(';')[0]["__Host-".Length..]),
            StringComparison.Ordinal
        );

        async Task<HttpResponseMessage> SendAsync(
            string cookie,
            string action,
            params (string Name, string Value)[] fields
        )
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, action)
            {
                Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))),
            };
            request.Headers.Add("Cookie", cookie);
            return await http.SendAsync(request);
        }

        async Task<string> MeAsync(string cookie)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString(Me)}");
            request.Headers.Add("Cookie", cookie);
            using var response = await http.SendAsync(request);
            return await response.Content.ReadAsStringAsync();
        }
    }

    [Fact]
    public async Task A_wrong_password_leads_back_with_a_code_and_the_page_says_what_it_stands_for_and_nothing_else()
    {
        using var folder = new TempFolder();
        await using var app = await StartedAsync(folder);
        using var browser = Browser(app);
        await browser.GetAsync(new Uri("/language?to=en&return=/", UriKind.Relative));
        var back = await PostAsync(
            browser,
            "/sign-in",
            "/account/sign-in",
            ("name", "staff"),
            ("password", "wrong"),
            ("return", "//elsewhere.example")
        );
        Assert.Equal("/sign-in?error=wrong&return=%2F", back.Headers.Location?.OriginalString);
        Assert.Contains(
            "The name or the password is wrong.",
            await browser.GetStringAsync(back.Headers.Location),
            StringComparison.Ordinal
        );
        foreach (var page in (string[])["/sign-in", "/password"])
        {
            var planted = await browser.GetStringAsync(
                new Uri($"{page}?error=Call%20this%20number%20now", UriKind.Relative)
            );
            Assert.DoesNotContain("Call this number", planted, StringComparison.Ordinal);
            Assert.DoesNotContain("role=\"alert\"><p>", planted, StringComparison.Ordinal);
        }
    }

    private static async Task<WebApplication> StartedAsync(TempFolder folder, params (string Key, string Value)[] more)
    {
        var app = Program.Build(
            new(more.Select(m => KeyValuePair.Create(m.Key, (string?)m.Value)))
            {
                ["Matchmaker:Data"] = folder.Path,
                ["Matchmaker:Urls"] = "http://127.0.0.1:0",
            }
        );
        await app.StartAsync();
        await app.Services.GetRequiredService<Readiness>().WhenOpened(default);
        return app;
    }

    private static async Task<string> TokenAsync(HttpClient http, string name, string password) =>
        (
            await new Client(http, null).AskAsync(
                "mutation($input: SignInInput!) { signIn(input: $input) { token errors { message } } }",
                new { input = new { name, password } }
            )
        ).Text("signIn.token");

    private static string FirstPassword(TempFolder folder, string role)
    {
        using var accounts = JsonDocument.Parse(File.ReadAllText(folder.In("first-accounts.json")));
        return accounts
            .RootElement.EnumerateArray()
            .First(a => a.GetProperty("role").GetString() == role)
            .GetProperty("password")
            .GetString()!;
    }

    /// <param name="cookie">A copy of another browser's.</param>
    private static HttpClient Browser(WebApplication app, string? cookie = null)
    {
        var address = new Uri(
            app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()
        );
        var cookies = new CookieContainer();
        if (cookie?.Split('=', 2) is [var name, var value])
            cookies.Add(address, new Cookie(name, value));
        return new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies })
        {
            BaseAddress = address,
        };
    }

    private static async Task<HttpResponseMessage> PostAsync(
        HttpClient browser,
        string page,
        string action,
        params (string Name, string Value)[] fields
    )
    {
        var html = await browser.GetStringAsync(new Uri(page, UriKind.Relative));
        var token = FormToken().Match(html).Groups[1].Value;
        using var form = new FormUrlEncodedContent([
            new("__RequestVerificationToken", token),
            .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)),
        ]);
        var response = await browser.PostAsync(new Uri(action, UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return response;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}
