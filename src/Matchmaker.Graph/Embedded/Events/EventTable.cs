using Matchmaker.Domain.Events;
using Matchmaker.Graph.Embedded.Shapes;

namespace Matchmaker.Graph.Embedded.Events;

internal sealed class EventTable()
    : RecordTable<Event>(
        [new("starts_at", e => UtcText.Of(e.StartsAt)), new("ends_at", e => UtcText.Of(e.EndsAt))],
        EdgeTable.To<Event>("event_chain", "event", "chain", e => e.Chains)
    );
