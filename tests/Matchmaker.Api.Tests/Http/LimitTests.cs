using System.Diagnostics;
using System.Text;

namespace Matchmaker.Api.Tests.Http;

public sealed class LimitTests
{
    private const string Strict = "application/graphql-response+json";

    [Fact]
    public async Task Depth_is_limited_through_fragments()
    {
        await using var host = await TestHost.StartAsync(("MaxDepth", "4"));
        Assert.Equal(200, (await host.QueryAsync("{ makers { nodes { supplier { id } } } }", Strict)).Status);
        var reply = await host.QueryAsync(
            "{ makers { nodes { ...F } } } fragment F on Maker { supplier { supplier { id } } }",
            Strict
        );
        Assert.Equal((400, "LIMIT_EXCEEDED"), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task Aliases_are_limited()
    {
        await using var host = await TestHost.StartAsync(("MaxAliases", "2"));
        Assert.Equal(200, (await host.QueryAsync("{ a: hello b: hello }", Strict)).Status);
        Assert.Equal("LIMIT_EXCEEDED", (await host.QueryAsync("{ a: hello b: hello c: hello }", Strict)).Code);
    }

    [Fact]
    public async Task Tokens_are_limited()
    {
        await using var host = await TestHost.StartAsync();
        var reply = await host.QueryAsync("{" + string.Concat(Enumerable.Repeat(" hello", 5_001)) + "}", Strict);
        Assert.Equal((400, "LIMIT_EXCEEDED"), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task Fragments_are_limited()
    {
        await using var host = await TestHost.StartAsync();
        var chain = string.Concat(
            Enumerable.Range(0, 300).Select(i => $" fragment F{i} on TestQuery {{ ...F{i + 1} }}")
        );
        var reply = await host.QueryAsync("{ ...F0 }" + chain + " fragment F300 on TestQuery { hello }", Strict);
        Assert.Equal((400, "LIMIT_EXCEEDED"), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task Values_nested_without_end_are_refused_without_an_internal_error()
    {
        await using var host = await TestHost.StartAsync();
        var reply = await host.QueryAsync(
            "{ nodes(ids: " + new string('[', 2_000) + new string(']', 2_000) + ") { id } }",
            Strict
        );
        Assert.Equal((400, "LIMIT_EXCEEDED"), (reply.Status, reply.Code));
        Assert.Empty(host.Log.All);
    }

    [Fact]
    public async Task A_document_with_many_faults_is_answered_with_the_first_few()
    {
        await using var host = await TestHost.StartAsync();
        var reply = await host.QueryAsync(
            "{" + string.Concat(Enumerable.Range(0, 500).Select(i => $" helo{i}")) + "}",
            Strict
        );
        Assert.Equal(10, reply.Json.GetProperty("errors").GetArrayLength());
    }

    [Fact]
    public async Task Fragments_that_double_each_other_are_refused_at_once()
    {
        await using var host = await TestHost.StartAsync();
        var query = new StringBuilder("{ ...F0 }");
        for (var i = 0; i < 60; i++)
            query.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $" fragment F{i} on TestQuery {{ ...F{i + 1} ...F{i + 1} }}"
            );
        query.Append(" fragment F60 on TestQuery { hello }");
        var clock = Stopwatch.StartNew();
        var reply = await host.QueryAsync(query.ToString(), Strict);
        Assert.Equal("LIMIT_EXCEEDED", reply.Code);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData("{ makers(first: 9000) { nodes { suppliers { suppliers { id } } } } }")]
    [InlineData("{ makers(first: 99999999999) { nodes { id } } }")]
    [InlineData("{ makers(first: 9000) { edges { node { suppliers { id } } } } }")]
    [InlineData(
        "{ ...F } fragment F on TestQuery { makers(first: 9000) { nodes { ... on Maker { id supplier { id } "
            + "suppliers { id } } } } }"
    )]
    [InlineData(
        "{ a: dear b: dear c: dear d: dear e: dear f: dear g: dear h: dear i: dear j: dear k: dear l: dear "
            + "m: dear n: dear o: dear p: dear q: dear r: dear s: dear t: dear u: dear }"
    )]
    [InlineData("{ makers { nodes { suppliers { suppliers { suppliers { suppliers { suppliers { id } } } } } } } }")]
    [InlineData(
        "{ __schema { types { fields { type { fields { type { fields { type { fields { type { fields { name "
            + "} } } } } } } } } } } }"
    )]
    public async Task A_costly_query_is_refused_before_it_runs(string query)
    {
        await using var host = await TestHost.StartAsync();
        var reply = await host.QueryAsync(query, Strict);
        Assert.Contains(reply.Code, (string[])["LIMIT_EXCEEDED", "INVALID"]);
        Assert.Equal(400, reply.Status);
        Assert.Equal(0, host.Service<Fetches>().Count);
    }

    [Fact]
    public async Task Page_sizes_in_variables_count_also_for_a_kept_document()
    {
        await using var host = await TestHost.StartAsync();
        const string Query = "query($f: Int = 2) { makers(first: $f) { edges { node { suppliers { id } } } } }";
        Task<Reply> Ask(object variables) => host.PostAsync(new { query = Query, variables }, Strict);
        Assert.Equal(200, (await Ask(new { f = 3 })).Status);
        Assert.Equal(200, (await Ask(new { })).Status);
        var reply = await Ask(new { f = 9_000 });
        Assert.Equal((400, "LIMIT_EXCEEDED"), (reply.Status, reply.Code));
        Assert.Equal(200, (await Ask(new { f = 3 })).Status);
    }

    [Fact]
    public async Task Ids_asked_for_count_as_a_page()
    {
        await using var host = await TestHost.StartAsync(("MaxPublicCost", "300"));
        const string Query = "query($ids: [ID!]!) { nodes(ids: $ids) { id } }";
        Task<Reply> Ask(int count) =>
            host.PostAsync(
                new { query = Query, variables = new { ids = Enumerable.Range(0, count).Select(i => "maker_" + i) } },
                Strict
            );
        Assert.Equal(200, (await Ask(200)).Status);
        Assert.Equal("LIMIT_EXCEEDED", (await Ask(400)).Code);
    }

    [Fact]
    public async Task The_introspection_query_of_common_tools_is_within_every_limit()
    {
        await using var host = await TestHost.StartAsync(("Introspection", "true"));
        var reply = await host.QueryAsync(Introspection, Strict, language: "en");
        Assert.True(reply.Status == 200, reply.Text);
        Assert.Equal(
            "TestQuery",
            reply.Data.GetProperty("__schema").GetProperty("queryType").GetProperty("name").GetString()
        );
    }

    [Fact]
    public async Task Introspection_can_be_switched_off()
    {
        await using var host = await TestHost.StartInAsync("Development", ("Introspection", "false"));
        Assert.Equal("INVALID", (await host.QueryAsync("{ __schema { types { name } } }", Strict)).Code);
        Assert.Equal(200, (await host.QueryAsync("{ __typename }", Strict)).Status);
    }

    [Theory]
    [InlineData("{ hello(name: \"", "x", "")]
    [InlineData("{ hello(name: \"", "x", "\\ud800\") }")]
    [InlineData("{ hello(name: \"", "\u2028", "\") @@@ }")]
    [InlineData("{ makers(first: ", "9", ") { totalCount } }")]
    [InlineData("{ hello } #", "x", "")]
    [InlineData("\n{ hello }", " ", "@")]
    public async Task A_line_without_end_is_refused_before_the_parser_draws_it(string before, string part, string after)
    {
        await using var host = await TestHost.StartAsync();
        var reply = await host.QueryAsync(before + new StringBuilder().Insert(0, part, 100_000) + after, Strict);
        Assert.Equal((400, "LIMIT_EXCEEDED"), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task A_long_document_of_many_lines_is_read()
    {
        await using var host = await TestHost.StartAsync();
        Assert.Equal(
            200,
            (
                await host.QueryAsync(
                    "{ hello(name: \"\"\""
                        + new StringBuilder().Insert(0, new string('x', 900) + "\n", 400)
                        + "\"\"\") }",
                    Strict
                )
            ).Status
        );
    }

    [Theory]
    [InlineData("Production", false)]
    [InlineData("Staging", false)]
    [InlineData("Development", true)]
    public async Task What_tells_of_the_schema_follows_the_environment(string environment, bool open)
    {
        await using var host = await TestHost.StartInAsync(environment);
        Assert.Equal(open ? 200 : 400, (await host.QueryAsync("{ __schema { types { name } } }", Strict)).Status);
        foreach (
            var misspelt in (string[])
                [
                    "{ helo }",
                    "{ hello(nam: \"\") }",
                    "{ ... on TestQuer { hello } }",
                    "{ makers { nodes { suppliers { ids } } } }",
                ]
        )
        {
            var reply = await host.QueryAsync(misspelt, Strict);
            Assert.Equal("INVALID", reply.Code);
            Assert.Equal(open, reply.Text.Contains("Did you mean", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("Production", "true", true)]
    [InlineData("Development", "false", false)]
    public async Task Suggestions_have_an_option_of_their_own(string environment, string option, bool told)
    {
        await using var host = await TestHost.StartInAsync(environment, ("Suggestions", option));
        Assert.Equal(told, (await host.QueryAsync("{ helo }")).Text.Contains("Did you mean", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wrong_value_of_many_digits_is_not_sent_back_whole()
    {
        await using var host = await TestHost.StartAsync();
        var reply = await host.QueryAsync("{ makers(first: " + new string('9', 19_000) + ") { totalCount } }");
        Assert.Equal("INVALID", reply.Code);
        Assert.InRange(reply.Text.Length, 1, 5_000);
    }

    [Theory]
    [InlineData("MaxDepth", "0")]
    [InlineData("KeepAliveSeconds", "0")]
    [InlineData("TrustedDocuments", "/no/such/folder")]
    [InlineData("OnlyTrustedDocuments", "true")]
    public async Task A_wrong_option_stops_the_start_and_is_named(string key, string value)
    {
        var error = await Assert.ThrowsAnyAsync<Exception>(() => TestHost.StartAsync((key, value)));
        Assert.Contains(key, error.Message, StringComparison.Ordinal);
    }

    private const string Introspection = """
        query IntrospectionQuery { __schema { queryType { name } mutationType { name } subscriptionType { name }
          types { ...FullType } directives { name description locations args { ...InputValue } } } }
        fragment FullType on __Type { kind name description
          fields(includeDeprecated: true) { name description args { ...InputValue } type { ...TypeRef } isDeprecated
            deprecationReason }
          inputFields { ...InputValue } interfaces { ...TypeRef }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason } possibleTypes {
            ...TypeRef } }
        fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue }
        fragment TypeRef on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind
          name ofType { kind name
          ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } } } }
        """;
}
