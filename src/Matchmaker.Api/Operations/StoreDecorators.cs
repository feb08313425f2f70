using Matchmaker.Api.Operations.Fallback;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Api.Operations;

/// <summary>
/// All that stands before the store's own ports in a host that serves requests. Commands on a store have none of it:
/// they hold nothing in memory, and follow no change feed.
/// </summary>
public static class StoreDecorators
{
    /// <summary>Under this key the ports are the store's own.</summary>
    public const string Stored = "stored";

    public static IServiceCollection DecorateStore(this IServiceCollection services) =>
        services
            .AddSingleton<StoreFallback>()
            // These answer from memory while the store is away.
            .PutBefore<IFirms, FallbackFirms>()
            .PutBefore<IProjects, FallbackProjects>()
            .PutBefore<IChains, FallbackChains>()
            .PutBefore<IEngagements, FallbackEngagements>()
            // This answers a commit when memory has taken it in.
            .PutBefore<ILedger, ReadYourWritesLedger>();

    private static IServiceCollection PutBefore<TPort, TDecorator>(this IServiceCollection services)
        where TPort : class
        where TDecorator : class, TPort
    {
        var stored = services.Single(s => s.ServiceType == typeof(TPort) && !s.IsKeyedService);
        services.Remove(stored);
        services.Add(
            stored.ImplementationFactory is { } make
                ? ServiceDescriptor.KeyedSingleton(typeof(TPort), Stored, (s, _) => make(s))
                : ServiceDescriptor.KeyedSingleton(typeof(TPort), Stored, stored.ImplementationType!)
        );
        return services.AddSingleton<TPort, TDecorator>();
    }
}
