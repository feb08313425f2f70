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
        reads.RecordsAsync<Firm>(nameof(IFirms), RecordStatements.ByIds, new() { ["ids"] = ids, ["kind"] = RecordKind.Firm }, ct);

    public Task<Page<Firm>> PageAsync(FirmQuery query, PageRequest page, CancellationToken ct)
    {
        var words = query.Filter.Words();
        var (statement, count) = (query.Order, words.Count > 0, query.Filter.Links is { Count: > 0 }) switch
        {
            (FirmOrder.Name, true, _) => (FirmStatements.SearchedByName, FirmStatements.CountSearched),
            (FirmOrder.Name, _, true) => (FirmStatements.AtLinksByName, FirmStatements.CountAtLinks),
            (FirmOrder.Name, _, _) => (FirmStatements.ByName, FirmStatements.Count),
            (_, true, _) => (FirmStatements.SearchedByConfirmed, FirmStatements.CountSearched),
            (_, _, true) => (FirmStatements.AtLinksByConfirmed, FirmStatements.CountAtLinks),
            _ => (FirmStatements.ByConfirmed, FirmStatements.Count),
        };
        return reads.PageAsync<Firm>(
            nameof(IFirms), query.List, statement, count, Parameters(query, words), query.Order is FirmOrder.Name ? Sort.ByText : Sort.ByRank, page, ct);
    }

    public Task<IReadOnlyList<Firm>> LeadingAsync(IReadOnlyCollection<string> chains, CancellationToken ct) =>
        reads.RecordsAsync<Firm>(nameof(IFirms), FirmStatements.Leading, new() { ["chains"] = chains.Distinct() }, ct);

    private Dictionary<string, object?> Parameters(FirmQuery query, IReadOnlyList<string> words) => new()
    {
        ["words"] = words, ["word"] = SearchedText.Rarest(words), ["links"] = Given.Of(query.Filter.Links), ["chains"] = Given.Of(query.Filter.Chains),
        ["districts"] = Given.Of(query.Filter.Districts), ["roles"] = Given.Of(query.Filter.Roles), ["tiers"] = Given.Of(query.Filter.Tiers),
        // Left out where nothing depends on it: an answer that is kept then outlives the day.
        ["today"] = query.Filter.Tiers is { Count: > 0 } ? time.Today() : null,
        ["library"] = Given.Of(query.Filter.Library), ["withRemoved"] = query.WithRemoved,
    };
}
