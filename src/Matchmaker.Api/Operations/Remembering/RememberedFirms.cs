using Matchmaker.Domain;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Matching.Engine;

namespace Matchmaker.Api.Operations.Remembering;

/// <summary>
/// The firm port with a fallback: while the store is away, it answers with the firms that matching holds in memory.
/// </summary>
public sealed class RememberedFirms([FromKeyedServices(Remember.Stored)] IFirms stored, MatchEngine engine, Recall recall) : IFirms
{
    public Task<IReadOnlyList<Firm>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        recall.OrAsync<IReadOnlyList<Firm>>(() => stored.ByIdsAsync(ids, ct), () => Known(ids, engine.Current));

    public Task<IReadOnlyList<Firm>> LeadingAsync(IReadOnlyCollection<string> chains, CancellationToken ct) => recall.OrAsync<IReadOnlyList<Firm>>(
        () => stored.LeadingAsync(chains, ct),
        () => [.. engine.Current.FirmById.Values.Select(d => d.Firm).Where(f => f.Leads.Any(l => chains.Contains(l.Chain)))]);

    public Task<Page<Firm>> PageAsync(FirmQuery query, PageRequest page, CancellationToken ct) => stored.PageAsync(query, page, ct);

    public IAsyncEnumerable<Firm> AllAsync(CancellationToken ct) => stored.AllAsync(ct);

    private static List<Firm>? Known(IReadOnlyCollection<string> ids, MatchSnapshot memory)
    {
        var wanted = ids.Distinct(StringComparer.Ordinal).ToList();
        var known = wanted.Select(memory.Firm).OfType<Firm>().ToList();
        return known.Count == wanted.Count ? known : null;
    }
}
