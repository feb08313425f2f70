namespace Matchmaker.Matching.Scoring.Factors;

/// <summary>
/// The co-occurrence factor: the share of firms at one of the supplier's links that are also at the link asked for,
/// smoothed by pseudo-counts. What goes together in firms goes together in one more.
/// </summary>
internal static class LinkCooccurrence
{
    // Pseudo-count: firms thought to hold the one link and not the other, beside those that are counted, so that a
    // share among few firms is trusted less. Set by hand. Doubled, a link that three firms hold says a third less, one
    // that thirty hold hardly less.
    private const double PseudoCount = 3;

    public static double? Value(CandidatePair pair) => Most(pair) is { Share: > 0 } most ? most.Share : null;

    public static Told Tell(CandidatePair pair)
    {
        var most = Most(pair);
        var (all, both) = (pair.LinkCooccurrences.Of(most.Held), most.Both);
        var (from, to) = (pair.Catalogue.Link(most.Held)!, pair.Catalogue.Link(most.Asked)!);
        return Told.Of(
            $"位于『{from.Zh}』的 {all} 家企业中，有 {both} 家也位于需求所在的『{to.Zh}』",
            $"of {all} {(all == 1 ? "firm" : "firms")} at “{from.En}”, {both} {(both == 1 ? "is" : "are")} "
                + $"also at “{to.En}”, the link of the need"
        );
    }

    private static (double Share, string Held, string Asked, int Both) Most(CandidatePair pair)
    {
        (double Share, string Held, string Asked, int Both) most = (0, "", "", 0);
        foreach (var own in pair.Supplier.Links)
        {
            // What it does at the link itself is said by its position.
            if (pair.Need.Links.Contains(own))
                return default;
            for (var i = 0; i < pair.Need.Links.Count; i++)
                if (
                    pair.Need.Links[i] is var link
                    && pair.LinkCooccurrences.Of(own, link) is > 0 and var count
                    && count / (pair.LinkCooccurrences.Of(own) + PseudoCount) is var share
                    && share > most.Share
                    && pair.Catalogue.Link(own) is not null
                    && pair.Catalogue.Link(link) is not null
                )
                    most = (share, own, link, count);
        }
        return most;
    }
}
