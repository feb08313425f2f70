using System.Net;
using System.Text.RegularExpressions;
using Matchmaker.Api.Operations;
using Matchmaker.Api.Tests.Stories;

namespace Matchmaker.Api.Tests.Operations;

/// <summary>The product at https://city.example/qingdao, by its own setting.</summary>
public sealed class SubPathHost : RunningHost
{
    protected override Task<Dictionary<string, string?>> StoreAsync() =>
        Task.FromResult(
            new Dictionary<string, string?>
            {
                ["Matchmaker:PathBase"] = "/qingdao",
                ["Matchmaker:Proxy:Trusted"] = "127.0.0.1",
                ["Matchmaker:GraphQL:GraphiQL"] = "true",
            }
        );
}

public sealed partial class PathBaseTests(SubPathHost host) : IClassFixture<SubPathHost>
{
    [Theory]
    [InlineData("/qingdao", true)]
    [InlineData("/a/b-c_d.e~f", true)]
    [InlineData("", false)]
    [InlineData("/", false)]
    [InlineData("qingdao", false)]
    [InlineData("/qingdao/", false)]
    [InlineData("//x", false)]
    [InlineData("/a//b", false)]
    [InlineData("/a/../b", false)]
    [InlineData("/.", false)]
    [InlineData("/a b", false)]
    [InlineData("/a\n", false)]
    [InlineData("/\"><script>", false)]
    [InlineData("/青岛", false)]
    public void A_sub_path_begins_with_a_slash_and_needs_no_escaping(string path, bool fits) =>
        Assert.Equal(fits, PathBase.Fits(path));

    [Theory]
    [InlineData("")]
    [InlineData("STAFF")]
    [InlineData("SME")]
    public async Task No_link_of_the_main_pages_leads_out_of_it(string role)
    {
        using var visitor = new Visitor(host.Address);
        if (role.Length > 0)
            await visitor.SignInAsync(host.Data, role);
        var waiting = new Queue<string>(["/qingdao/"]);
        var seen = new HashSet<string>(waiting);
        for (var pages = 0; pages < 60 && waiting.TryDequeue(out var path); pages++)
        {
            using var response = await visitor.Http.GetAsync(new Uri(path, UriKind.Relative));
            Assert.True(response.StatusCode is HttpStatusCode.OK, $"{path}: {response.StatusCode}");
            if (response.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            foreach (var link in Links(new Uri(host.Address, path), await response.Content.ReadAsStringAsync()))
            {
                Assert.StartsWith("/qingdao/", link, StringComparison.Ordinal);
                if (
                    !link.Contains("/account/", StringComparison.Ordinal)
                    && !link.Contains("/language", StringComparison.Ordinal)
                    && !link.Contains("/theme", StringComparison.Ordinal)
                    && seen.Add(link)
                )
                    waiting.Enqueue(link);
            }
        }

        Assert.All(["/qingdao/chains", "/qingdao/firms", "/qingdao/projects"], page => Assert.Contains(page, seen));
    }

    [Fact]
    public async Task Signing_in_and_choosing_a_language_stay_below_it()
    {
        using var visitor = new Visitor(host.Address);
        var location = await visitor.SignInAsync(host.Data, "LEADER", "/firms?text=海尔");
        Assert.Equal("/qingdao/password?return=%2Ffirms%3Ftext%3D%25E6%25B5%25B7%25E5%25B0%2594", location);
        var changed = await visitor.FillInAsync(
            "password",
            "/firms?text=海尔",
            ("oldPassword", visitor.Password),
            ("newPassword", "青岛港口的新密码 2026"),
            ("repeated", "青岛港口的新密码 2026")
        );
        Assert.Equal("/qingdao/firms?text=%E6%B5%B7%E5%B0%94", changed);
        var refused = await visitor.FillInAsync(
            "password",
            "/firms?text=海尔",
            ("oldPassword", "x"),
            ("newPassword", "y"),
            ("repeated", "z")
        );
        Assert.StartsWith("/qingdao/password?error=", refused, StringComparison.Ordinal);
        Assert.All(visitor.Cookies, cookie => Assert.Equal("/qingdao", cookie.Path));
        Assert.Contains(visitor.Cookies, cookie => cookie.Name == "matchmaker.session");
        using var language = await visitor.Http.GetAsync(
            new Uri("/qingdao/language?to=en&return=%2Ffirms%3Ftext%3D海", UriKind.Relative)
        );
        Assert.Equal("/qingdao/firms?text=%E6%B5%B7", language.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/qingdao/graphql")]
    [InlineData("/graphql")]
    public async Task A_proxy_may_take_it_off_or_leave_it_on(string path)
    {
        using var response = await host.Http.GetAsync(new Uri(path + "?query={__typename}", UriKind.Relative));
        Assert.Contains("Query", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/jinan", "/jinan/a")]
    [InlineData("/jinan/", "/jinan/a")]
    [InlineData("/a/b", "/a/b/a")]
    [InlineData("//elsewhere.example", "/qingdao/a")]
    [InlineData("/\"><script>", "/qingdao/a")]
    [InlineData("", "/qingdao/a")]
    public async Task A_trusted_proxy_may_tell_another(string told, string location)
    {
        using var visitor = new Visitor(host.Address);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/language?return=/a");
        request.Headers.TryAddWithoutValidation("X-Forwarded-Prefix", told);
        using var response = await visitor.Http.SendAsync(request);
        Assert.Equal(location, response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task The_sub_path_without_its_slash_leads_to_the_start_page()
    {
        using var visitor = new Visitor(host.Address);
        using var response = await visitor.Http.GetAsync(new Uri("/qingdao?a=b", UriKind.Relative));
        Assert.Equal("/qingdao/?a=b", response.Headers.Location?.OriginalString);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await visitor.Http.GetAsync(new Uri("/qingdaox", UriKind.Relative))).StatusCode
        );
    }

    [Fact]
    public async Task Health_is_answered_with_it_and_without()
    {
        Assert.True((await host.Http.GetAsync(new Uri("/health/ready", UriKind.Relative))).IsSuccessStatusCode);
        Assert.True((await host.Http.GetAsync(new Uri("/qingdao/health/ready", UriKind.Relative))).IsSuccessStatusCode);
    }

    [Fact]
    public async Task The_circuit_of_the_console_is_reached_below_it()
    {
        using var response = await host.Http.PostAsync(
            new Uri("/qingdao/_blazor/negotiate?negotiateVersion=1", UriKind.Relative),
            null
        );
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public void The_console_writes_no_link_that_starts_at_the_root()
    {
        var folder = Repository.Folder("src", "Matchmaker.Console");
        foreach (var file in Directory.EnumerateFiles(folder, "*.razor", SearchOption.AllDirectories))
            Assert.False(
                RootLink().IsMatch(File.ReadAllText(file)),
                $"{file}: a link must start from the base, as in href=\"firms\"."
            );
    }

    /// <summary>The paths of this host that a page names, as a browser would resolve them.</summary>
    private static IEnumerable<string> Links(Uri page, string html)
    {
        var home = Base().Match(html) is { Success: true } found ? new Uri(page, found.Groups[1].Value) : page;
        return Named()
            .Matches(html)
            .Select(m => new Uri(home, WebUtility.HtmlDecode(m.Groups[1].Value)))
            .Where(link => link.Scheme is "http" or "https" && link.Authority == page.Authority)
            .Select(link => link.PathAndQuery)
            .Distinct();
    }

    [GeneratedRegex("<base href=\"([^\"]*)\"")]
    private static partial Regex Base();

    [GeneratedRegex("(?:href|src|action)=\"([^\"]*)\"")]
    private static partial Regex Named();

    [GeneratedRegex("""(?:href|action|src)="/|NavigateTo\(\$?"/""")]
    private static partial Regex RootLink();
}
