using Matchmaker.Domain.Chains;

namespace Matchmaker.Matching.Scoring.Factors;

/// <summary>
/// The position factor: how near the supplier's links are to those of the need in the chain catalogue; the nearest two
/// count.
/// </summary>
internal static class ChainPosition
{
    // The factor's value by position: at the need's link, at one that feeds it, at one that it feeds, elsewhere in its
    // chain. A maker of the link's inputs can often grow into it, a user of its product knows it, the chain alone says
    // little. Set by hand. Doubled, a neighbour of the link counts nearly as much as who stands at it.
    private const double Same = 1,
        Feeds = 0.35,
        FedBy = 0.25,
        SameChain = 0.15;

    public static Evidence? Of(CandidatePair pair)
    {
        Evidence? best = null;
        foreach (var asked in pair.Need.Links.Select(pair.Catalogue.Link).OfType<Link>())
        {
            foreach (var held in pair.Supplier.Links.Select(pair.Catalogue.Link).OfType<Link>())
                if (Between(held, asked) is { } near && (best is null || near.Value > best.Value.Value))
                    best = near;
        }
        return best;
    }

    private static Evidence? Between(Link held, Link asked) =>
        held.Id == asked.Id
            ? new(Same, () => new($"位于需求所在的环节『{asked.Zh}』", $"holds the link of the need, “{asked.En}”"))
        : held.Feeds.Contains(asked.Id)
            ? new(
                Feeds,
                () =>
                    new(
                        $"所在环节『{held.Zh}』为需求环节『{asked.Zh}』供货",
                        $"its link “{held.En}” feeds the link of the need, “{asked.En}”"
                    )
            )
        : asked.Feeds.Contains(held.Id)
            ? new(
                FedBy,
                () =>
                    new(
                        $"所在环节『{held.Zh}』使用需求环节『{asked.Zh}』的产品",
                        $"its link “{held.En}” is fed by the link of the need, “{asked.En}”"
                    )
            )
        : held.Chain == asked.Chain
            ? new(
                SameChain,
                () =>
                    new(
                        $"环节『{held.Zh}』与需求环节『{asked.Zh}』同属一条产业链",
                        $"its link “{held.En}” is of the same chain as that of the need, “{asked.En}”"
                    )
            )
        : null;
}
