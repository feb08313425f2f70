using Matchmaker.Domain;
using Matchmaker.Domain.Accounts;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Events;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.FollowUps;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using Matchmaker.Graph.Neo4j.Accounts;
using Matchmaker.Graph.Neo4j.Chains;
using Matchmaker.Graph.Neo4j.Checking;
using Matchmaker.Graph.Neo4j.Engagements;
using Matchmaker.Graph.Neo4j.Events;
using Matchmaker.Graph.Neo4j.Feedback;
using Matchmaker.Graph.Neo4j.Firms;
using Matchmaker.Graph.Neo4j.FollowUps;
using Matchmaker.Graph.Neo4j.Ledger;
using Matchmaker.Graph.Neo4j.Migrations;
using Matchmaker.Graph.Neo4j.Projects;
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
        services.AddSingleton<IChangeFeed, Neo4jChangeFeed>();
        services.AddSingleton<IRecords, Neo4jRecords>();
        services.AddSingleton<IChains, Neo4jChains>();
        services.AddSingleton<IFirms, Neo4jFirms>();
        services.AddSingleton<IProjects, Neo4jProjects>();
        services.AddSingleton<IEngagements, Neo4jEngagements>();
        services.AddSingleton<IEvents, Neo4jEvents>();
        services.AddSingleton<IFollowUps, Neo4jFollowUps>();
        services.AddSingleton<IMarks, Neo4jMarks>();
        services.AddSingleton<IRulings, Neo4jRulings>();
        services.AddSingleton<IAccounts, Neo4jAccounts>();
        services.AddSingleton<IApiTokens, Neo4jApiTokens>();
        services.AddSingleton<ISupplyPaths, Neo4jSupplyPaths>();
        services.AddSingleton<INeighbourhoods, Neo4jNeighbourhoods>();
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
