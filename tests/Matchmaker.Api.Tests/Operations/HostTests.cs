using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Matchmaker.Api.Accounts;
using Matchmaker.Api.Operations;
using Matchmaker.Api.Tests.Stories;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaker.Api.Tests.Operations;

[Collection(EmbeddedHost.Shared)]
public sealed class HostTests(EmbeddedHost host)
{
    private HttpClient Http() =>
        new(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(
                host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()
            ),
        };

    [Theory]
    [InlineData("/health/live", "live")]
    [InlineData("/health/ready", "ready")]
    public async Task A_probe_is_answered_in_json(string path, string state)
    {
        using var http = Http();
        using var json = JsonDocument.Parse(await http.GetStringAsync(new Uri(path, UriKind.Relative)));
        Assert.Equal(state, json.RootElement.GetProperty("status").GetString());
        Assert.Equal(ProductVersion.Number, json.RootElement.GetProperty("version").GetString());
    }

    [Fact]
    public async Task Every_answer_tells_browsers_what_to_refuse()
    {
        using var http = Http();
        using var response = await http.GetAsync(new Uri("/sign-in", UriKind.Relative));
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task The_script_of_the_console_is_served()
    {
        using var http = Http();
        using var response = await http.GetAsync(new Uri("/_framework/blazor.web.js", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_token_that_is_not_ours_is_refused_and_not_taken_for_nobody()
    {
        using var http = Http();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "not.a.token");
        using var response = await http.PostAsJsonAsync(
            new Uri("/graphql", UriKind.Relative),
            new { query = "{ viewer { role } }" }
        );
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var extensions = json.RootElement.At("errors.0.extensions");
        Assert.Equal("UNAUTHENTICATED", extensions.Text("code"));
        Assert.Equal(json.RootElement.Text("errors.0.message"), extensions.Text("message.zh"));
        Assert.NotEmpty(extensions.Text("message.en"));
        Assert.True(response.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var http = Http();
        using var form = new FormUrlEncodedContent([new("name", "staff"), new("password", "x")]);
        using var response = await http.PostAsync(new Uri("/account/sign-in", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("/projects?links=a", "/projects?links=a")]
    [InlineData("/firms?text=海尔 &after=\"<\\", "/firms?text=%E6%B5%B7%E5%B0%94%20&after=%22%3C%5C")]
    [InlineData("/firms?text=%E6%B5%B7", "/firms?text=%E6%B5%B7")]
    [InlineData("/a\r\nSet-Cookie: x=y", "/")]
    [InlineData("/%0d%0aSet-Cookie:x=y", "/%0d%0aSet-Cookie:x=y")]
    [InlineData("/\t/elsewhere.example", "/")]
    [InlineData("/\u0085", "/")]
    [InlineData("\\/elsewhere.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("https://elsewhere.example", "/")]
    [InlineData(null, "/")]
    public async Task Choosing_a_language_leads_back_and_never_to_another_site(string? back, string location)
    {
        using var http = Http();
        using var response = await http.GetAsync(
            new Uri($"/language?to=en&return={Uri.EscapeDataString(back ?? "")}", UriKind.Relative)
        );
        Assert.Equal(location, response.Headers.Location?.OriginalString);
        Assert.Contains(
            "language=en",
            Assert.Single(response.Headers.GetValues("Set-Cookie")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Nobody_but_a_trusted_proxy_moves_the_site()
    {
        using var http = Http();
        http.DefaultRequestHeaders.Add("X-Forwarded-Prefix", "/jinan");
        using var response = await http.GetAsync(new Uri("/language?return=/a", UriKind.Relative));
        Assert.Equal("/a", response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task What_is_committed_reaches_memory_within_a_moment()
    {
        var ledger = host.Services.GetRequiredService<ILedger>();
        var account = new Account
        {
            Id = $"account_{Guid.NewGuid():N}",
            Version = 1,
            Name = $"n{Guid.NewGuid():N}",
            Role = AccountRole.Auditor,
            Firm = null,
            District = null,
            PasswordHash = "",
            Stamp = "s",
            MustChangePassword = false,
        };
        await ledger.CommitAsync(new Commit(Caller.System, "test", [Fact.Put(account)]), default);
        var live = host.Services.GetRequiredService<AccountCache>();
        for (var i = 0; i < 100 && live.Find(account.Id) is null; i++)
            await Task.Delay(20);
        Assert.NotNull(live.Find(account.Id));
        await ledger.CommitAsync(new Commit(Caller.System, "test", [Fact.Remove(account)]), default);
        for (var i = 0; i < 100 && live.Find(account.Id) is not null; i++)
            await Task.Delay(20);
        Assert.Null(live.Find(account.Id));
    }

    [Fact]
    public async Task A_start_closes_what_passed_its_deadline_while_nobody_served()
    {
        using var folder = new TempFolder();
        Dictionary<string, string?> Settings() =>
            new() { ["Matchmaker:Data"] = folder.Path, ["Matchmaker:Urls"] = "http://127.0.0.1:0" };
        Project overdue;
        await using (var first = await OpenedAsync(Settings()))
        {
            var link = first.Services.GetRequiredService<CatalogueCache>().Current.Links[0].Id;
            var now = first.Services.GetRequiredService<TimeProvider>().GetUtcNow();
            overdue = new Project
            {
                Id = "project_overdue",
                Version = 1,
                Kind = ProjectKind.Demand,
                Type = ProjectType.Scenario,
                Title = "过期",
                Description = "过期",
                PostedBy = null,
                Anonymous = false,
                Links = [link],
                Requirements = [],
                Visibility = Visibility.Public,
                State = ProjectState.Open,
                BudgetFen = null,
                Deadline = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-2),
                CreatedAt = now,
                OpenedAt = now,
                ReviewedBy = null,
                Note = null,
                Sample = false,
                Provenance = Provenance.None,
            };
            await first
                .Services.GetRequiredService<ILedger>()
                .CommitAsync(new Commit(Caller.System, "test", [Fact.Put(overdue)]), default);
            await first.StopAsync();
        }

        await using var second = await OpenedAsync(Settings());
        var projects = second.Services.GetRequiredService<IProjects>();
        Project? read = null;
        for (var i = 0; i < 200 && read?.State is not ProjectState.Closed; i++)
        {
            read = await projects.OneAsync(overdue.Id, default);
            await Task.Delay(50);
        }
        Assert.Equal((ProjectState.Closed, 2), (read!.State, read.Version));
    }

    private static async Task<WebApplication> OpenedAsync(Dictionary<string, string?> settings)
    {
        var app = Program.Build(settings);
        await app.StartAsync();
        await app
            .Services.GetRequiredService<Readiness>()
            .WhenOpened(new CancellationTokenSource(TimeSpan.FromMinutes(1)).Token);
        return app;
    }
}
