using System.Net.Http.Json;

namespace Matchmaker.Api.Tests.Http;

public sealed class StreamTests
{
    private const string Events = "text/event-stream";

    [Fact]
    public async Task A_subscription_sends_each_event_and_then_complete()
    {
        await using var host = await TestHost.StartAsync();
        var reply = await host.QueryAsync("subscription { count(to: 2) }", Events);
        Assert.Equal((200, Events), (reply.Status, reply.MediaType));
        Assert.Equal(
            ":\n\nevent: next\ndata: {\"data\":{\"count\":1}}\n\nevent: next\ndata: "
                + "{\"data\":{\"count\":2}}\n\nevent: complete\ndata:\n\n",
            reply.Text
        );
    }

    [Fact]
    public async Task Events_are_loaded_in_a_scope_of_their_own()
    {
        await using var host = await TestHost.StartAsync();
        var reply = await host.QueryAsync(
            "subscription { found { products { name } suppliers { products { name } } } }",
            Events
        );
        Assert.Contains("壳体 of found_1b", reply.Text, StringComparison.Ordinal);
        Assert.Equal([3, 3], host.Service<Fetches>().Sizes);
    }

    [Fact]
    public async Task A_query_is_one_event()
    {
        await using var host = await TestHost.StartAsync();
        var reply = await host.QueryAsync("{ hello }", Events);
        Assert.Equal(
            "event: next\ndata: {\"data\":{\"hello\":\"你好，世界\"}}\n\nevent: complete\ndata:\n\n",
            reply.Text
        );
    }

    [Fact]
    public async Task An_event_source_may_subscribe_by_get_but_not_change_anything()
    {
        await using var host = await TestHost.StartAsync();
        var subscribed = await host.GetAsync("query=subscription { count(to: 1) }", Events);
        Assert.Contains("\"count\":1", subscribed.Text, StringComparison.Ordinal);
        var refused = await host.GetAsync("query=mutation { add }", Events);
        Assert.Contains("INVALID", refused.Text, StringComparison.Ordinal);
        Assert.Equal(0, host.Service<Ledger>().Revision);
    }

    [Fact]
    public async Task A_subscription_without_a_stream_is_told_to_ask_for_one()
    {
        await using var host = await TestHost.StartAsync();
        var reply = await host.QueryAsync("subscription { count(to: 2) }", "application/graphql-response+json");
        Assert.Equal((400, "INVALID"), (reply.Status, reply.Code));
        Assert.Contains(Events, reply.Message, StringComparison.Ordinal);
        Assert.Equal(0, host.Service<Feed>().Open);
    }

    [Fact]
    public async Task A_source_that_fails_ends_the_stream_with_a_masked_error()
    {
        await using var host = await TestHost.StartAsync();
        var reply = await host.QueryAsync("subscription { failing }", Events);
        Assert.Contains("\"failing\":1", reply.Text, StringComparison.Ordinal);
        Assert.Contains("INTERNAL", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ThisMustNotLeak", reply.Text, StringComparison.Ordinal);
        Assert.EndsWith("event: complete\ndata:\n\n", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hanging_up_cancels_the_source_and_frees_the_place()
    {
        await using var host = await TestHost.StartAsync(("SubscriptionsPerClient", "1"));
        for (var i = 0; i < 3; i++)
        {
            using (var stream = await OpenAsync(host))
            {
                Assert.Equal(1, host.Service<Feed>().Open);
                Assert.Equal(
                    (429, "LIMIT_EXCEEDED"),
                    Outcome(await host.QueryAsync("subscription { count(to: 1) }", Events))
                );
            }

            await EventuallyAsync(() => host.Service<Feed>().Open == 0);
            await Task.Delay(50);
        }
    }

    [Fact]
    public async Task The_cap_is_per_client()
    {
        await using var host = await TestHost.StartAsync(("SubscriptionsPerClient", "1"));
        using var stream = await OpenAsync(host);
        var other = await host.QueryAsync("subscription { count(to: 1) }", Events, roles: "SME");
        Assert.Equal(200, other.Status);
    }

    [Fact]
    public async Task A_silent_stream_is_kept_alive()
    {
        await using var host = await TestHost.StartAsync(("KeepAliveSeconds", "1"));
        using var stream = await OpenAsync(host, "subscription { silent }");
        using var reader = new StreamReader(await stream.Content.ReadAsStreamAsync());
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(":", await reader.ReadLineAsync(patience.Token));
            Assert.Equal("", await reader.ReadLineAsync(patience.Token));
        }
    }

    [Fact]
    public async Task A_subscriber_that_does_not_read_is_told_so_and_its_source_is_stopped()
    {
        await using var host = await TestHost.StartAsync(("SubscriptionBuffer", "4"));
        using var stream = await OpenAsync(host, "subscription { flood }");
        await EventuallyAsync(() => host.Service<Feed>().Open == 0);
        var text = await stream.Content.ReadAsStringAsync();
        Assert.Contains("LIMIT_EXCEEDED", text, StringComparison.Ordinal);
        Assert.EndsWith("event: complete\ndata:\n\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stopping_host_ends_streams_at_once_without_saying_complete()
    {
        await using var host = await TestHost.StartAsync();
        using var stream = await OpenAsync(host);
        var reading = stream.Content.ReadAsStringAsync();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        await host.StopAsync();
        Assert.DoesNotContain("complete", await reading, StringComparison.Ordinal);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        await EventuallyAsync(() => host.Service<Feed>().Open == 0);
    }

    private static (int, string?) Outcome(Reply reply) => (reply.Status, reply.Code);

    private static async Task<HttpResponseMessage> OpenAsync(
        TestHost host,
        string query = "subscription { count(to: 100000) }"
    )
    {
        var request = TestHost.Prepare(
            new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) },
            Events,
            null,
            null
        );
        var response = await host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        await EventuallyAsync(() => host.Service<Feed>().Open == 1);
        return response;
    }

    private static async Task EventuallyAsync(Func<bool> condition)
    {
        for (var i = 0; i < 200 && !condition(); i++)
            await Task.Delay(25);
        Assert.True(condition());
    }
}
