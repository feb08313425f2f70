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

    public static LocalizedText Label(this DatePrecision value) =>
        value switch
        {
            DatePrecision.Day => new("日期已定", "the day is known"),
            DatePrecision.Month => new("只知月份", "the month is known"),
            DatePrecision.Year => new("只知年份", "the year is known"),
            DatePrecision.Unknown => new("日期未知", "no date is known"),
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
