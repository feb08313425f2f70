using System.Net;
using Matchmaker.Api.Http;

namespace Matchmaker.Api.Tests.Http;

/// <summary>What a browser lets the scripts of other sites do (CORS).</summary>
public sealed class OriginTests
{
    private const string Here = "https://app.example",
        There = "https://other.example:8443",
        Elsewhere = "https://elsewhere.example";

    [Fact]
    public async Task Without_the_option_no_site_is_let_in()
    {
        await using var host = await TestHost.StartAsync();
        using var answer = await AskAsync(host, HttpMethod.Post, Here);
        Assert.Empty(Permissions(answer));
        using var asked = await AskAsync(host, HttpMethod.Options, Here, preflight: true);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, asked.StatusCode);
    }

    [Theory]
    [InlineData(Here, true)]
    [InlineData(There, true)]
    [InlineData(Elsewhere, false)]
    [InlineData("null", false)]
    [InlineData("https://app.example.elsewhere.example", false)]
    public async Task Only_the_sites_of_the_option_may_read_an_answer(string origin, bool allowed)
    {
        await using var host = await TestHost.StartAsync(("AllowedOrigins", $"{Here}, {There}"));
        using var answer = await AskAsync(host, HttpMethod.Post, origin);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(allowed ? [origin] : [], Values(answer, "Access-Control-Allow-Origin"));
        if (allowed)
            Assert.Contains(
                "x-ratelimit-remaining",
                Values(answer, "Access-Control-Expose-Headers").Single(),
                StringComparison.Ordinal
            );
        Assert.Empty(Values(answer, "Access-Control-Allow-Credentials"));
    }

    [Theory]
    [InlineData(Here, true)]
    [InlineData(Elsewhere, false)]
    public async Task A_browser_that_asks_first_is_answered(string origin, bool allowed)
    {
        await using var host = await TestHost.StartAsync(("AllowedOrigins", Here));
        using var answer = await AskAsync(host, HttpMethod.Options, origin, preflight: true);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(allowed ? [origin] : [], Values(answer, "Access-Control-Allow-Origin"));
        Assert.Equal(allowed ? ["GET,POST"] : [], Values(answer, "Access-Control-Allow-Methods"));
        Assert.Equal(allowed ? ["authorization,content-type"] : [], Values(answer, "Access-Control-Allow-Headers"));
        Assert.Empty(Values(answer, "Access-Control-Allow-Credentials"));
    }

    /// <summary>A cache would else give the answer without permission to a site that has it.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData(Here)]
    [InlineData(Elsewhere)]
    public async Task What_may_be_kept_is_kept_for_each_site_by_itself(string? origin)
    {
        await using var host = await TestHost.StartAsync(("AllowedOrigins", $"{Here},{There}"));
        using var answer = await AskAsync(host, HttpMethod.Get, origin);
        Assert.Equal(TimeSpan.FromMinutes(1), answer.Headers.CacheControl?.MaxAge);
        Assert.Single(answer.Headers.Vary, "Origin");
    }

    [Theory]
    [InlineData("https://app.example")]
    [InlineData("http://localhost:3000")]
    [InlineData("https://xn--chteau-dwa.example")]
    [InlineData("http://[::1]:3000")]
    public void An_origin_as_browsers_write_it_is_right(string origin) => Assert.Null(AllowedOrigins.Rule(origin));

    [Theory]
    [InlineData("*")]
    [InlineData("null")]
    [InlineData("app.example")]
    [InlineData("https://")]
    [InlineData("https://*.example")]
    [InlineData("https://app.example/")]
    [InlineData("https://app.example/page")]
    [InlineData("https://App.example")]
    [InlineData("HTTPS://app.example")]
    [InlineData("https://app.example:443")]
    [InlineData("http://app.example:80")]
    [InlineData("https://user@app.example")]
    [InlineData("https://app.example?x")]
    [InlineData("https://app.example#x")]
    [InlineData("https://château.example")]
    [InlineData("ftp://app.example")]
    public void Another_form_is_wrong(string origin) => Assert.NotNull(AllowedOrigins.Rule(origin));

    private static async Task<HttpResponseMessage> AskAsync(
        TestHost host,
        HttpMethod method,
        string? origin,
        bool preflight = false
    )
    {
        using var request = new HttpRequestMessage(
            method,
            "/graphql" + (method == HttpMethod.Get ? "?query={hello}" : "")
        );
        if (method == HttpMethod.Post)
            request.Content = RequestTests.Body("""{"query":"{ hello }"}""").Content;
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        if (preflight)
        {
            request.Headers.Add("Access-Control-Request-Method", "POST");
            request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type");
        }

        return await host.Client.SendAsync(request);
    }

    private static IEnumerable<string> Permissions(HttpResponseMessage answer) =>
        answer
            .Headers.Select(h => h.Key)
            .Where(n => n.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));

    private static string[] Values(HttpResponseMessage answer, string header) =>
        answer.Headers.TryGetValues(header, out var values) ? [.. values] : [];
}
