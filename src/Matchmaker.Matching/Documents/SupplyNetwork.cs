using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;

namespace Matchmaker.Matching.Documents;

/// <summary>
/// A firm's supply network in the chain catalogue: the links whose makers supply it, and those whose makers supply its
/// suppliers (two steps of a breadth-first search).
/// </summary>
public sealed class SupplyNetwork
{
    /// <summary>
    /// A route through the chain catalogue from a supplier's link to one of the firm's own, direct or through one link
    /// between.
    /// </summary>
    /// <param name="From">The link that supplies.</param>
    /// <param name="Through">The supplier's link between the two; null where it supplies the firm itself.</param>
    /// <param name="To">The firm's own link.</param>
    public sealed record SupplyRoute(Link From, Link? Through, Link To);

    private readonly Dictionary<string, SupplyRoute> _ways = new(StringComparer.Ordinal);

    public SupplyNetwork(Firm firm, Catalogue catalogue)
    {
        Firm = firm;
        Link[] own = [.. firm.Positions.Select(p => catalogue.Link(p.Link)).OfType<Link>()];
        foreach (var to in own)
        {
            foreach (var supplier in catalogue.FedBy(to.Id))
                _ways.TryAdd(supplier.Id, new(supplier, null, to));
        }
        foreach (var direct in _ways.Values.Where(w => w.Through is null).ToArray())
        {
            foreach (var from in catalogue.FedBy(direct.From.Id))
                _ways.TryAdd(from.Id, new(from, direct.From, direct.To));
        }
        foreach (var to in own)
            _ways.Remove(to.Id);
    }

    public Firm Firm { get; }

    /// <summary>
    /// The shortest way from a link to the firm; null where there is none of at most two steps, and from the firm's own
    /// links.
    /// </summary>
    public SupplyRoute? From(string link) => _ways.GetValueOrDefault(link);
}
