using Matchmaker.Domain;
using Matchmaker.Domain.Ledger;
using Matchmaker.Graph.Neo4j.Checking;
using Matchmaker.Graph.Neo4j.FollowUps;
using Matchmaker.Graph.Neo4j.Ledger;
using Matchmaker.Graph.Neo4j.Migrations;
using Matchmaker.Graph.Neo4j.Query;
using Matchmaker.Graph.Neo4j.Reading;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Polly;

namespace Matchmaker.Graph.Neo4j;

/// <summary>Registers the Neo4j store and its ports; the counterpart of the embedded store's registration.</summary>
public static class Neo4jRegistration
{
    /// <summary>
    /// Calls that wait for a connection, at most, before further ones are told that the store is busy. Set by hand.
    /// Doubled, twice as many wait, each up to its time limit.
    /// </summary>
    private const int MostWaiting = 2_000;

    /// <summary>
    /// Every port over one Neo4j database. The host opens the <see cref="IStore"/> before it uses a port.
    /// </summary>
    public static IServiceCollection AddNeo4jStore(this IServiceCollection services, Neo4jOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        services.AddMetrics();
        services.AddLogging();
        services.TryAddSingleton<StoreCalls>();
        services.TryAddSingleton<UnreadableRecords>();
        services.TryAddSingleton<BackgroundLoops>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddNeo4jDatabase(options);
        services.AddSingleton<RevisionPoller>();
        services.AddSingleton<QueryCache>();
        services.AddSingleton<QueryBatcher>();
        services.AddSingleton<RecordCache>();
        services.AddSingleton<Neo4jReads>();
        services.AddSingleton<Neo4jSchema>();
        services.AddSingleton<Neo4jRefolding>();
        services.AddSingleton<Neo4jCheck>();
        services.AddSingleton<Neo4jHeldFollowUps>();
        services.AddSingleton<Neo4jLedger>();
        services.AddSingleton<IStore, Neo4jStore>();
        services.AddSingleton<ILedger>(s => s.GetRequiredService<Neo4jLedger>());
        services.AddPorts("Neo4j");
        return services;
    }

    private static void AddNeo4jDatabase(this IServiceCollection services, Neo4jOptions options)
    {
        services.AddSingleton(options);
        // What goes wrong is logged once, with the whole question's outcome; the limit of the whole question, retries
        // included, is Neo4jDatabase's.
        services
            .AddHttpClient(Neo4jDatabase.HttpClientName)
            .RemoveAllLoggers()
            .ConfigureHttpClient(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() =>
                new SocketsHttpHandler
                {
                    MaxConnectionsPerServer = options.Connections,
                    PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                    ConnectTimeout = TimeSpan.FromSeconds(options.TimeLimit),
                    UseProxy = false,
                }
            )
            .AddResilienceHandler(
                "connections",
                pipeline => pipeline.AddConcurrencyLimiter(options.Connections, MostWaiting)
            );
        services.AddSingleton<Neo4jDatabase>();
    }
}
