using System.Security.Cryptography;
using System.Text;
using GraphQLParser.AST;
using Matchmaker.Api.Http;
using Matchmaker.Api.Http.Documents;
using Microsoft.Extensions.Options;

namespace Matchmaker.Api.Tests.Http;

public sealed class DocumentTests
{
    [Fact]
    public void The_cache_keeps_what_is_in_use_through_a_flood_of_new_texts()
    {
        var cache = new DocumentCache(Options.Create(new GraphQLOptions { CachedDocuments = 10 }));
        var used = new GraphQLDocument([]);
        cache.Keep("used", used);
        for (var i = 0; i < 1_000; i++)
        {
            cache.Keep("flood " + i, new GraphQLDocument([]));
            Assert.Same(used, cache.Find("used"));
        }

        Assert.Null(cache.Find("flood 0"));
        Assert.InRange(Enumerable.Range(0, 1_000).Count(i => cache.Find("flood " + i) is not null), 1, 10);
    }

    [Fact]
    public void The_cache_can_be_switched_off()
    {
        var cache = new DocumentCache(Options.Create(new GraphQLOptions { CachedDocuments = 0 }));
        cache.Keep("text", new GraphQLDocument([]));
        Assert.Null(cache.Find("text"));
    }

    [Fact]
    public async Task An_invalid_document_stays_invalid_when_it_is_sent_again()
    {
        await using var host = await TestHost.StartAsync();
        for (var i = 0; i < 3; i++)
            Assert.Equal("INVALID", (await host.QueryAsync("{ nosuch }")).Code);
    }

    [Fact]
    public async Task A_trusted_document_is_found_by_hash_and_by_name_and_others_can_be_refused()
    {
        const string Text = "query Greet($n: String) { hello(name: $n) }\n";
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "greet.graphql"), Text);
            await using var host = await TestHost.StartAsync(
                ("TrustedDocuments", folder.FullName),
                ("OnlyTrustedDocuments", "true")
            );
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
            foreach (var id in (string[])["sha256:" + hash, "x-name:greet"])
            {
                var reply = await host.PostAsync(new { documentId = id, variables = new { n = "即墨" } });
                Assert.Equal("你好，即墨", reply.Data.GetProperty("hello").GetString());
            }

            Assert.Equal(200, (await host.GetAsync("documentId=x-name:greet")).Status);
            Assert.Equal("NOT_FOUND", (await host.PostAsync(new { documentId = "x-name:other" })).Code);
            var refused = await host.QueryAsync("{ hello }", "application/graphql-response+json");
            Assert.Equal((403, "FORBIDDEN"), (refused.Status, refused.Code));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
