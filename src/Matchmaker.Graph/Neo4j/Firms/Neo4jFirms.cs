using Matchmaker.Domain;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Graph.Neo4j.Reading;
using Matchmaker.Graph.Neo4j.Shapes;

namespace Matchmaker.Graph.Neo4j.Firms;

/// <summary>Reads firms as keyset pages by name or by confirmation, each order walked along an index.</summary>
internal sealed class Neo4jFirms(Neo4jReads reads, TimeProvider time) : IFirms
{
    public Task<IReadOnlyList<Firm>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        reads.RecordsAsync<Firm>(
            nameof(IFirms),
            RecordStatements.ByIds,
            new() { ["ids"] = ids, ["kind"] = RecordKind.Firm },
            ct
        );

    public Task<Page<Firm>> PageAsync(FirmQuery query, PageRequest page, CancellationToken ct)
    {
        var words = query.Filter.Words();
        var (statement, count) = (query.Order, query.Filter) switch
        {
            (FirmOrder.Name, { UpdatedSince: not null }) => (FirmStatements.ChangedByName, FirmStatements.CountChanged),
            (FirmOrder.Name, _) when words.Count > 0 => (FirmStatements.SearchedByName, FirmStatements.CountSearched),
            (FirmOrder.Name, { Links.Count: > 0 }) => (FirmStatements.AtLinksByName, FirmStatements.CountAtLinks),
            (FirmOrder.Name, _) => (FirmStatements.ByName, FirmStatements.Count),
            (_, { UpdatedSince: not null }) => (FirmStatements.ChangedByConfirmed, FirmStatements.CountChanged),
            _ when words.Count > 0 => (FirmStatements.SearchedByConfirmed, FirmStatements.CountSearched),
            (_, { Links.Count: > 0 }) => (FirmStatements.AtLinksByConfirmed, FirmStatements.CountAtLinks),
            _ => (FirmStatements.ByConfirmed, FirmStatements.Count),
        };
        return reads.PageAsync<Firm>(
            nameof(IFirms),
            query.List,
            statement,
            count,
            Parameters(query, words),
            query.Order is FirmOrder.Name ? Neo4jSort.ByText : Neo4jSort.ByRank,
            page,
            ct
        );
    }

    public Task<IReadOnlyList<Firm>> LeadingAsync(IReadOnlyCollection<string> chains, CancellationToken ct) =>
        reads.RecordsAsync<Firm>(nameof(IFirms), FirmStatements.Leading, new() { ["chains"] = chains.Distinct() }, ct);

    private Dictionary<string, object?> Parameters(FirmQuery query, IReadOnlyList<string> words) =>
        new()
        {
            ["words"] = words,
            ["word"] = FullTextSearch.Rarest(words),
            ["links"] = FilterParameters.Of(query.Filter.Links),
            ["chains"] = FilterParameters.Of(query.Filter.Chains),
            ["districts"] = FilterParameters.Of(query.Filter.Districts),
            ["roles"] = FilterParameters.Of(query.Filter.Roles),
            ["tiers"] = FilterParameters.Of(query.Filter.Tiers),
            // Left out where nothing depends on it: an answer that is kept then outlives the day.
            ["today"] = query.Filter.Tiers is { Count: > 0 } ? time.Today() : null,
            ["library"] = FilterParameters.Of(query.Filter.Library),
            ["withRemoved"] = query.WithRemoved,
            ["updatedSince"] = Neo4jChangeTime.Of(query.Filter.UpdatedSince),
        };
}
