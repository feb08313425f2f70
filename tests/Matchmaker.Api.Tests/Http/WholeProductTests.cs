using System.Net;
using Matchmaker.Api.Tests.Stories;

namespace Matchmaker.Api.Tests.Http;

/// <summary>The whole product behind a proxy that ends TLS, with a site whose scripts may use the API.</summary>
public sealed class OpenToASite : RunningHost
{
    public const string Site = "https://app.example";

    protected override Task<Dictionary<string, string?>> StoreAsync() =>
        Task.FromResult(
            new Dictionary<string, string?>
            {
                ["Matchmaker:GraphQL:AllowedOrigins"] = Site,
                ["Matchmaker:Proxy:Trusted"] = "127.0.0.1",
            }
        );
}

/// <summary>That what stands around the endpoint stands in its right place among all the rest.</summary>
public sealed class WholeProductTests(OpenToASite host) : IClassFixture<OpenToASite>, IDisposable
{
    // Without the cookies that other tests' pages set.
    private readonly HttpClient _http = new(new HttpClientHandler { UseCookies = false })
    {
        BaseAddress = host.Address,
    };

    private Client Public => new(_http, null);

    private const string Map = "{ chains { id group leaders { id nameZh } links { id stage feeds { id } } } }";

    [Fact]
    public async Task The_chain_map_may_be_kept_and_is_a_fifth_as_long_on_the_wire()
    {
        using var plain = await Public.GetAsync(Map);
        using var compressed = await Public.GetAsync(Map, ("Accept-Encoding", "br"));
        Assert.True(plain.Headers.CacheControl!.Public);
        Assert.Equal(plain.Headers.ETag, compressed.Headers.ETag);
        Assert.Equal(["br"], compressed.Content.Headers.ContentEncoding);
        var (before, after) = (await LengthAsync(plain), await LengthAsync(compressed));
        Assert.True(after * 5 < before, $"{before} bytes became {after}");

        using var again = await Public.GetAsync(Map, ("If-None-Match", plain.Headers.ETag!.ToString()));
        Assert.Equal((HttpStatusCode.NotModified, 0), (again.StatusCode, await LengthAsync(again)));
    }

    [Theory]
    [InlineData("{ rateLimit { remaining } }")]
    [InlineData("{ state { revision } }")]
    [InlineData("{ engagements { totalCount } }")]
    public async Task What_tells_of_the_client_or_the_moment_or_is_refused_is_not_kept(string query)
    {
        using var answer = await Public.GetAsync(query);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Null(answer.Headers.ETag);
    }

    [Theory]
    [InlineData("http", "matchmaker.session=x")]
    [InlineData("https", "__Host-matchmaker.session=x")]
    public async Task The_answer_to_the_consoles_cookie_is_neither_kept_nor_compressed(string scheme, string cookie)
    {
        using var answer = await Public.GetAsync(
            Map,
            ("X-Forwarded-Proto", scheme),
            ("Cookie", cookie),
            ("Accept-Encoding", "br")
        );
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Empty(answer.Content.Headers.ContentEncoding);
    }

    [Theory]
    [InlineData(null, "br")]
    [InlineData("matchmaker.session=x", null)]
    [InlineData("matchmaker.form=x", null)]
    [InlineData("language=en", null)]
    public async Task A_page_is_compressed_for_whoever_sends_no_cookie_of_ours(string? cookie, string? coding)
    {
        using var page = await SendAsync(
            HttpMethod.Get,
            "/chains",
            [("Accept-Encoding", "br"), .. cookie is null ? Array.Empty<(string, string)>() : [("Cookie", cookie)]]
        );
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(coding is null ? [] : [coding], page.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task The_answer_to_a_token_is_compressed_and_not_kept()
    {
        using var answer = await (await host.AsAsync("STAFF")).GetAsync(Map, ("Accept-Encoding", "gzip"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl is { NoStore: true, Private: true });
        Assert.Equal(["gzip"], answer.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task A_site_that_is_let_in_may_ask_first_and_reads_also_why_its_token_is_refused()
    {
        using var asked = await SendAsync(
            HttpMethod.Options,
            "/graphql",
            ("Origin", OpenToASite.Site),
            ("Access-Control-Request-Method", "POST"),
            ("Access-Control-Request-Headers", "authorization")
        );
        Assert.Equal(HttpStatusCode.NoContent, asked.StatusCode);
        Assert.Equal([OpenToASite.Site], asked.Headers.GetValues("Access-Control-Allow-Origin"));

        using var refused = await Public.GetAsync(
            "{ __typename }",
            ("Origin", OpenToASite.Site),
            ("Authorization", "Bearer not.a.token")
        );
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal([OpenToASite.Site], refused.Headers.GetValues("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/sign-in")]
    [InlineData("/health/ready")]
    [InlineData("/graphiql/graphiql.js")]
    public async Task The_console_is_open_to_no_site(string path)
    {
        using var answer = await SendAsync(HttpMethod.Get, path, ("Origin", OpenToASite.Site));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.Empty(answer.Content.Headers.ContentEncoding);
    }

    public void Dispose() => _http.Dispose();

    private static async Task<int> LengthAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadAsByteArrayAsync()).Length;

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string path,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await _http.SendAsync(request);
    }
}
