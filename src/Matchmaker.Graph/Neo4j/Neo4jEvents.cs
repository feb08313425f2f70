using Matchmaker.Domain;
using Matchmaker.Domain.Events;
using Matchmaker.Domain.Ledger;
using Matchmaker.Graph.Neo4j.Reading;
using Matchmaker.Graph.Neo4j.Records;

namespace Matchmaker.Graph.Neo4j;

internal sealed class Neo4jEvents(Neo4jReads reads) : IEvents
{
    public Task<IReadOnlyList<Event>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        reads.RecordsAsync(nameof(IEvents), RecordStatements.ByIds, new() { ["ids"] = ids, ["kind"] = RecordKind.Event }, CatalogueShapes.Event, ct);

    public Task<Page<Event>> PageAsync(EventFilter filter, PageRequest page, CancellationToken ct) => reads.PageAsync(
        nameof(IEvents), EventStatements.Page, EventStatements.Count,
        new()
        {
            ["chains"] = Given.Of(filter.Chains), ["districts"] = Given.Of(filter.Districts), ["from"] = SortRank.LatestOrNull(filter.From), ["to"] = SortRank.LatestOrNull(filter.To),
        },
        Sort.ByRank, page, CatalogueShapes.Event, ct);
}

internal static class EventStatements
{
    private const string Walk = $$"""
        MATCH (n:Event) USING INDEX n:Event(startsRank, id)
        WHERE n.startsRank >= $sort AND n.id IS NOT NULL AND CASE n.startsRank WHEN $sort THEN n.id > $id ELSE true END
          AND ($from IS NULL OR n.endsRank <= $from) AND ($to IS NULL OR n.startsRank > $to)
          AND ($chains IS NULL OR EXISTS { (n)-[:{{Edges.Covers}}]->(c) WHERE c.id IN $chains })
          AND ($districts IS NULL OR EXISTS { (n)-[:{{Edges.In}}]->(d) WHERE d.id IN $districts })

        """;

    public const string Page = $"{Walk}WITH n ORDER BY n.startsRank, n.id LIMIT $take RETURN n.startsRank AS sort, {Edges.Whole}";

    public const string Count = $"{Walk}RETURN count(n) AS total";
}
