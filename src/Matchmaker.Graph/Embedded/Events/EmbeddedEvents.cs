using Matchmaker.Domain;
using Matchmaker.Domain.Events;
using Matchmaker.Graph.Embedded.Reading;
using Matchmaker.Graph.Embedded.Shapes;

namespace Matchmaker.Graph.Embedded.Events;

/// <summary>Reads events as keyset pages in the order of their start.</summary>
internal sealed class EmbeddedEvents(EmbeddedStore store) : IEvents
{
    private static readonly EmbeddedSort ByStart = EmbeddedSort.Latest("e.starts_at");

    public Task<IReadOnlyList<Event>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        store.Reads.RecordsAsync<Event>(
            nameof(IEvents),
            "SELECT body FROM event WHERE id IN (SELECT value FROM json_each(@ids))",
            new { ids = SqlJson.Of(ids) },
            ct
        );

    public Task<Page<Event>> PageAsync(EventFilter filter, PageRequest page, CancellationToken ct) =>
        store.Reads.PageAsync<Event>(nameof(IEvents), EventFilter.List, "e", "event e", Of(filter), ByStart, page, ct);

    private static WhereClause Of(EventFilter filter) =>
        new WhereClause()
            .IfAny(
                "chains",
                filter.Chains,
                """
                EXISTS (SELECT 1 FROM event_chain ec WHERE ec.event = e.id AND ec.chain IN (SELECT value
                  FROM json_each(@chains)))
                """
            )
            .In("e.district", "districts", filter.Districts)
            .If("from", filter.From is { } from ? UtcText.Of(from) : null, "e.ends_at >= @from")
            .If("to", filter.To is { } to ? UtcText.Of(to) : null, "e.starts_at < @to");
}
