using System.Text.Json;
using Matchmaker.Api.Operations.Configuration;

namespace Matchmaker.Api.Tests.Http;

/// <summary>The folder of trusted documents, with the files that client developers' tools write.</summary>
public sealed class TrustedDocumentTests : IDisposable
{
    private const string Text = "query Greet($n: String) {\n  hello(name: $n)\n}";
    private const string Md5 = "3be4abb81fa595e25eb725b2c6a87508";

    private readonly TempFolder _folder = new();

    [Fact]
    public async Task A_file_of_one_document_is_asked_for_by_name_and_by_hash_and_others_can_be_refused()
    {
        Write("greet.graphql", Text);
        await using var host = await TestHost.StartAsync(
            ("TrustedDocuments", _folder.Path),
            ("OnlyTrustedDocuments", "true")
        );
        var hash = PersistedQueryTests.HashOf(Text);
        foreach (var id in (string[])["sha256:" + hash, hash, "x-name:greet"])
            await IsFoundAsync(host, new { documentId = id, variables = new { n = "即墨" } });

        Assert.Equal(200, (await host.GetAsync("documentId=x-name:greet")).Status);
        Assert.Equal("NOT_FOUND", (await host.PostAsync(new { documentId = "x-name:other" })).Code);
        var refused = await host.QueryAsync("{ hello }", "application/graphql-response+json");
        Assert.Equal((403, "FORBIDDEN"), (refused.Status, refused.Code));
    }

    [Theory]
    [InlineData(Md5)]
    [InlineData("b7c1b5ec65ad5b5ee6e7d2b1bb1ae4a94f6f6c21")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    public async Task The_map_that_codegen_and_Relay_write_is_read_as_it_is(string id)
    {
        Write("persisted-documents.json", JsonSerializer.Serialize(new Dictionary<string, string> { [id] = Text }));
        await using var host = await TestHost.StartAsync(("TrustedDocuments", _folder.Path));

        await IsFoundAsync(host, new { documentId = id, variables = new { n = "即墨" } });
        await IsFoundAsync(host, new { doc_id = id, variables = new { n = "即墨" } });
        await IsFoundAsync(
            host,
            new
            {
                extensions = new { persistedQuery = new { version = 1, sha256Hash = id } },
                variables = new { n = "即墨" },
            }
        );
        await IsFoundAsync(
            host,
            new { documentId = "sha256:" + PersistedQueryTests.HashOf(Text), variables = new { n = "即墨" } }
        );
        if (id.Length >= 64)
        {
            var bare = id[^64..];
            await IsFoundAsync(host, new { documentId = bare, variables = new { n = "即墨" } });
            await IsFoundAsync(host, new { documentId = "sha256:" + bare, variables = new { n = "即墨" } });
        }
    }

    [Fact]
    public async Task Apollos_manifest_is_read_as_it_is()
    {
        Write(
            "persisted-query-manifest.json",
            JsonSerializer.Serialize(
                new
                {
                    format = "apollo-persisted-query-manifest",
                    version = 1,
                    operations = new[]
                    {
                        new
                        {
                            id = "greeting-1",
                            name = "Greet",
                            type = "query",
                            body = Text,
                        },
                    },
                }
            )
        );
        await using var host = await TestHost.StartAsync(("TrustedDocuments", _folder.Path));

        await IsFoundAsync(host, new { documentId = "greeting-1", variables = new { n = "即墨" } });
        await IsFoundAsync(
            host,
            new
            {
                extensions = new { persistedQuery = new { version = 1, sha256Hash = "greeting-1" } },
                variables = new { n = "即墨" },
            }
        );
    }

    [Fact]
    public async Task Relays_name_of_an_id_counts_where_nothing_else_names_a_document()
    {
        Write("relay.json", JsonSerializer.Serialize(new Dictionary<string, string> { [Md5] = Text }));
        await using var host = await TestHost.StartAsync(("TrustedDocuments", _folder.Path));

        Assert.Equal(200, (await host.GetAsync("doc_id=" + Md5)).Status);
        var beside = await host.PostAsync(new { query = "{ makers { totalCount } }", doc_id = Md5 });
        Assert.True(beside.Data.TryGetProperty("makers", out _), beside.Text);
        Assert.Equal("NOT_FOUND", (await host.PostAsync(new { doc_id = "other" })).Code);
    }

    [Theory]
    [InlineData("a.json", "{", "a.json", "line 1")]
    [InlineData("a.json", "[]", "a.json", "must be a JSON object")]
    [InlineData("a.json", "{\"abc\":7}", "a.json, entry abc", "must be a string")]
    [InlineData("a.json", "{\" \":\"{ hello }\"}", "a.json, entry", "the id is empty")]
    [InlineData("a.json", "{\"abc\":\"{ hello\"}", "a.json, entry abc", "Expected Name")]
    [InlineData("a.json", "{\"abc\":\"{ hello }\",\"abc\":\"{ dear }\"}", "a.json, entry abc", "another document")]
    [InlineData("a.json", "{\"operations\":[]}", "a.json", "apollo-persisted-query-manifest")]
    [InlineData(
        "a.json",
        "{\"format\":\"apollo-persisted-query-manifest\",\"version\":2,\"operations\":[]}",
        "a.json",
        "version 1"
    )]
    [InlineData(
        "a.json",
        "{\"format\":\"apollo-persisted-query-manifest\",\"version\":1,\"operations\":[{\"id\":\"a\"}]}",
        "a.json, operation 1",
        "an id and a body"
    )]
    [InlineData("bad.graphql", "query {", "bad.graphql", "Expected Name")]
    public async Task A_bad_file_stops_the_start_and_is_named_with_its_entry(
        string file,
        string text,
        string place,
        string reason
    )
    {
        Write("good.graphql", Text);
        Write(file, text);
        var error = await Assert.ThrowsAsync<StartupException>(() =>
            TestHost.StartAsync(("TrustedDocuments", _folder.Path))
        );
        var sentence = Assert.Single(error.Sentences);
        Assert.StartsWith(
            place,
            sentence
                .En.Replace("The manifest of trusted documents ", "", StringComparison.Ordinal)
                .Replace("The format of the manifest ", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Contains(reason, sentence.En, StringComparison.Ordinal);
        Assert.NotEqual(sentence.Zh, sentence.En);
    }

    [Fact]
    public async Task Every_bad_entry_is_told_of_at_once()
    {
        Write("a.json", "{\"one\":7,\"two\":\"{\",\"three\":\"{ hello }\"}");
        Write("b.json", "{\"three\":\"{ dear }\"}");
        var error = await Assert.ThrowsAsync<StartupException>(() =>
            TestHost.StartAsync(("TrustedDocuments", _folder.Path))
        );
        Assert.Equal(3, error.Sentences.Count);
        Assert.Contains("a.json, entry three", error.Sentences[2].En, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private void Write(string name, string text) => File.WriteAllText(_folder.In(name), text);

    private static async Task IsFoundAsync(TestHost host, object request)
    {
        var reply = await host.PostAsync(request);
        Assert.True(reply.Json.TryGetProperty("data", out var data), reply.Text);
        Assert.Equal("你好，即墨", data.GetProperty("hello").GetString());
    }
}
