using Matchmaker.Domain;
using Matchmaker.Domain.Ledger;
using Matchmaker.Graph.Embedded.Ledger;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Matchmaker.Graph.Embedded;

/// <summary>
/// Registers the embedded store and its ports; the counterpart of the Neo4j store's registration, so a host chooses a
/// store in one line.
/// </summary>
public static class EmbeddedRegistration
{
    /// <summary>The files of a store in this directory, whether they are there or not.</summary>
    public static IReadOnlyList<string> FilesIn(string dataDirectory) =>
        new Files.StoreFolder(new StoreOptions(dataDirectory)).AllFiles;

    /// <summary>
    /// Every port over one SQLite file in this directory. The host opens the <see cref="IStore"/> before it uses a
    /// port.
    /// </summary>
    public static IServiceCollection AddEmbeddedStore(this IServiceCollection services, string dataDirectory) =>
        services.AddEmbeddedStore(_ => new StoreOptions(dataDirectory));

    public static IServiceCollection AddEmbeddedStore(
        this IServiceCollection services,
        Func<IServiceProvider, StoreOptions> options
    )
    {
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.AddLogging();
        services.TryAddSingleton<StoreCalls>();
        services.TryAddSingleton<UnreadableRecords>();
        services.TryAddSingleton<BackgroundLoops>();
        services.AddSingleton(options);
        services.AddSingleton<EmbeddedStore>();
        services.AddSingleton<IStore>(s => s.GetRequiredService<EmbeddedStore>());
        services.AddSingleton<ILedger, EmbeddedLedger>();
        services.AddPorts("Embedded");
        return services;
    }
}
