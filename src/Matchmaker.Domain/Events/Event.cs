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

/// <summary>A negotiation, a roadshow or a visit (供需洽谈, 路演推介).</summary>
public sealed record Event : ILocatedRecord
{
    public required string Id { get; init; }
    public required int Version { get; init; }
    public required string Title { get; init; }
    public required EventFormat Format { get; init; }
    public required EventMode Mode { get; init; }
    public required DateTimeOffset StartsAt { get; init; }
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>Whether the source gives the whole date; otherwise part of it was inferred.</summary>
    public required bool DateCertain { get; init; }

    public required IReadOnlyList<string> Chains { get; init; }
    public required string? District { get; init; }

    /// <summary>Counts as the source states them ("smes": "70", "intentions": "114").</summary>
    public required IReadOnlyDictionary<string, string> Figures { get; init; }

    public required Provenance Provenance { get; init; }

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
