namespace Matchmaker.Api.Tests.Http;

/// <summary>What caches may keep, and what they may not.</summary>
public sealed class PublicAnswerTests
{
    private const string Hello = "query={hello}";

    [Fact]
    public async Task The_answer_to_a_public_get_may_be_kept_and_tells_nobody_elses_points()
    {
        await using var host = await TestHost.StartAsync();
        var reply = await host.GetAsync(Hello);
        Assert.Equal("public, max-age=60", reply.CacheControl);
        Assert.Matches("^W/\"[0-9a-f]{32}\"$", reply.Header("ETag"));
        Assert.Equal("", reply.Header("x-ratelimit-remaining"));
        Assert.Equal(
            ["Accept", "Accept-Encoding", "Accept-Language", "Authorization", "Cookie"],
            reply.Vary.Split(", ").Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("{0}", 304)]
    [InlineData("\"other\", {0}", 304)]
    [InlineData("*", 304)]
    [InlineData("\"other\"", 200)]
    [InlineData("nonsense", 200)]
    public async Task Who_has_the_answer_already_is_told_that_it_holds(string known, int status)
    {
        await using var host = await TestHost.StartAsync();
        var first = await host.GetAsync(Hello);
        var tag = first.Header("ETag");

        var second = await GetAsync(
            host,
            Hello,
            ("If-None-Match", string.Format(System.Globalization.CultureInfo.InvariantCulture, known, tag))
        );

        Assert.Equal(status, second.Status);
        Assert.Equal(("public, max-age=60", tag), (second.CacheControl, second.Header("ETag")));
        Assert.Contains("Cookie", second.Vary, StringComparison.Ordinal);
        Assert.Equal(status == 304 ? "" : first.Text, second.Text);
        Assert.Equal(200, (await GetAsync(host, "query={dear}", ("If-None-Match", tag))).Status);
    }

    [Theory]
    [InlineData("X-Test-Roles", "STAFF")]
    [InlineData("Authorization", "Bearer x")]
    [InlineData("Authorization", "Basic eDp5")]
    [InlineData("Cookie", "other=1; matchmaker.session=x")]
    public async Task Nothing_is_kept_of_what_somebody_may_have_signed_in_for(string header, string value)
    {
        await using var host = await TestHost.StartAsync();
        var tag = (await host.GetAsync(Hello)).Header("ETag");
        var reply = await GetAsync(host, Hello, (header, value), ("If-None-Match", tag));
        Assert.Equal((200, ""), (reply.Status, reply.Header("ETag")));
        Assert.Equal("no-store, private", reply.CacheControl);
        Assert.NotEqual("", reply.Header("x-ratelimit-remaining"));
    }

    [Fact]
    public async Task Cookies_of_other_sites_do_not_make_an_answer_private()
    {
        await using var host = await TestHost.StartAsync();
        Assert.Contains(
            "public",
            (await GetAsync(host, Hello, ("Cookie", "_ga=1"))).CacheControl,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("query={pointsLeft}")]
    [InlineData("query={hello makers{nodes{id}} pointsLeft}")]
    [InlineData("query={hello}&extensions={\"cost\":true}")]
    [InlineData("query={members}")]
    [InlineData("query={hello down}")]
    [InlineData("query={helo}")]
    [InlineData("query={private}")]
    [InlineData("query=mutation{add}")]
    [InlineData("documentId=x-name:none")]
    [InlineData("operationName=A")]
    public async Task Nothing_is_kept_that_tells_of_this_request_or_went_wrong(string queryString)
    {
        await using var host = await TestHost.StartAsync();
        var reply = await host.GetAsync(queryString);
        Assert.Equal("no-store, private", reply.CacheControl);
        Assert.Equal("", reply.Header("ETag"));
        Assert.Equal(reply.Status, (await GetAsync(host, queryString, ("If-None-Match", "*"))).Status);
    }

    [Fact]
    public async Task A_post_is_not_kept()
    {
        await using var host = await TestHost.StartAsync();
        var reply = await host.QueryAsync("{ hello }");
        Assert.Equal(("no-store, private", ""), (reply.CacheControl, reply.Header("ETag")));
    }

    [Fact]
    public async Task A_stream_by_get_is_not_kept()
    {
        await using var host = await TestHost.StartAsync();
        var reply = await host.GetAsync(Hello, "text/event-stream");
        Assert.Contains("no-store", reply.CacheControl, StringComparison.Ordinal);
        Assert.Equal("", reply.Header("ETag"));
    }

    [Theory]
    [InlineData("10", "public, max-age=10")]
    [InlineData("0", "no-store, private")]
    public async Task How_long_is_an_option_and_0_keeps_nothing(string seconds, string expected)
    {
        await using var host = await TestHost.StartAsync(("PublicMaxAgeSeconds", seconds));
        Assert.Equal(expected, (await host.GetAsync(Hello)).CacheControl);
    }

    private static Task<Reply> GetAsync(TestHost host, string queryString, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?" + queryString);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return host.SendAsync(request);
    }
}
