using Matchmaker.Domain.Events;

namespace Matchmaker.Console.Pages.Events;

/// <summary>An event as it stands in the form.</summary>
public sealed class EventDraft
{
    public string Title { get; set; } = "";
    public EventFormat Format { get; set; } = EventFormat.Negotiation;
    public EventMode Mode { get; set; } = EventMode.Offline;
    public DateOnly? From { get; set; }
    public DateOnly? Until { get; set; }
    public DatePrecision Precision { get; set; } = DatePrecision.Day;
    public string Chain { get; set; } = "";
    public string District { get; set; } = "";

    // Chains beyond the first, which the form leaves as they are.
    private IReadOnlyList<string> _others = [];

    /// <param name="city">The city's time zone.</param>
    public static EventDraft Of(Event one, TimeZoneInfo city)
    {
        var days = EventDays.Of(one, city);
        var known = one.Precision is not DatePrecision.Unknown;
        return new()
        {
            Title = one.Title,
            Format = one.Format,
            Mode = one.Mode,
            From = known ? days.First : null,
            Until = one.Precision is DatePrecision.Day && days.Last > days.First ? days.Last : null,
            Precision = one.Precision,
            Chain = one.Chains is [var first, ..] ? first : "",
            District = one.District ?? "",
            _others = [.. one.Chains.Skip(1)],
        };
    }

    public CreateEventInput ToCreate(string mutation) =>
        new(mutation, Title, Format, Mode, First, Last, Precision, Chains, OrNull(District));

    public UpdateEventInput ToUpdate(string mutation, Event read) =>
        new(
            mutation,
            read.Id,
            read.Version,
            Title,
            Format,
            Mode,
            First,
            Last,
            Precision,
            new(true, Chains),
            OrNull(District)
        );

    private DateOnly? First => Precision is DatePrecision.Unknown ? null : From;

    private DateOnly? Last => Precision is DatePrecision.Day ? Until : null;

    private IReadOnlyList<string> Chains =>
        [.. new[] { OrNull(Chain) }.OfType<string>().Concat(_others).Distinct(StringComparer.Ordinal)];

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
