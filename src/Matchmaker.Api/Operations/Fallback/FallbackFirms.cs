using Matchmaker.Domain;
using Matchmaker.Domain.Firms;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Api.Operations.Fallback;

/// <summary>The firms on file; while the store is away, those that matching holds in memory.</summary>
public sealed class FallbackFirms(
    [FromKeyedServices(StoreDecorators.Stored)] IFirms stored,
    MatchEngine engine,
    StoreFallback recall
) : IFirms
{
    public Task<IReadOnlyList<Firm>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        recall.ExecuteAsync<IReadOnlyList<Firm>>(() => stored.ByIdsAsync(ids, ct), () => Known(ids, engine.Current));

    public Task<IReadOnlyList<Firm>> LeadingAsync(IReadOnlyCollection<string> chains, CancellationToken ct) =>
        recall.ExecuteAsync<IReadOnlyList<Firm>>(
            () => stored.LeadingAsync(chains, ct),
            () =>
                [
                    .. engine
                        .Current.FirmById.Values.Select(d => d.Firm)
                        .Where(f => f.Leads.Any(l => chains.Contains(l.Chain))),
                ]
        );

    public Task<Page<Firm>> PageAsync(FirmQuery query, PageRequest page, CancellationToken ct) =>
        stored.PageAsync(query, page, ct);

    private static List<Firm>? Known(IReadOnlyCollection<string> ids, MatchSnapshot memory)
    {
        var wanted = ids.Distinct(StringComparer.Ordinal).ToList();
        var known = wanted.Select(memory.Firm).OfType<Firm>().ToList();
        return known.Count == wanted.Count ? known : null;
    }
}
