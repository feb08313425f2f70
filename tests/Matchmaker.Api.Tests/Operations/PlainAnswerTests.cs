using System.Net.Http.Headers;
using System.Text.Json;
using Matchmaker.Api.Tests.Stories;

namespace Matchmaker.Api.Tests.Operations;

/// <summary>
/// Whatever is sent, the answer is in words, and what the client did wrong is not logged as a fault of ours.
/// </summary>
[Collection(EmbeddedHost.Shared)]
public sealed class PlainAnswerTests(EmbeddedHost host)
{
    private const string Chunked = "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";

    [Theory]
    [InlineData("/")]
    [InlineData("/chains")]
    [InlineData("/chains/chain_smart-home-appliances")]
    [InlineData("/firms?text=a")]
    [InlineData("/sign-in")]
    [InlineData("/nowhere")]
    [InlineData("/nowhere.png")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/_framework/blazor.web.js")]
    [InlineData("/_content/Matchmaker.Console/icon.svg")]
    [InlineData("/language?to=en")]
    public async Task Head_answers_as_get_does_without_the_body(string path)
    {
        var get = await RawHttp.SendAsync(host.Address, $"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        // Two on one connection: were there a body, the second answer would not be where it is read.
        var head = await RawHttp.SendAsync(
            host.Address,
            $"HEAD {path} HTTP/1.1\r\nHost: x\r\n\r\nHEAD {path} HTTP/1.1\r\nHost: x\r\nConnection: " + $"close\r\n\r\n"
        );
        Assert.Equal([get.Statuses[0], get.Statuses[0]], head.Statuses);
        Assert.DoesNotContain('<', head.Text);
        Assert.DoesNotContain('{', head.Text);
        Assert.Equal(Header(get, "Content-Type"), Header(head, "Content-Type"));
    }

    [Fact]
    public async Task GraphQL_takes_get_and_post_and_says_so_to_head()
    {
        var answer = await RawHttp.SendAsync(
            host.Address,
            "HEAD /graphql?query={__typename} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
        );
        Assert.Equal((405, "GET, POST"), (answer.Statuses.Single(), Header(answer, "Allow")));
    }

    [Theory]
    [InlineData("OPTIONS", "/")]
    [InlineData("TRACE", "/chains")]
    [InlineData("PUT", "/firms")]
    [InlineData("DELETE", "/_framework/blazor.web.js")]
    [InlineData("PATCH", "/health/ready")]
    [InlineData("POST", "/health/live")]
    [InlineData("FOO", "/account/sign-in")]
    public async Task Another_method_is_405_in_words_and_told_which_are_allowed(string method, string path)
    {
        using var response = await host.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
        Assert.Equal(405, (int)response.StatusCode);
        Assert.Contains("GET", response.Content.Headers.Allow);
        await SaysAsync(response, "INVALID");
    }

    [Theory]
    [InlineData("FFFFFFFFFFFFFFFFFF\r\n{")]
    [InlineData("7FFFFFFFFFFFFFFF\r\n{")]
    [InlineData("80000000\r\n{")]
    [InlineData("zz\r\n{")]
    [InlineData("-1\r\n{")]
    [InlineData("5\r\n{\"a")]
    [InlineData("")]
    public async Task A_chunk_that_cannot_be_is_400(string chunks)
    {
        var log = ErrorLog.Of(host.Services);
        foreach (var path in (string[])["/graphql", "/account/sign-in", "/chains"])
        {
            var request = System.Text.Encoding.ASCII.GetBytes($"POST {path} HTTP/1.1\r\nHost: x\r\n{Chunked}{chunks}");
            var answer = await RawHttp.SendAsync(host.Address, request, TimeSpan.FromSeconds(1));
            Assert.All(answer.Statuses, status => Assert.InRange(status, 400, 499));
            Assert.DoesNotContain("   at ", answer.Text, StringComparison.Ordinal);
        }

        Assert.Empty(log.Lines);
    }

    [Fact]
    public async Task A_broken_body_is_answered_in_words()
    {
        var answer = await RawHttp.SendAsync(
            host.Address,
            $"POST /graphql HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{Chunked}FFFFFFFFFFFFFFFFFF\r\n{{"
        );
        Assert.Equal([400], answer.Statuses);
        Assert.Contains("\"INVALID\"", answer.Body, StringComparison.Ordinal);
        Assert.Contains("The body was cut short", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "name=staff&password=x")]
    [InlineData("application/json", "{}")]
    [InlineData("text/plain", "name=staff")]
    [InlineData("multipart/form-data", "x")]
    [InlineData("multipart/form-data; boundary=a", "x")]
    [InlineData("nonsense", "")]
    [InlineData(null, "")]
    public async Task A_form_that_is_not_ours_is_refused_in_words(string? type, string body)
    {
        foreach (var path in (string[])["/account/sign-in", "/account/sign-out", "/account/password", "/sign-in", "/"])
        {
            foreach (var page in (bool[])[false, true])
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body) };
                request.Content.Headers.Remove("Content-Type");
                if (type is not null)
                    request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
                if (page)
                    request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
                using var response = await host.Http.SendAsync(request);
                Assert.Contains((int)response.StatusCode, (int[])[400, 415]);
                if (page)
                    Assert.Contains("<h1>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
                else
                    await SaysAsync(response, "INVALID");
            }
        }
    }

    [Fact]
    public async Task A_form_too_large_to_be_ours_is_refused()
    {
        using var form = new FormUrlEncodedContent([new("name", "staff"), new("password", new string('x', 100_000))]);
        using var response = await host.Http.PostAsync(new Uri("/account/sign-in", UriKind.Relative), form);
        Assert.InRange((int)response.StatusCode, 400, 413);
        await SaysAsync(response, "INVALID", "LIMIT_EXCEEDED");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/firms")]
    [InlineData("/sign-in")]
    [InlineData("/nowhere")]
    [InlineData("/language")]
    public async Task A_page_is_kept_by_no_cache(string path)
    {
        using var response = await host.Http.GetAsync(new Uri(path, UriKind.Relative));
        Assert.True(response.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task A_static_file_may_be_kept()
    {
        using var response = await host.Http.GetAsync(
            new Uri("/_content/Matchmaker.Console/icon.svg", UriKind.Relative)
        );
        Assert.NotEqual(true, response.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task In_production_the_console_leads_to_no_page_of_the_API()
    {
        Assert.DoesNotContain(
            "graphql",
            await host.Http.GetStringAsync(new Uri("/chains", UriKind.Relative)),
            StringComparison.OrdinalIgnoreCase
        );
        Assert.Equal(
            "INVALID",
            (await host.Public.RefusedAsync("{ __schema { types { name } } }")).Text("extensions.code")
        );
        Assert.DoesNotContain(
            "Did you mean",
            (await host.Public.RefusedAsync("{ firmss { id } }")).Text("message"),
            StringComparison.Ordinal
        );
    }

    private static async Task SaysAsync(HttpResponseMessage response, params string[] codes)
    {
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var error = json.RootElement.At("errors.0");
        Assert.Contains(error.Text("extensions.code"), codes);
        Assert.NotEmpty(error.Text("message"));
        Assert.NotEmpty(error.Text("extensions.message.zh"));
        Assert.NotEmpty(error.Text("extensions.message.en"));
    }

    private static string? Header(RawAnswer answer, string name) =>
        answer
            .Text.Split("\r\n")
            .FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
            ?[(name.Length + 1)..].Trim();
}
