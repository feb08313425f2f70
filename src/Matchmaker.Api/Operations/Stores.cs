using Matchmaker.Api.Operations.Configuration;
using Matchmaker.Domain;
using Matchmaker.Graph.Embedded;
using Matchmaker.Graph.Neo4j;
using Matchmaker.Import.Seed;

namespace Matchmaker.Api.Operations;

/// <summary>Registers the store that the options name, behind the domain's ports.</summary>
public static class Stores
{
    public static IServiceCollection AddStore(this IServiceCollection services, MatchmakerOptions options)
    {
        var data = new DataFolder(options.Data);
        services =
            options.Store == "neo4j"
                ? services.AddNeo4jStore(options.Neo4j)
                : services.AddEmbeddedStore(_ => new StoreOptions(data.Path) { Traces = data.Traces });
        return services
            .AddSingleton(data)
            .AddSingleton<LoadSeed>()
            .AddSingleton<RemoveSamples>()
            .AddSingleton<SeedStore>();
    }
}

/// <summary>Loads the reference data, or says what is wrong in which row of which file.</summary>
public sealed class SeedStore(LoadSeed load, MatchmakerOptions options)
{
    /// <param name="folder">Null for the configured folder, or else the one delivered with the program.</param>
    /// <exception cref="StartupException">The files have mistakes; nothing was loaded.</exception>
    public async Task<SeedReport> RunAsync(string? folder, CancellationToken ct)
    {
        var from = folder ?? options.Seed ?? SeedFiles.BuiltIn;
        if (!Directory.Exists(from))
            throw new StartupException(
                new LocalizedText($"没有参考数据目录“{from}”。", $"There is no folder of reference data “{from}”.")
            );
        var result = await load.RunAsync(SeedFiles.Read(from), ct);
        var problems = new ProblemList();
        problems.Add(result.Errors.Select(e => e.Message));
        problems.ThrowIfAny();
        return result.Value!;
    }
}
