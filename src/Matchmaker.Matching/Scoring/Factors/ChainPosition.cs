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

    public static double? Value(CandidatePair pair) => Nearest(pair) is { Value: > 0 } nearest ? nearest.Value : null;

    public static Told Tell(CandidatePair pair)
    {
        var (value, held, asked) = Nearest(pair);
        return value switch
        {
            Same => Told.Of($"位于需求所在的环节『{asked.Zh}』", $"holds the link of the need, “{asked.En}”"),
            Feeds => Told.Of(
                $"所在环节『{held.Zh}』为需求环节『{asked.Zh}』供货",
                $"its link “{held.En}” feeds the link of the need, “{asked.En}”"
            ),
            FedBy => Told.Of(
                $"所在环节『{held.Zh}』使用需求环节『{asked.Zh}』的产品，可能是买方",
                $"its link “{held.En}” is fed by the link of the need, “{asked.En}”: it may be a buyer"
            ),
            _ => Told.Of(
                $"环节『{held.Zh}』与需求环节『{asked.Zh}』同属一条产业链",
                $"its link “{held.En}” is of the same chain as that of the need, “{asked.En}”"
            ),
        };
    }

    private static (double Value, Link Held, Link Asked) Nearest(CandidatePair pair)
    {
        (double Value, Link Held, Link Asked) nearest = default;
        for (var i = 0; i < pair.Need.Links.Count; i++)
        {
            if (pair.Catalogue.Link(pair.Need.Links[i]) is not { } asked)
                continue;
            foreach (var own in pair.Supplier.Links)
                if (pair.Catalogue.Link(own) is { } held && Between(held, asked) is var value && value > nearest.Value)
                    nearest = (value, held, asked);
        }
        return nearest;
    }

    private static double Between(Link held, Link asked) =>
        held.Id == asked.Id ? Same
        : held.Feeds.Contains(asked.Id) ? Feeds
        : asked.Feeds.Contains(held.Id) ? FedBy
        : held.Chain == asked.Chain ? SameChain
        : 0;
}
