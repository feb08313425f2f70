using System.Text.Json;

namespace Matchmaker.Api.Tests.Http;

public sealed class CostReportTests
{
    private static readonly object WithCost = new { cost = true };

    [Fact]
    public async Task A_request_that_asks_is_told_what_it_costs_and_what_is_left()
    {
        await using var host = await TestHost.StartAsync(("PublicPoints", "10000"), ("PublicPointsPerSecond", "1"));
        var reply = await host.PostAsync(new { query = "{ dear pointsLeft }", extensions = WithCost });
        var cost = Cost(reply);
        Assert.Equal(5_001, cost.GetProperty("requested").GetInt64());
        Assert.Equal(5_101, cost.GetProperty("charged").GetInt64());
        Assert.Equal(100_000, cost.GetProperty("limit").GetInt64());
        var left = cost.GetProperty("rateLimit");
        Assert.Equal(10_000, left.GetProperty("limit").GetInt64());
        Assert.Equal(reply.Data.GetProperty("pointsLeft").GetInt64(), left.GetProperty("remaining").GetInt64());
        Assert.Equal(reply.Header("x-ratelimit-remaining"), left.GetProperty("remaining").ToString());
        Assert.True(left.GetProperty("resetAt").GetDateTimeOffset() > TimeProvider.System.GetUtcNow());
    }

    [Fact]
    public async Task It_is_told_by_get_and_on_an_event_stream_too()
    {
        await using var host = await TestHost.StartAsync();
        var got = await host.GetAsync("query={dear}&extensions=" + Uri.EscapeDataString("""{"cost":true}"""));
        Assert.Equal(5_000, Cost(got).GetProperty("requested").GetInt64());
        var streamed = await host.PostAsync(
            new { query = "{ dear }", extensions = WithCost },
            accept: "text/event-stream"
        );
        Assert.Contains("\"requested\":5000", streamed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asks_for_too_much_is_told_how_much_that_was()
    {
        await using var host = await TestHost.StartAsync(("MaxPublicCost", "4000"));
        var cost = Cost(await host.PostAsync(new { query = "{ dear }", extensions = WithCost }));
        Assert.Equal(
            (5_000, 100, 4_000),
            (
                cost.GetProperty("requested").GetInt32(),
                cost.GetProperty("charged").GetInt32(),
                cost.GetProperty("limit").GetInt32()
            )
        );
    }

    [Fact]
    public async Task Who_has_no_points_left_is_charged_for_nothing_that_did_not_run()
    {
        await using var host = await TestHost.StartAsync(("PublicPoints", "5050"), ("PublicPointsPerSecond", "1"));
        var refused = await host.PostAsync(new { query = "{ dear }", extensions = WithCost });
        Assert.Equal("LIMIT_EXCEEDED", refused.Code);
        Assert.Equal(
            (5_000, 100),
            (Cost(refused).GetProperty("requested").GetInt32(), Cost(refused).GetProperty("charged").GetInt32())
        );
    }

    [Fact]
    public async Task An_invalid_document_costs_its_reading_and_has_no_estimate()
    {
        await using var host = await TestHost.StartAsync();
        var cost = Cost(await host.PostAsync(new { query = "{ helo }", extensions = WithCost }));
        Assert.Equal(JsonValueKind.Null, cost.GetProperty("requested").ValueKind);
        Assert.Equal(100, cost.GetProperty("charged").GetInt32());
    }

    [Fact]
    public async Task An_estimate_beyond_all_numbers_is_told_as_a_number()
    {
        await using var host = await TestHost.StartAsync();
        var cost = Cost(
            await host.PostAsync(
                new
                {
                    query = "query($f: Int) { makers(first: $f) { nodes { suppliers { suppliers { id } } } } }",
                    variables = new { f = int.MaxValue },
                    extensions = WithCost,
                }
            )
        );
        Assert.InRange(cost.GetProperty("requested").GetInt64(), 1_000_000_000, 1_000_000_000_000_000);
    }

    [Theory]
    [InlineData("{\"query\":\"{ hello }\"}")]
    [InlineData("{\"query\":\"{ hello }\",\"extensions\":{\"cost\":false}}")]
    [InlineData("{\"query\":\"{ hello }\",\"extensions\":{}}")]
    public async Task Nobody_else_is_told(string body)
    {
        await using var host = await TestHost.StartAsync();
        Assert.Equal("""{"data":{"hello":"你好，世界"}}""", (await host.SendAsync(RequestTests.Body(body))).Text);
    }

    [Fact]
    public async Task Another_wish_than_true_or_false_is_INVALID()
    {
        await using var host = await TestHost.StartAsync();
        var reply = await host.PostAsync(new { query = "{ hello }", extensions = new { cost = "yes" } });
        Assert.Equal((400, "INVALID"), (reply.Status, reply.Code));
    }

    private static JsonElement Cost(Reply reply) => reply.Json.GetProperty("extensions").GetProperty("cost");
}
