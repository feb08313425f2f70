using Matchmaker.Domain.Ledger;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaker.Graph;

/// <summary>
/// Registers a store's answers to the domain's ports by convention over their names, so that no list has to be told of
/// a new port: <c>IFirms</c> is answered by <c>EmbeddedFirms</c> and by <c>Neo4jFirms</c>. A store registers its ledger
/// itself, which is one object with what it opens and closes.
/// </summary>
internal static class PortRegistration
{
    /// <param name="store">What the names of the store's classes begin with.</param>
    public static IServiceCollection AddPorts(this IServiceCollection services, string store)
    {
        var answers = typeof(PortRegistration)
            .Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsNested: false })
            .ToLookup(type => type.Name, StringComparer.Ordinal);
        foreach (
            var port in typeof(ILedger).Assembly.GetTypes().Where(type => type.IsInterface && type != typeof(ILedger))
        )
        {
            foreach (var answer in answers[store + port.Name[1..]].Where(port.IsAssignableFrom))
                services.AddSingleton(port, answer);
        }

        return services;
    }
}
