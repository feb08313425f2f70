using Matchmaker.Domain.Chains;

namespace Matchmaker.Console.Pages.Chains;

/// <summary>A chain with the coverage of its links from upstream to downstream.</summary>
public sealed record ChainCoverages(Chain Chain, IReadOnlyList<LinkCoverage> Links)
{
    /// <summary>The ids of the links of every chain of this day.</summary>
    public static IReadOnlyList<string> LinksOn(Catalogue catalogue, DateOnly day) =>
        [.. catalogue.ChainsOn(day).SelectMany(c => catalogue.LinksOf(c.Id)).Select(l => l.Id)];

    /// <summary>Of every chain of this day, in the catalogue's order.</summary>
    /// <param name="coverages">A link without one is left out.</param>
    public static IReadOnlyList<ChainCoverages> Of(
        Catalogue catalogue,
        IReadOnlyList<LinkCoverage> coverages,
        DateOnly day
    )
    {
        var byLink = coverages.ToDictionary(c => c.Link);
        return
        [
            .. catalogue
                .ChainsOn(day)
                .Select(chain => new ChainCoverages(
                    chain,
                    [
                        .. catalogue
                            .LinksOf(chain.Id)
                            .OrderBy(l => l.Stage)
                            .Select(l => byLink.GetValueOrDefault(l.Id))
                            .OfType<LinkCoverage>(),
                    ]
                )),
        ];
    }
}
