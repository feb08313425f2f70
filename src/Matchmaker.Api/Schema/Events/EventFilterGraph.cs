using Matchmaker.Api.Schema.Kinds;
using Matchmaker.Domain.Events;

namespace Matchmaker.Api.Schema.Events;

public sealed class EventFilterGraph : InputOf<EventFilter>
{
    public EventFilterGraph()
        : base("What a list of events is narrowed to; parts that are absent or empty narrow nothing.")
    {
        Id("chains", "Events about any of these chains.");
        Id("districts", "Events in any of these districts.");
        Says("from", "Events that end at or after this time.");
        Says("to", "Events that start before this time.");
    }
}
