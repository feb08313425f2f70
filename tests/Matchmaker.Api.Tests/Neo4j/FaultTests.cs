using Matchmaker.Testing.Neo4j;

namespace Matchmaker.Api.Tests.Neo4j;

/// <summary>
/// Whatever befalls Neo4j, callers are told in time, memory goes on and says how old it is, nothing is half done, and
/// recovery needs nobody.
/// </summary>
[Collection(OwnNeo4j.Shared)]
public sealed class FaultTests(FaultyHost host) : IClassFixture<FaultyHost>, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await host.StartAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData(Fault.Slow)]
    [InlineData(Fault.LosesAnswers)]
    [InlineData(Fault.CutsAnswers)]
    [InlineData(Fault.Answers503)]
    [InlineData(Fault.AnswersNonsense)]
    [InlineData(Fault.TakesNoConnections)]
    public async Task A_neo4j_that_answers_badly_is_told_of_and_its_recovery_noticed(Fault fault)
    {
        var day = new BadDay(host, FaultyHost.Limit);
        await day.BeginAsync();
        host.Proxy!.Fault = fault;
        try
        {
            await day.GoesOnFromMemoryAsync();
        }
        finally
        {
            host.Proxy.Fault = Fault.None;
        }
        await day.RecoversAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_neo4j_that_is_stopped_or_killed_is_told_of_and_its_restart_noticed(bool killed)
    {
        var day = new BadDay(host, FaultyHost.Limit);
        await day.BeginAsync();
        await (killed ? host.Server!.KillAsync() : host.Server!.StopAsync());
        try
        {
            await day.GoesOnFromMemoryAsync();
        }
        finally
        {
            await host.Server.StartAgainAsync();
        }
        await day.RecoversAsync();
    }
}
