namespace Matchmaker.Domain.Chains;

/// <summary>How long the longest list of each kind in a catalogue is: what one more level of a question may multiply by.</summary>
public sealed record CatalogueLengths(int LinksOfChain, int FeedsOfLink, int FedByLink, int TermsOfLink)
{
    internal static CatalogueLengths Of(IReadOnlyList<Link> links, ILookup<string, Link> ofChain, ILookup<string, Link> fedBy) => new(
        ofChain.Select(c => c.Count()).DefaultIfEmpty().Max(),
        links.Select(l => l.Feeds.Count).DefaultIfEmpty().Max(),
        fedBy.Select(l => l.Count()).DefaultIfEmpty().Max(),
        links.Select(l => l.Terms.Count).DefaultIfEmpty().Max());
}
