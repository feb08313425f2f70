using System.Diagnostics;
using System.Net;
using Matchmaker.Api.Http;
using Microsoft.AspNetCore.Http;

namespace Matchmaker.Api.Tests.Http;

public sealed class RateLimitTests
{
    private const string Strict = "application/graphql-response+json";

    [Fact]
    public async Task Every_answer_tells_in_headers_what_the_client_has_left()
    {
        await using var host = await TestHost.StartAsync(("PublicPoints", "10000"), ("PublicPointsPerSecond", "1"));

        var first = await host.QueryAsync("{ hello }", Strict);
        var second = await host.QueryAsync("{ dear }", Strict);

        Assert.Equal("10000", first.Header("x-ratelimit-limit"));
        var (before, after) = (Number(first, "remaining"), Number(second, "remaining"));
        Assert.Equal(5_100, before - after);
        Assert.InRange(Number(second, "reset"), 5_100, 10_000);
    }

    [Fact]
    public async Task Who_has_spent_its_points_is_told_when_to_come_back_and_nothing_runs()
    {
        await using var host = await TestHost.StartAsync(("PublicPoints", "6000"), ("PublicPointsPerSecond", "100"));
        Assert.Equal(200, (await host.QueryAsync("{ dear }", Strict)).Status);

        var refused = await host.QueryAsync("{ dear makers { nodes { products { name } } } }", Strict, language: "en");

        Assert.Equal((429, "LIMIT_EXCEEDED"), (refused.Status, refused.Code));
        Assert.InRange(
            int.Parse(refused.Header("Retry-After"), System.Globalization.CultureInfo.InvariantCulture),
            1,
            60
        );
        Assert.Contains("Try again in", refused.Text, StringComparison.Ordinal);
        Assert.Equal(0, host.Service<Fetches>().Count);
    }

    [Fact]
    public async Task Points_come_back_with_time()
    {
        await using var host = await TestHost.StartAsync(("PublicPoints", "5200"), ("PublicPointsPerSecond", "5200"));
        Assert.Equal(200, (await host.QueryAsync("{ dear }", Strict)).Status);
        Assert.Equal(429, (await host.QueryAsync("{ dear }", Strict)).Status);

        var waited = Stopwatch.StartNew();
        while ((await host.QueryAsync("{ dear }", Strict)).Status != 200)
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(30), "The points did not come back.");
            await Task.Delay(200);
        }
    }

    [Fact]
    public async Task Documents_that_are_refused_cost_points_too()
    {
        await using var host = await TestHost.StartAsync(("PublicPoints", "1000"), ("PublicPointsPerSecond", "1"));
        string[] bad =
        [
            "{ helo }",
            "{",
            "{ makers(first: 99999999) { nodes { id } } }",
            "query A { hello } query B { hello }",
        ];

        for (var i = 0; i < 10; i++)
            Assert.Equal(400, (await host.QueryAsync(bad[i % bad.Length], Strict)).Status);

        Assert.Equal(429, (await host.QueryAsync("{ helo }", Strict)).Status);
    }

    [Fact]
    public async Task An_account_has_points_of_its_own_and_dearer_documents_than_the_public()
    {
        await using var host = await TestHost.StartAsync(
            ("MaxPublicCost", "4000"),
            ("PublicPoints", "300"),
            ("PublicPointsPerSecond", "1")
        );
        Assert.Equal(400, (await host.QueryAsync("{ dear }", Strict)).Status);
        Assert.Equal(200, (await host.QueryAsync("{ hello }", Strict)).Status);
        Assert.Equal(429, (await host.QueryAsync("{ hello }", Strict)).Status);

        var signedIn = await host.QueryAsync("{ dear }", Strict, roles: "STAFF");

        Assert.Equal(200, signedIn.Status);
        Assert.Equal("5000000", signedIn.Header("x-ratelimit-limit"));
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:2:ffff::1", "2001:db8:1:2::/64")]
    [InlineData("::1", "::/64")]
    public void A_network_is_one_client(string address, string network)
    {
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = IPAddress.Parse(address);

        Assert.Equal(network, ClientPartition.Network(http));
    }

    private static int Number(Reply reply, string header) =>
        int.Parse(reply.Header("x-ratelimit-" + header), System.Globalization.CultureInfo.InvariantCulture);
}
