using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Api.Operations.Fallback;

/// <summary>
/// Who makes and who asks at each link; while the store is away, counted over the firms and open projects that matching
/// holds in memory.
/// </summary>
public sealed class FallbackChains(
    [FromKeyedServices(StoreDecorators.Stored)] IChains stored,
    MatchEngine engine,
    StoreFallback recall
) : IChains
{
    public Task<IReadOnlyList<IRecord>> CatalogueAsync(CancellationToken ct) => stored.CatalogueAsync(ct);

    public Task<IReadOnlyList<LinkCoverage>> CoveragesAsync(IReadOnlyCollection<string> links, CancellationToken ct) =>
        recall.ExecuteAsync<IReadOnlyList<LinkCoverage>>(
            () => stored.CoveragesAsync(links, ct),
            () => Counted(links, engine.Current)
        );

    private static List<LinkCoverage> Counted(IReadOnlyCollection<string> links, MatchSnapshot memory)
    {
        var makers = CountOf(
            memory.FirmById.Values.Where(f => f.Matchable).SelectMany(f => f.Firm.Positions.Select(p => p.Link))
        );
        var open = memory
            .ProjectById.Values.Select(d => d.Project)
            .Where(p => p.Visibility is Visibility.Public or Visibility.Programme)
            .ToList();
        var demands = CountOf(open.Where(p => p.Kind is ProjectKind.Demand).SelectMany(p => p.Links));
        var supplies = CountOf(open.Where(p => p.Kind is ProjectKind.Supply).SelectMany(p => p.Links));
        return
        [
            .. links
                .Distinct(StringComparer.Ordinal)
                .Select(link => new LinkCoverage(
                    link,
                    makers.GetValueOrDefault(link),
                    demands.GetValueOrDefault(link),
                    supplies.GetValueOrDefault(link)
                )),
        ];
    }

    private static Dictionary<string, int> CountOf(IEnumerable<string> links) =>
        links.CountBy(l => l, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
}
