using Matchmaker.Domain.Chains;

namespace Matchmaker.Domain.Firms;

/// <summary>What is known of a chain at a glance: who leads it and how well each of its links is held.</summary>
/// <param name="Links">In the order of the catalogue.</param>
public sealed record ChainSurvey(string Chain, IReadOnlyList<FirmName> Leaders, IReadOnlyList<LinkSurvey> Links);

/// <summary>How well one link is held, and how many firms could move to it.</summary>
/// <param name="MoverCount">Firms that hold a link that feeds it, 0 to <see cref="SurveyChain.MostMovers"/>; counted
/// for links without a maker only.</param>
public sealed record LinkSurvey(LinkCoverage Coverage, int MoverCount);

/// <summary>A firm where its name is all that is shown.</summary>
/// <param name="En">The Chinese name where there is no English one.</param>
public sealed record FirmName(string Id, string Zh, string En)
{
    public static FirmName Of(Firm firm) => new(firm.Id, firm.NameZh, firm.NameEn ?? firm.NameZh);
}

/// <summary>
/// Use case: surveys a chain for its page, in three questions to the store however many links it has. What needs the
/// match engine is asked for one link at a time, when a person opens it: for all links at once it took most of the time
/// of the page.
/// </summary>
public sealed class SurveyChain(CatalogueCache catalogue, IChains chains, IFirms firms, ISupplyPaths paths)
{
    /// <summary>
    /// Firms that could move to a link that are counted at most: "10 or more" is enough to see where it would be easy.
    /// Set by hand. Doubled, the store reads up to twice as many rows.
    /// </summary>
    public const int MostMovers = 10;

    /// <summary>A chain that is not in the catalogue has no links and no leaders.</summary>
    public async Task<ChainSurvey> RunAsync(string chain, CancellationToken ct)
    {
        string[] links = [.. catalogue.Current.LinksOf(chain).Select(l => l.Id)];
        var coverages = (await chains.CoveragesAsync(links, ct)).ToDictionary(c => c.Link, StringComparer.Ordinal);
        string[] open = [.. links.Where(id => coverages[id].Level is Coverage.Open)];
        var movers = (await paths.MoversAsync(open, MostMovers, ct)).ToLookup(m => m.Link, StringComparer.Ordinal);
        var leaders = await firms.LeadingAsync([chain], ct);
        return new ChainSurvey(
            chain,
            [.. leaders.Select(FirmName.Of).OrderBy(f => f.Zh, StringComparer.Ordinal)],
            [.. links.Select(id => new LinkSurvey(coverages[id], movers[id].Count()))]
        );
    }
}
