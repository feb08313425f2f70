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
}
