using System.Text;

namespace Matchmaker.Api.Tests.Http;

public sealed class RequestTests
{
    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("\"text\"")]
    [InlineData("[{\"query\":\"{ hello }\"}]")]
    [InlineData("{}")]
    [InlineData("{\"query\":\"\"}")]
    [InlineData("{\"query\":1}")]
    [InlineData("{\"query\":{}}")]
    [InlineData("{\"query\":\"{ hello }\",\"variables\":[]}")]
    [InlineData("{\"query\":\"{ hello }\",\"variables\":\"{}\"}")]
    [InlineData("{\"query\":\"{ hello }\",\"operationName\":7}")]
    [InlineData("{\"query\":\"{ hello }\",\"extensions\":[]}")]
    [InlineData("{\"query\":\"{ hello }\",\"documentId\":\"x-name:a\"}")]
    [InlineData("{\"query\":\"\\uD800\"}")]
    [InlineData("{\"query\":\"{ hello }\",\"query\":\"{ hello }\"}")]
    [InlineData("{\"query\":\"{ hello }\",\"variables\":{\"a\":1,\"a\":2}}")]
    [InlineData("{\"query\":\"{ hello }\",\"variables\":{\"a\":{\"b\":1,\"\\u0062\":2}}}")]
    [InlineData("{\"query\":\"{ hello }\",\"variables\":{\"a\":NaN}}")]
    [InlineData("{\"query\":\"{ hello }\",\"variables\":{\"a\":Infinity}}")]
    [InlineData("{\"query\":\"{ hello }\",\"variables\":{\"a\":01}}")]
    [InlineData("{\"query\":\"{ hello }\",\"variables\":{\"\\uD800\":1}}")]
    [InlineData("{\"query\":\"{ hello }\",\"variables\":{\"a\":\"\\uDC00\\uD800\"}}")]
    [InlineData("{\"query\":\"{ hello }\"} {}")]
    [InlineData("{\"query\":\"{ hello }\",}")]
    public async Task A_body_of_the_wrong_shape_is_400_with_both_languages(string body)
    {
        await using var host = await TestHost.StartAsync();
        var reply = await host.SendAsync(Body(body));
        Assert.Equal((400, "INVALID"), (reply.Status, reply.Code));
        Assert.NotEmpty(reply.Error.GetProperty("extensions").GetProperty("message").GetProperty("zh").GetString()!);
    }

    [Fact]
    public async Task Null_counts_as_absent()
    {
        await using var host = await TestHost.StartAsync();
        var reply = await host.SendAsync(
            Body(
                """
                {"query":"{ hello }","variables":null,"operationName":null,"extensions":null,"documentId":null,
                "more":[1]}
                """
            )
        );
        Assert.Equal((200, "你好，世界"), (reply.Status, reply.Data.GetProperty("hello").GetString()));
    }

    [Theory]
    [InlineData(62, 200)]
    [InlineData(63, 400)]
    [InlineData(5_000, 400)]
    [InlineData(400_000, 400)]
    public async Task Variables_may_be_nested_as_deeply_as_anybody_needs_and_no_deeper(int levels, int status)
    {
        await using var host = await TestHost.StartAsync();
        var deep = new string('[', levels) + new string(']', levels);
        var reply = await host.SendAsync(Body("{\"query\":\"{ hello }\",\"variables\":{\"a\":" + deep + "}}"));
        Assert.Equal(status, reply.Status);
        if (status == 400)
            Assert.Contains("64", reply.Message, StringComparison.Ordinal);
        Assert.Empty(host.Log.All);
    }

    [Theory]
    [InlineData("999999999999999999999")]
    [InlineData("1e999999")]
    [InlineData("-1e400")]
    [InlineData("2147483648")]
    [InlineData("1.5")]
    public async Task A_number_beyond_its_type_is_INVALID(string number)
    {
        await using var host = await TestHost.StartAsync();
        var sent = await host.SendAsync(
            Body("{\"query\":\"query($f:Int){makers(first:$f){totalCount}}\",\"variables\":{\"f\":" + number + "}}")
        );
        var written = await host.QueryAsync("{ makers(first: " + number + ") { totalCount } }");
        Assert.Equal(("INVALID", "INVALID"), (sent.Code, written.Code));
    }

    [Fact]
    public async Task A_number_of_a_million_digits_costs_nothing()
    {
        await using var host = await TestHost.StartAsync();
        var reply = await host.SendAsync(
            Body("{\"query\":\"{ hello }\",\"variables\":{\"f\":" + new string('9', 900_000) + "}}")
        );
        Assert.Equal((400, "INVALID"), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task A_byte_order_mark_before_the_body_is_passed_over()
    {
        await using var host = await TestHost.StartAsync();
        Assert.Equal(200, (await host.SendAsync(Body("\uFEFF{\"query\":\"{ hello }\"}"))).Status);
        Assert.Equal(400, (await host.SendAsync(Body("\uFEFF\uFEFF{\"query\":\"{ hello }\"}"))).Status);
        Assert.Equal(400, (await host.SendAsync(Body("\uFEFF"))).Status);
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF8_are_400()
    {
        await using var host = await TestHost.StartAsync();
        var content = new ByteArrayContent([.. "{\"query\":\"{ hello }"u8, 0xFF, .. "\"}"u8]);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        Assert.Equal(
            400,
            (await host.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content })).Status
        );
    }

    [Fact]
    public async Task Variables_reach_the_field()
    {
        await using var host = await TestHost.StartAsync();
        var reply = await host.PostAsync(
            new { query = "query($n: String) { hello(name: $n) }", variables = new { n = "青岛" } }
        );
        Assert.Equal("你好，青岛", reply.Data.GetProperty("hello").GetString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_over_the_limit_is_413_whether_its_length_is_announced_or_not(bool chunked)
    {
        await using var host = await TestHost.StartAsync();
        var request = Body(
            "{\"query\":\"mutation { add }\",\"variables\":{\"d\":\"" + new string('长', 1_700_000) + "\"}}"
        );
        request.Headers.TransferEncodingChunked = chunked;
        var reply = await host.SendAsync(request);
        Assert.Equal((413, "LIMIT_EXCEEDED"), (reply.Status, reply.Code));
        Assert.Equal(0, host.Service<Ledger>().Revision);
    }

    [Fact]
    public async Task Get_carries_out_a_query()
    {
        await using var host = await TestHost.StartAsync();
        var reply = await host.GetAsync(
            "query="
                + Uri.EscapeDataString("query A($n:String){hello(name:$n)} query B{hello}")
                + "&operationName=A&variables="
                + Uri.EscapeDataString("""{"n":"胶州"}""")
        );
        Assert.Equal((200, "你好，胶州"), (reply.Status, reply.Data.GetProperty("hello").GetString()));
    }

    [Theory]
    [InlineData("query={hello}&variables=[]")]
    [InlineData("query={hello}&variables=nonsense")]
    [InlineData("query={hello}&extensions=1")]
    [InlineData("query={hello}&variables=%7B%22a%22:%22%5Cud800%22%7D")]
    [InlineData("query={hello}&variables=%7B%22a%22:1,%22a%22:2%7D")]
    [InlineData("query={hello}&variables=%FF")]
    [InlineData("query={hello}&variables=%zz")]
    [InlineData("operationName=A")]
    public async Task A_get_of_the_wrong_shape_is_400(string queryString)
    {
        await using var host = await TestHost.StartAsync();
        Assert.Equal(400, (await host.GetAsync(queryString)).Status);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    public async Task Get_never_changes_anything_not_even_with_a_document_kept_from_a_post(string accept)
    {
        await using var host = await TestHost.StartAsync();
        Assert.Equal(200, (await host.QueryAsync("mutation { add }")).Status);
        Assert.Equal(200, (await host.QueryAsync("mutation { add }")).Status);
        var reply = await host.GetAsync("query=mutation { add }", accept);
        Assert.Equal((405, "POST", 2), (reply.Status, reply.Allow, host.Service<Ledger>().Revision));
    }

    [Fact]
    public async Task The_named_operation_decides_whether_a_get_is_allowed()
    {
        await using var host = await TestHost.StartAsync();
        const string Both = "query=query Q { hello } mutation M { add }";
        Assert.Equal(200, (await host.GetAsync(Both + "&operationName=Q")).Status);
        Assert.Equal(405, (await host.GetAsync(Both + "&operationName=M")).Status);
        Assert.Equal(0, host.Service<Ledger>().Revision);
    }

    internal static HttpRequestMessage Body(string json) =>
        new(HttpMethod.Post, "/graphql") { Content = new StringContent(json, Encoding.UTF8, "application/json") };
}
