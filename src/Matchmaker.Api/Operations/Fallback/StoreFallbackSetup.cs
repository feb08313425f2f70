using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Api.Operations.Fallback;

/// <summary>
/// Puts the fallback in front of the ports that the read model can stand in for. For the host alone: commands on a
/// store hold nothing in memory.
/// </summary>
public static class StoreFallbackSetup
{
    /// <summary>Under this key the ports are the store's own.</summary>
    public const string Stored = "stored";

    public static IServiceCollection AddStoreFallback(this IServiceCollection services) => services
        .AddSingleton<StoreFallback>()
        .Decorate<IFirms, FallbackFirms>().Decorate<IProjects, FallbackProjects>()
        .Decorate<IChains, FallbackChains>().Decorate<IEngagements, FallbackEngagements>();

    private static IServiceCollection Decorate<TPort, TRemembered>(this IServiceCollection services)
        where TPort : class
        where TRemembered : class, TPort
    {
        var stored = services.Single(s => s.ServiceType == typeof(TPort));
        services.Remove(stored);
        return services.AddKeyedSingleton(typeof(TPort), Stored, stored.ImplementationType!).AddSingleton<TPort, TRemembered>();
    }
}
