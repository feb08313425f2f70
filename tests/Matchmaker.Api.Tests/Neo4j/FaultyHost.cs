using Matchmaker.Api.Tests.Stories;
using Matchmaker.Testing.Neo4j;

namespace Matchmaker.Api.Tests.Neo4j;

/// <summary>The product over a Neo4j behind a proxy that does to their talk what bad days do.</summary>
public sealed class FaultyHost(OwnNeo4j neo4j) : RunningHost
{
    /// <summary>
    /// Seconds that a question may take: enough for a server that has just started on a busy machine.
    /// </summary>
    public const int Limit = 15;

    private bool _started;

    public Neo4jServer? Server { get; private set; }

    public FaultProxy? Proxy { get; private set; }

    /// <summary>A test starts it, not the fixture, which could not skip.</summary>
    public async Task StartAsync()
    {
        if (_started)
            return;
        Server = await neo4j.EmptiedAsync();
        Proxy = new FaultProxy(Server.Url);
        await base.InitializeAsync();
        _started = true;
    }

    public override ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (Proxy is not null)
            await Proxy.DisposeAsync();
    }

    protected override Task<Dictionary<string, string?>> StoreAsync() =>
        Task.FromResult(Server!.Settings(Proxy!.Url, Limit));
}
