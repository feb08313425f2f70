using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.Events;

/// <summary>The format of an event.</summary>
public enum EventFormat
{
    Negotiation,
    Roadshow,
    Visit,
}

/// <summary>Where an event takes place.</summary>
public enum EventMode
{
    Online,
    Offline,
    Hybrid,
}

/// <summary>How much of an event's date is known.</summary>
public enum DatePrecision
{
    Day,
    Month,
    Year,
    Unknown,
}

/// <summary>A negotiation, a roadshow or a visit (供需洽谈, 路演推介).</summary>
public sealed record Event : ILocatedRecord
{
    public required string Id { get; init; }
    public required int Version { get; init; }
    public required string Title { get; init; }
    public required EventFormat Format { get; init; }
    public required EventMode Mode { get; init; }

    /// <summary>
    /// Where no day is known the first moment of what is: the month or the year; of an unknown date when it was
    /// written down, so that lists have an order.
    /// </summary>
    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>The first moment after it, or after the month or the year in which it is.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>Whether the source gives the whole date; otherwise part of it was inferred.</summary>
    public required bool DateCertain { get; init; }

    public required IReadOnlyList<string> Chains { get; init; }
    public required string? District { get; init; }

    /// <summary>Counts as the source states them ("smes": "70", "intentions": "114").</summary>
    public required IReadOnlyDictionary<string, string> Figures { get; init; }

    public required Provenance Provenance { get; init; }

    /// <summary>Null in records from before this was kept: <see cref="Precision"/> tells of those, too.</summary>
    public DatePrecision? DatePrecision { get; init; }

    /// <summary>When it was called off; null while it was not.</summary>
    public DateTimeOffset? CancelledAt { get; init; }

    /// <summary>Why it was called off; null while it was not.</summary>
    public string? CancelReason { get; init; }

    /// <summary>
    /// How much of the date may be shown. Of records from before this was kept, the reference data wrote 1 January
    /// where a source gives the year alone.
    /// </summary>
    public DatePrecision Precision =>
        DatePrecision
        ?? (
            !DateCertain && StartsAt is { Month: 1, Day: 1 } or { Month: 12, Day: 31, Hour: 16 }
                ? Events.DatePrecision.Year
                : Events.DatePrecision.Day
        );

    public RecordKind RecordKind => RecordKind.Event;

    public IRecord AtVersion(int version) => this with { Version = version };

    public IEnumerable<string> References =>
        Chains.Concat(Provenance.Sources).Concat(new[] { District }.OfType<string>());
    public IEnumerable<string> Keys => [];
}

/// <summary>The port that reads events.</summary>
public interface IEvents
{
    Task<IReadOnlyList<Event>> ByIdsAsync(IReadOnlyCollection<string> ids, CancellationToken ct);

    /// <summary>The latest first.</summary>
    Task<Page<Event>> PageAsync(EventFilter filter, PageRequest page, CancellationToken ct);
}

/// <summary>A filter of events; an absent or empty part narrows nothing.</summary>
/// <param name="From">Events that end at or after this time.</param>
/// <param name="To">Events that start before this time.</param>
public sealed record EventFilter(
    IReadOnlyList<string>? Chains = null,
    IReadOnlyList<string>? Districts = null,
    DateTimeOffset? From = null,
    DateTimeOffset? To = null
)
{
    /// <summary>For its cursors.</summary>
    public const string List = "events/Latest";
}
