using Matchmaker.Api.Http.Loading;
using Matchmaker.Api.Schema.Firms;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;

namespace Matchmaker.Api.Schema.Chains;

public sealed class CoverageOfLink(IChains chains)
    : BatchLoader<string, LinkCoverageNode>(
        async (links, ct) =>
        {
            var positions = (await chains.CoveragesAsync(links, ct)).ToDictionary(p => p.Link, StringComparer.Ordinal);
            return link => new LinkCoverageNode(positions.GetValueOrDefault(link) ?? new LinkCoverage(link, 0, 0, 0));
        }
    );

public sealed class LeadersOfChain(IFirms firms)
    : BatchLoader<string, IEnumerable<FirmNode>>(
        async (chains, ct) =>
        {
            var leaders = (await firms.LeadingAsync(chains, ct))
                .Where(f => f.Library is not LibraryState.Removed)
                .OrderBy(f => f.Id, StringComparer.Ordinal)
                .SelectMany(f => f.Leads.Select(l => (l.Chain, Firm: f)))
                .ToLookup(p => p.Chain, p => new FirmNode(p.Firm), StringComparer.Ordinal);
            return chain => leaders[chain];
        }
    );
