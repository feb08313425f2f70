using System.Text;

namespace Matchmaker.Api.Tests.Http;

public sealed class NegotiationTests
{
    private const string Strict = "application/graphql-response+json";

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("application/*", "application/json")]
    [InlineData("application/json", "application/json")]
    [InlineData("application/json; charset=utf-8", "application/json")]
    [InlineData("application/json; charset=utf8", "application/json")]
    [InlineData("text/html, */*;q=0.8", "application/json")]
    [InlineData(Strict, Strict)]
    [InlineData(Strict + ", application/json", Strict)]
    [InlineData("application/json, " + Strict + ";q=0.9", "application/json")]
    [InlineData("*/*, " + Strict, Strict)]
    [InlineData(Strict + ";q=0, application/json;q=0.1", "application/json")]
    [InlineData("text/csv, " + Strict + ";q=0.2", Strict)]
    public async Task The_best_accepted_type_answers(string? accept, string expected)
    {
        await using var host = await TestHost.StartAsync();
        var reply = await host.QueryAsync("{ hello }", accept);
        Assert.Equal((200, expected), (reply.Status, reply.MediaType));
    }

    [Theory]
    [InlineData("text/csv")]
    [InlineData("application/json; charset=gbk")]
    [InlineData("text/html")]
    public async Task Nothing_acceptable_is_406_and_says_what_there_is(string accept)
    {
        await using var host = await TestHost.StartAsync();
        var reply = await host.QueryAsync("{ hello }", accept);
        Assert.Equal((406, "INVALID"), (reply.Status, reply.Code));
        Assert.Contains("application/json", reply.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain", 415)]
    [InlineData("application/x-www-form-urlencoded", 415)]
    [InlineData("multipart/form-data; boundary=x", 415)]
    [InlineData("application/json; charset=gbk", 415)]
    [InlineData("application/json; charset=UTF-8", 200)]
    [InlineData("application/json; charset=UTF8", 200)]
    [InlineData("application/json; charset=utf8", 200)]
    [InlineData("application/json;charset=\"utf-8\"", 200)]
    [InlineData("application/json; Charset=\"Utf8\"", 200)]
    [InlineData("APPLICATION/JSON", 200)]
    [InlineData("application/json; charset=utf-16", 415)]
    [InlineData("application/json; charset=utf-88", 415)]
    public async Task A_body_must_be_json_in_utf8(string contentType, int status)
    {
        await using var host = await TestHost.StartAsync();
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes("""{"query":"{ hello }"}"""));
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        var reply = await host.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content });
        Assert.Equal(status, reply.Status);
    }

    [Theory]
    [InlineData("gzip", 415)]
    [InlineData("br", 415)]
    [InlineData("identity, gzip", 415)]
    [InlineData("nonsense", 415)]
    [InlineData("identity", 200)]
    [InlineData("Identity", 200)]
    public async Task A_compressed_body_is_415_and_told_to_come_as_it_is(string coding, int status)
    {
        await using var host = await TestHost.StartAsync();
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes("""{"query":"{ hello }"}"""));
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        content.Headers.TryAddWithoutValidation("Content-Encoding", coding);
        var reply = await host.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content });
        Assert.Equal(status, reply.Status);
        if (status == 415)
            Assert.Equal(
                ("identity", true),
                (reply.AcceptEncoding, reply.Message!.Contains("Content-Encoding", StringComparison.Ordinal))
            );
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Strict)]
    [InlineData("text/event-stream")]
    [InlineData("text/csv")]
    public async Task No_cache_keeps_an_answer_or_gives_it_to_another(string? accept)
    {
        await using var host = await TestHost.StartAsync();
        var reply = await host.QueryAsync("{ hello }", accept);
        Assert.Contains("no-store", reply.CacheControl, StringComparison.Ordinal);
        Assert.All(
            ["Accept", "Accept-Language", "Authorization", "Cookie"],
            header => Assert.Contains(header, reply.Vary.Split(", "))
        );
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("HEAD")]
    public async Task Other_verbs_are_405_and_told_which_are_allowed(string verb)
    {
        await using var host = await TestHost.StartAsync();
        var reply = await host.SendAsync(new HttpRequestMessage(new HttpMethod(verb), "/graphql"));
        Assert.Equal((405, "GET, POST"), (reply.Status, reply.Allow));
    }

    [Theory]
    [InlineData("en", "The document", true)]
    [InlineData("en-GB, zh;q=0.8", "The document", true)]
    [InlineData("zh-CN, en;q=0.8", "词法单元", false)]
    [InlineData("fr", "词法单元", false)]
    [InlineData(null, "词法单元", false)]
    public async Task A_message_comes_in_the_clients_language_and_both_are_in_the_extensions(
        string? language,
        string part,
        bool english
    )
    {
        await using var host = await TestHost.StartAsync(("MaxTokens", "10"));
        var reply = await host.QueryAsync(
            "{ hello hello hello hello hello hello hello hello hello hello }",
            language: language
        );
        Assert.Contains(part, reply.Message, StringComparison.Ordinal);
        var both = reply.Error.GetProperty("extensions").GetProperty("message");
        Assert.Equal(reply.Message, both.GetProperty(english ? "en" : "zh").GetString());
        Assert.NotEqual(both.GetProperty("zh").GetString(), both.GetProperty("en").GetString());
    }

    [Fact]
    public async Task Chinese_text_comes_as_it_is()
    {
        await using var host = await TestHost.StartAsync();
        var reply = await host.QueryAsync("{ hello }");
        Assert.Equal("""{"data":{"hello":"你好，世界"}}""", reply.Text);
    }
}
