namespace Matchmaker.Api.Tests.Http;

public sealed class ErrorTests
{
    private const string Strict = "application/graphql-response+json";

    [Theory]
    [InlineData("{ hello", "语法")]
    [InlineData("{ nosuch }", "字段不存在")]
    [InlineData("{ hello(nosuch: 1) }", "参数不存在")]
    [InlineData("{ hello { x } }", "标量")]
    [InlineData("{ ...F } fragment F on TestQuery { ...G } fragment G on TestQuery { ...F }", "循环")]
    [InlineData("{ ...F } fragment F on TestQuery { ...F }", "循环")]
    [InlineData("{ ...Missing }", "片段不存在")]
    [InlineData("query($n: Int) { hello(name: $n) }", "变量")]
    [InlineData("{ makers(first: \"many\") { totalCount } }", "值的类型")]
    [InlineData("fragment F on TestQuery { hello }", "操作")]
    public async Task A_bad_document_is_INVALID_and_says_in_Chinese_what_is_wrong(string query, string part)
    {
        await using var host = await TestHost.StartAsync();
        var loose = await host.QueryAsync(query);
        var strict = await host.QueryAsync(query, Strict);
        Assert.Equal((200, 400, "INVALID", "INVALID"), (loose.Status, strict.Status, loose.Code, strict.Code));
        Assert.Contains(part, loose.Message, StringComparison.Ordinal);
        Assert.False(loose.Json.TryGetProperty("data", out _));
    }

    [Fact]
    public async Task A_wrong_variable_is_INVALID_and_named()
    {
        await using var host = await TestHost.StartAsync();
        var reply = await host.PostAsync(
            new { query = "query($f: Int) { makers(first: $f) { totalCount } }", variables = new { f = "many" } },
            Strict,
            language: "en"
        );
        Assert.Equal((400, "INVALID"), (reply.Status, reply.Code));
        Assert.Contains("$f", reply.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_operation_name_is_INVALID()
    {
        await using var host = await TestHost.StartAsync();
        var reply = await host.PostAsync(new { query = "query A { hello }", operationName = "B" }, Strict);
        Assert.Equal((400, "INVALID"), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task A_bug_is_masked_logged_with_the_trace_id_and_leaks_no_type_name()
    {
        await using var host = await TestHost.StartAsync();
        var reply = await host.QueryAsync("{ hello broken }", Strict);
        Assert.Equal((200, "INTERNAL"), (reply.Status, reply.Code));
        Assert.DoesNotContain("ThisMustNotLeak", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("INVALID_OPERATION", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", reply.Text, StringComparison.Ordinal);
        Assert.Equal("broken", reply.Error.GetProperty("path")[0].GetString());
        var trace = reply.Error.GetProperty("extensions").GetProperty("traceId").GetString()!;
        Assert.Contains(
            host.Log.All,
            line =>
                line.Contains(trace, StringComparison.Ordinal)
                && line.Contains("ThisMustNotLeak", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_store_that_is_away_is_UNAVAILABLE_and_its_address_stays_in_the_log()
    {
        await using var host = await TestHost.StartAsync();
        var reply = await host.QueryAsync("{ down }");
        Assert.Equal("UNAVAILABLE", reply.Code);
        Assert.DoesNotContain("10.0.0.1", reply.Text, StringComparison.Ordinal);
        Assert.Contains(host.Log.All, line => line.Contains("10.0.0.1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_fields_refusal_keeps_its_code_and_words()
    {
        await using var host = await TestHost.StartAsync();
        var reply = await host.QueryAsync("{ members }", language: "en");
        Assert.Equal(("UNAUTHENTICATED", "Please sign in."), (reply.Code, reply.Message));
        Assert.Equal("members", reply.Error.GetProperty("path")[0].GetString());
    }

    [Fact]
    public async Task An_authorization_mark_holds_for_a_kept_document_too()
    {
        await using var host = await TestHost.StartAsync();
        const string Query = "{ ...F } fragment F on TestQuery { ... on TestQuery { staffOnly } }";
        Assert.Equal(200, (await host.QueryAsync(Query, Strict, "STAFF")).Status);
        Assert.Equal(200, (await host.QueryAsync(Query, Strict, "STAFF")).Status);
        var anonymous = await host.QueryAsync(Query, Strict);
        var other = await host.QueryAsync(Query, Strict, "SME");
        Assert.Equal(
            (401, "UNAUTHENTICATED", 403, "FORBIDDEN"),
            (anonymous.Status, anonymous.Code, other.Status, other.Code)
        );
        Assert.Equal(200, (await host.QueryAsync("{ private }", Strict, "SME")).Status);
        Assert.Equal(401, (await host.QueryAsync("{ private }", Strict)).Status);
    }
}
