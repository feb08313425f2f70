using Matchmaker.Domain;
using Matchmaker.Domain.Events;
using Matchmaker.Domain.Ledger;
using Matchmaker.Graph.Neo4j.Reading;
using Matchmaker.Graph.Neo4j.Shapes;

namespace Matchmaker.Graph.Neo4j.Events;

/// <summary>Reads events as keyset pages in the order of their start.</summary>
internal sealed class Neo4jEvents(Neo4jReads reads) : IEvents
{
    public Task<IReadOnlyList<Event>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        reads.RecordsAsync<Event>(
            nameof(IEvents),
            RecordStatements.ByIds,
            new() { ["ids"] = ids, ["kind"] = RecordKind.Event },
            ct
        );

    public Task<Page<Event>> PageAsync(EventFilter filter, PageRequest page, CancellationToken ct) =>
        reads.PageAsync<Event>(
            nameof(IEvents),
            EventFilter.List,
            EventStatements.Page,
            EventStatements.Count,
            new()
            {
                ["chains"] = FilterParameters.Of(filter.Chains),
                ["districts"] = FilterParameters.Of(filter.Districts),
                ["from"] = SortRank.LatestOrNull(filter.From),
                ["to"] = SortRank.LatestOrNull(filter.To),
            },
            Neo4jSort.ByRank,
            page,
            ct
        );
}

/// <summary>The Cypher of <see cref="Neo4jEvents"/>; constants, so that Neo4j plans each once.</summary>
internal static class EventStatements
{
    private const string Walk = $$"""
        MATCH (n:Event) USING INDEX n:Event(startsRank, id)
        WHERE n.startsRank >= asked.sort AND n.id IS NOT NULL AND CASE n.startsRank
          WHEN asked.sort THEN n.id > asked.id ELSE true END
          AND (asked.from IS NULL OR n.endsRank <= asked.from) AND (asked.to IS NULL OR n.startsRank > asked.to)
          AND (asked.chains IS NULL OR EXISTS { (n)-[:{{RelationshipTypes.Covers}}]->(c) WHERE c.id IN asked.chains })
          AND (asked.districts IS NULL OR EXISTS { (n)-[:{{RelationshipTypes.In}}]->(d) WHERE d.id IN asked.districts })

        """;

    public const string Page =
        $"{BatchFrame.Each}{Walk}WITH n ORDER BY n.startsRank, n.id LIMIT $take RETURN collect([n.id, "
        + $"n.revision, n.startsRank]) AS hits{BatchFrame.Hits}";

    public const string Count = $"{BatchFrame.Each}{Walk}RETURN count(n) AS total{BatchFrame.Total}";
}
