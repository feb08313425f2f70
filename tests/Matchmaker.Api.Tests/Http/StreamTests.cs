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
    public async Task Every_event_of_a_stream_that_counts_revisions_has_its_revision_as_its_id_and_in_its_extensions()
    {
        await using var host = await TestHost.StartAsync();
        var reply = await host.QueryAsync("subscription { numbered(to: 6, after: 4) }", Events);
        Assert.Equal(
            "id: 4\n:\n\n"
                + "id: 5\nevent: next\ndata: {\"data\":{\"numbered\":5},\"extensions\":{\"revision\":5}}\n\n"
                + "id: 6\nevent: next\ndata: {\"data\":{\"numbered\":6},\"extensions\":{\"revision\":6}}\n\n"
                + "event: complete\ndata:\n\n",
            reply.Text
        );
    }

    [Theory]
    [InlineData("5", "id: 5\n:\n\nid: 6\n")]
    [InlineData("", "id: 2\n:\n\nid: 3\n")]
    public async Task The_last_event_id_of_a_client_that_reconnects_goes_before_the_argument(string id, string begins)
    {
        await using var host = await TestHost.StartAsync();
        using var request = TestHost.Prepare(
            new HttpRequestMessage(HttpMethod.Get, "/graphql?query=subscription { numbered(to: 6, after: 2) }"),
            Events,
            null,
            null
        );
        request.Headers.TryAddWithoutValidation("Last-Event-ID", id);
        Assert.StartsWith(begins, (await host.SendAsync(request)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("99")]
    [InlineData("99999999999999999999")]
    [InlineData("-1")]
    [InlineData("none of ours")]
    public async Task Who_cannot_be_told_what_it_missed_is_told_so_first_and_then_the_rest(string id)
    {
        await using var host = await TestHost.StartAsync();
        using var request = TestHost.Prepare(
            new HttpRequestMessage(HttpMethod.Get, "/graphql?query=subscription { numbered(to: 1) }"),
            Events,
            null,
            "en"
        );
        request.Headers.TryAddWithoutValidation("Last-Event-ID", id);
        var events = (await host.SendAsync(request)).Text.Split("\n\n");
        Assert.Equal(":", events[0]);
        Assert.StartsWith(
            "id: 0\nevent: next\ndata: {\"errors\":[{\"message\":\"You were away",
            events[1],
            StringComparison.Ordinal
        );
        Assert.Contains("\"code\":\"LIMIT_EXCEEDED\"", events[1], StringComparison.Ordinal);
        Assert.Contains("\"reason\":\"REPLAY_INCOMPLETE\"", events[1], StringComparison.Ordinal);
        Assert.StartsWith("id: 1\nevent: next\ndata: {\"data\":{\"numbered\":1}", events[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_negative_revision_is_invalid()
    {
        await using var host = await TestHost.StartAsync();
        var reply = await host.QueryAsync("subscription { numbered(to: 1, after: -1) }", Events);
        Assert.Contains("\"code\":\"INVALID\"", reply.Text, StringComparison.Ordinal);
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
    public async Task A_silent_stream_says_up_to_where_it_has_told()
    {
        await using var host = await TestHost.StartAsync(("KeepAliveSeconds", "1"));
        using var stream = await OpenAsync(host, "subscription { quiet }");
        using var reader = new StreamReader(await stream.Content.ReadAsStreamAsync());
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal("id: 7", await reader.ReadLineAsync(patience.Token));
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
        // What was not told before it is told to whoever comes back: the error that ends the stream has no id.
        var events = text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("id: ", events[^3], StringComparison.Ordinal);
        Assert.StartsWith("event: next\ndata: {\"errors\"", events[^2], StringComparison.Ordinal);
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
