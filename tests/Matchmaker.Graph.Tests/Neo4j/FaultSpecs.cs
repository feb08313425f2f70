using System.Diagnostics;
using Matchmaker.Domain.Ledger;
using Matchmaker.Testing.Neo4j;

namespace Matchmaker.Graph.Tests.Neo4j;

[Collection(OnNeo4j.Name)]
public sealed class FaultSpecs
{
    private static readonly Dictionary<string, object?> Nothing = [];
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Fault.Slow)]
    [InlineData(Fault.LosesAnswers)]
    [InlineData(Fault.CutsAnswers)]
    [InlineData(Fault.Answers503)]
    [InlineData(Fault.AnswersNonsense)]
    public async Task A_lasting_fault_is_said_within_the_time_limit_and_its_end_is_noticed_by_itself(Fault fault)
    {
        var server = await Neo4jServer.SharedAsync();
        await using var proxy = new FaultProxy(server.Url) { Fault = fault };
        await using var client = new Neo4jClient(server, proxy.Url, 1);
        var took = Stopwatch.StartNew();

        var error = await Assert.ThrowsAsync<StoreUnavailableException>(() =>
            client.Database.ReadAsync("RETURN 1 AS one", Nothing, Ct)
        );

        Assert.InRange(took.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
        Assert.Contains("within 1 s", error.Message, StringComparison.Ordinal);
        proxy.Fault = Fault.None;
        Assert.Equal(1, (await client.Database.ReadAsync("RETURN 1 AS one", Nothing, Ct)).Rows.Single().Int("one"));
    }

    [Theory]
    [InlineData(Fault.LosesAnswers)]
    [InlineData(Fault.CutsAnswers)]
    [InlineData(Fault.Answers503)]
    [InlineData(Fault.AnswersNonsense)]
    public async Task A_passing_fault_is_not_noticed(Fault fault)
    {
        var server = await Neo4jServer.SharedAsync();
        await using var proxy = new FaultProxy(server.Url) { Fault = fault, Times = 2 };
        await using var client = new Neo4jClient(server, proxy.Url);
        Assert.Equal(1, (await client.Database.ReadAsync("RETURN 1 AS one", Nothing, Ct)).Rows.Single().Int("one"));
        Assert.True(proxy.Requests >= 3);
    }

    [Fact]
    public async Task Nobody_at_the_address_is_said_within_the_time_limit()
    {
        var server = await Neo4jServer.SharedAsync();
        Uri nobody;
        await using (var proxy = new FaultProxy(server.Url))
            nobody = proxy.Url;
        await using var client = new Neo4jClient(server, nobody, 1);
        var took = Stopwatch.StartNew();
        await Assert.ThrowsAsync<StoreUnavailableException>(() => client.Database.ReadAsync("RETURN 1", Nothing, Ct));
        Assert.InRange(took.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }
}
