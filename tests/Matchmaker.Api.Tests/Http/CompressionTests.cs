using System.IO.Compression;
using System.Text;

namespace Matchmaker.Api.Tests.Http;

public sealed class CompressionTests
{
    private const string Long = "query={makers(first:300){nodes{id}}}";
    private const string Strict = "application/graphql-response+json";

    [Theory]
    [InlineData("br", "br", null)]
    [InlineData("gzip", "gzip", null)]
    [InlineData("gzip, deflate, br, zstd", "br", null)]
    [InlineData("br;q=0.5, gzip", "gzip", Strict)]
    [InlineData("br", "br", Strict)]
    [InlineData("deflate", "", null)]
    [InlineData("identity", "", null)]
    [InlineData("br;q=0", "", null)]
    [InlineData(null, "", null)]
    public async Task A_long_answer_comes_in_the_coding_that_the_client_prefers(
        string? accepted,
        string coding,
        string? accept
    )
    {
        await using var host = await TestHost.StartAsync();
        var plain = await host.GetAsync(Long, accept);
        var (answer, text) = await AskAsync(host, Long, accept, ("Accept-Encoding", accepted));
        using (answer)
        {
            Assert.Equal(coding, string.Join(", ", answer.Content.Headers.ContentEncoding));
            Assert.Equal(plain.Text, text);
            Assert.Equal(plain.Header("ETag"), answer.Headers.ETag?.ToString());
            Assert.Contains("Accept-Encoding", answer.Headers.Vary);
            if (coding.Length > 0)
                Assert.True((await answer.Content.ReadAsByteArrayAsync()).Length * 3 < plain.Text.Length);
        }
    }

    [Fact]
    public async Task A_short_answer_is_sent_as_it_is_with_its_length()
    {
        await using var host = await TestHost.StartAsync();
        var (answer, text) = await AskAsync(host, "query={hello}", null, ("Accept-Encoding", "br"));
        using (answer)
        {
            Assert.Empty(answer.Content.Headers.ContentEncoding);
            Assert.Equal(Encoding.UTF8.GetByteCount(text), answer.Content.Headers.ContentLength);
        }
    }

    /// <summary>BREACH: another site can make a browser ask, with its words and the visitor's cookie.</summary>
    [Theory]
    [InlineData("Cookie", "matchmaker.session=x", "")]
    [InlineData("Cookie", "a=b; matchmaker.form=x", "")]
    [InlineData("Cookie", "_ga=1", "br")]
    [InlineData("Authorization", "Bearer x", "br")]
    [InlineData("Authorization", "Basic x", "br")]
    public async Task The_answer_to_a_cookie_of_ours_is_never_compressed(string header, string value, string coding)
    {
        await using var host = await TestHost.StartAsync();
        var (answer, _) = await AskAsync(host, Long, null, ("Accept-Encoding", "br, gzip"), (header, value));
        using (answer)
            Assert.Equal(coding, string.Join(", ", answer.Content.Headers.ContentEncoding));
    }

    [Fact]
    public async Task Who_sends_a_cookie_besides_its_token_gets_what_the_token_is_given()
    {
        await using var host = await TestHost.StartAsync();
        var (answer, _) = await AskAsync(
            host,
            Long,
            null,
            ("Accept-Encoding", "br"),
            ("Authorization", "Bearer x"),
            ("Cookie", "matchmaker.session=x")
        );
        using (answer)
            Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task An_event_stream_is_not_compressed_and_its_events_come_at_once()
    {
        await using var host = await TestHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=subscription{silent}");
        request.Headers.Accept.ParseAdd("text/event-stream");
        request.Headers.AcceptEncoding.ParseAdd("br, gzip");
        using var answer = await host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Empty(answer.Content.Headers.ContentEncoding);
        var events = await answer.Content.ReadAsStreamAsync();
        var first = new byte[3];
        await events.ReadExactlyAsync(first, new CancellationTokenSource(TimeSpan.FromSeconds(20)).Token);
        Assert.Equal(":\n\n"u8.ToArray(), first);
    }

    private static async Task<(HttpResponseMessage Answer, string Text)> AskAsync(
        TestHost host,
        string queryString,
        string? accept,
        params (string Name, string? Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?" + queryString);
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        foreach (var (name, value) in headers)
        {
            if (value is not null)
                request.Headers.TryAddWithoutValidation(name, value);
        }

        var answer = await host.Client.SendAsync(request);
        var body = new MemoryStream(await answer.Content.ReadAsByteArrayAsync());
        await using Stream read = answer.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var reader = new StreamReader(read);
        return (answer, await reader.ReadToEndAsync());
    }
}
