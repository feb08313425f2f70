namespace Matchmaker.Domain.Chains;

/// <summary>
/// The length of the longest list of each kind in a catalogue: the factor by which one more level of a query may
/// multiply its cost.
/// </summary>
public sealed record CatalogueLengths(int LinksOfChain, int FeedsOfLink, int FedByLink, int TermsOfLink)
{
    internal static CatalogueLengths Of(
        IReadOnlyList<Link> links,
        ILookup<string, Link> ofChain,
        ILookup<string, Link> fedBy
    ) =>
        new(
            ofChain.Select(c => c.Count()).DefaultIfEmpty().Max(),
            links.Select(l => l.Feeds.Count).DefaultIfEmpty().Max(),
            fedBy.Select(l => l.Count()).DefaultIfEmpty().Max(),
            links.Select(l => l.Terms.Count).DefaultIfEmpty().Max()
        );
}
