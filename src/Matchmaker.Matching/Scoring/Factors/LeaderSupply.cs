using Matchmaker.Domain;
using Matchmaker.Domain.Firms;
using Matchmaker.Matching.Documents;

namespace Matchmaker.Matching.Scoring.Factors;

/// <summary>
/// The supply-network factor: the supplier is of the poster's supply network although not at the link asked for; it
/// supplies the poster's own links, or those who supply them. Says nothing of a poster that keeps its name to itself.
/// </summary>
internal static class LeaderSupply
{
    // The factor's value for a link that supplies the poster's own, and for one that supplies its suppliers', who know
    // the house's standards by hearsay. Set by hand. Doubled, the second would count more than the first; the weight of
    // the factor scales both.
    private const double Itself = 1,
        ItsSuppliers = 0.6;

    public static double? Value(CandidatePair pair) =>
        Best(pair) is { } best
            ? best.Through is null
                ? Itself
                : ItsSuppliers
            : null;

    public static Told Tell(CandidatePair pair)
    {
        var best = Best(pair)!;
        return new(Sentence(best, pair.Need.Network!.Firm, pair.LinkCooccurrences.Of(best.Through?.Id ?? "")));
    }

    private static SupplyNetwork.SupplyRoute? Best(CandidatePair pair)
    {
        if (pair.Need.Network is not { } network)
            return null;
        SupplyNetwork.SupplyRoute? best = null;
        foreach (var held in pair.Supplier.Links)
        {
            // What it does at the link itself is said by its position.
            if (pair.Need.Links.Contains(held))
                return null;
            if (network.From(held) is { } way && (best is null || (best.Through is not null && way.Through is null)))
                best = way;
        }
        // Makers of the suppliers' link are suppliers only where there are some.
        return best?.Through is { } through && pair.LinkCooccurrences.Of(through.Id) == 0 ? null : best;
    }

    private static LocalizedText Sentence(SupplyNetwork.SupplyRoute way, Firm poster, int suppliers)
    {
        var en = poster.NameEn ?? poster.NameZh;
        return way.Through is { } through
            ? new(
                $"所在环节『{way.From.Zh}』为『{through.Zh}』（本地 {suppliers} 家）供货，后者为{poster.NameZh}所在的『{way.To.Zh}』供货",
                $"its link “{way.From.En}” supplies “{through.En}” ({suppliers} local), which supplies "
                    + $"“{way.To.En}” of {en}"
            )
            : new(
                $"所在环节『{way.From.Zh}』为{poster.NameZh}所在的『{way.To.Zh}』供货",
                $"its link “{way.From.En}” supplies “{way.To.En}” of {en}"
            );
    }
}
