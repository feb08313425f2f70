using System.Security.Cryptography;
using System.Text;

namespace Matchmaker.Api.Tests.Http;

/// <summary>Automatic persisted queries, as Apollo Client and urql send them.</summary>
public sealed class PersistedQueryTests
{
    private const string Text = "query Greet($n: String) { hello(name: $n) }";
    private const string Strict = "application/graphql-response+json";

    [Theory]
    [InlineData("application/json", "en")]
    [InlineData("application/json", "zh")]
    [InlineData(Strict, "en")]
    [InlineData(Strict, "zh")]
    public async Task A_hash_that_nobody_trusts_is_answered_in_the_words_that_clients_go_on_from(
        string accept,
        string language
    )
    {
        await using var host = await TestHost.StartAsync();
        var reply = await host.PostAsync(new { extensions = Hash(Text) }, accept, language: language);
        Assert.Equal((200, accept), (reply.Status, reply.MediaType));
        Assert.Equal(("PersistedQueryNotSupported", "PERSISTED_QUERY_NOT_SUPPORTED"), (reply.Message, reply.Code));
        var words = reply.Error.GetProperty("extensions").GetProperty("message");
        Assert.NotEqual(words.GetProperty("zh").GetString(), words.GetProperty("en").GetString());
        Assert.Contains("no-store", reply.CacheControl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_text_with_its_hash_is_run()
    {
        await using var host = await TestHost.StartAsync();
        var reply = await host.PostAsync(
            new
            {
                query = Text,
                variables = new { n = "青岛" },
                extensions = Hash(Text),
            }
        );
        Assert.Equal("你好，青岛", reply.Data.GetProperty("hello").GetString());
    }

    [Fact]
    public async Task The_text_with_another_hash_is_INVALID_and_nothing_runs()
    {
        await using var host = await TestHost.StartAsync();
        var reply = await host.PostAsync(new { query = "mutation { add }", extensions = Hash(Text) });
        Assert.Equal((400, "INVALID"), (reply.Status, reply.Code));
        Assert.Equal(0, host.Service<Ledger>().Revision);
    }

    [Theory]
    [InlineData("{\"persistedQuery\":true}")]
    [InlineData("{\"persistedQuery\":{}}")]
    [InlineData("{\"persistedQuery\":{\"version\":2,\"sha256Hash\":\"a\"}}")]
    [InlineData("{\"persistedQuery\":{\"version\":\"1\",\"sha256Hash\":\"a\"}}")]
    [InlineData("{\"persistedQuery\":{\"version\":1.5,\"sha256Hash\":\"a\"}}")]
    [InlineData("{\"persistedQuery\":{\"version\":1}}")]
    [InlineData("{\"persistedQuery\":{\"version\":1,\"sha256Hash\":7}}")]
    [InlineData("{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"\"}}")]
    [InlineData("{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"\\ud800\"}}")]
    public async Task A_hash_of_the_wrong_form_is_400_by_post_and_by_get(string extensions)
    {
        await using var host = await TestHost.StartAsync();
        var posted = await host.SendAsync(RequestTests.Body("{\"extensions\":" + extensions + "}"));
        var got = await host.GetAsync("extensions=" + Uri.EscapeDataString(extensions));
        Assert.Equal((400, "INVALID"), (posted.Status, posted.Code));
        Assert.Equal((400, "INVALID"), (got.Status, got.Code));
    }

    [Fact]
    public async Task Null_and_unknown_extensions_are_passed_over()
    {
        await using var host = await TestHost.StartAsync();
        var reply = await host.SendAsync(
            RequestTests.Body(
                """
                {"query":"{ hello }","extensions":{"persistedQuery":null,"cost":null,"tracing":{"version":1},"a":1}}
                """
            )
        );
        Assert.Equal("""{"data":{"hello":"你好，世界"}}""", reply.Text);
    }

    [Fact]
    public async Task A_trusted_document_is_found_by_its_hash_by_post_and_by_get()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.In("greet.graphql"), Text);
        await using var host = await TestHost.StartAsync(("TrustedDocuments", folder.Path));

        var posted = await host.PostAsync(new { extensions = Hash(Text), variables = new { n = "城阳" } });
        var got = await host.GetAsync(
            "operationName=Greet&variables="
                + Uri.EscapeDataString("""{"n":"崂山"}""")
                + "&extensions="
                + Uri.EscapeDataString(
                    """{"persistedQuery":{"version":1,"miss":true,"sha256Hash":"HASH"}}""".Replace(
                        "HASH",
                        HashOf(Text),
                        StringComparison.Ordinal
                    )
                )
        );

        Assert.Equal("你好，城阳", posted.Data.GetProperty("hello").GetString());
        Assert.Equal("你好，崂山", got.Data.GetProperty("hello").GetString());
        Assert.Equal(
            "PersistedQueryNotSupported",
            (await host.PostAsync(new { extensions = Hash("{ hello }") })).Message
        );
    }

    /// <summary>One document too new for the folder must not turn the hashes of all others off.</summary>
    [Fact]
    public async Task Where_only_trusted_documents_run_another_hash_is_not_found_and_its_text_is_refused()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.In("greet.graphql"), Text);
        await using var host = await TestHost.StartAsync(
            ("TrustedDocuments", folder.Path),
            ("OnlyTrustedDocuments", "true")
        );

        var missed = await host.PostAsync(new { extensions = Hash("{ hello }") }, Strict);
        Assert.Equal(
            (200, "PersistedQueryNotFound", "PERSISTED_QUERY_NOT_FOUND"),
            (missed.Status, missed.Message, missed.Code)
        );
        var refused = await host.PostAsync(new { query = "{ hello }", extensions = Hash("{ hello }") }, Strict);
        Assert.Equal((403, "FORBIDDEN"), (refused.Status, refused.Code));
        Assert.Equal(200, (await host.PostAsync(new { query = Text, extensions = Hash(Text) }, Strict)).Status);
        Assert.Equal(200, (await host.PostAsync(new { query = Text }, Strict)).Status);
    }

    private static object Hash(string text) => new { persistedQuery = new { version = 1, sha256Hash = HashOf(text) } };

    internal static string HashOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
