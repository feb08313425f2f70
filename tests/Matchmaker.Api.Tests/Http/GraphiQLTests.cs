namespace Matchmaker.Api.Tests.Http;

public sealed class GraphiQLTests
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    [Theory]
    [InlineData("zh-CN,zh;q=0.9", "产业链图谱")]
    [InlineData("en-US", "The chain map")]
    public async Task A_browser_gets_the_page_in_its_language_and_nothing_from_elsewhere(string language, string part)
    {
        await using var host = await TestHost.StartAsync(("GraphiQL", "true"));
        using var request = TestHost.Prepare(
            new HttpRequestMessage(HttpMethod.Get, "/graphql"),
            Browser,
            null,
            language
        );
        using var response = await host.Client.SendAsync(request);
        var page = await response.Content.ReadAsStringAsync();
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains(part, page, StringComparison.Ordinal);
        Assert.DoesNotContain("//", page, StringComparison.Ordinal);
        Assert.Contains(
            "script-src 'self';",
            response.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task All_that_the_page_loads_is_in_the_repository()
    {
        await using var host = await TestHost.StartAsync(("GraphiQL", "true"));
        var page = (await host.GetAsync("", Browser)).Text;
        var loaded = System
            .Text.RegularExpressions.Regex.Matches(page, "(?:src|href)=\"/([^\"]+)\"")
            .Select(match => match.Groups[1].Value);
        var root = Repository.Folder("src", "Matchmaker.Api", "wwwroot");
        Assert.Equal(
            ["graphiql/graphiql.css", "graphiql/page.css", "graphiql/graphiql.js"],
            loaded.Where(file => File.Exists(Path.Combine(root, file)))
        );
        Assert.True(File.Exists(Path.Combine(root, "graphiql", "LICENSES.txt")));
        Assert.Contains("rel=\"icon\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_can_be_switched_off()
    {
        await using var host = await TestHost.StartInAsync("Development", ("GraphiQL", "false"));
        Assert.Equal(406, (await host.GetAsync("", "text/html")).Status);
        Assert.Equal((200, "application/json"), Form(await host.GetAsync("query={hello}", Browser)));
    }

    [Theory]
    [InlineData("Production", 400)]
    [InlineData("Staging", 400)]
    [InlineData("Development", 200)]
    public async Task The_page_is_there_for_those_who_develop(string environment, int status)
    {
        await using var host = await TestHost.StartInAsync(environment);
        Assert.Equal(status, (await host.GetAsync("", Browser)).Status);
    }

    private static (int, string?) Form(Reply reply) => (reply.Status, reply.MediaType);
}
