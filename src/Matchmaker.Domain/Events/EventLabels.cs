namespace Matchmaker.Domain.Events;

/// <summary>Labels of events' values, as people read them.</summary>
public static class EventLabels
{
    public static LocalizedText Label(this EventFormat value) =>
        value switch
        {
            EventFormat.Negotiation => new("供需洽谈", "negotiation"),
            EventFormat.Roadshow => new("路演推介", "roadshow"),
            EventFormat.Visit => new("企业行", "visit"),
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };

    public static LocalizedText Label(this EventMode value) =>
        value switch
        {
            EventMode.Online => new("线上", "online"),
            EventMode.Offline => new("线下", "on site"),
            EventMode.Hybrid => new("线上线下", "hybrid"),
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };
}
