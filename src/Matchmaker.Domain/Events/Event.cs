using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.Events;

/// <summary>The format of an event.</summary>
public enum EventFormat { Negotiation, Roadshow, Visit }
/// <summary>Where an event takes place.</summary>
public enum EventMode { Online, Offline, Hybrid }

/// <summary>A negotiation, a roadshow or a visit (供需洽谈, 路演推介).</summary>
/// <param name="DateCertain">Whether the source gives the whole date; otherwise part of it was inferred.</param>
/// <param name="Figures">Counts as the source states them ("smes": "70", "intentions": "114").</param>
public sealed record Event(
    string Id, int Version, string Title, EventFormat Format, EventMode Mode, DateTimeOffset StartsAt, DateTimeOffset EndsAt, bool DateCertain,
    IReadOnlyList<string> Chains, string? District, IReadOnlyDictionary<string, string> Figures, Provenance Provenance) : IRecord
{
    public RecordKind RecordKind => RecordKind.Event;
    public IEnumerable<string> References => Chains.Concat(Provenance.Sources).Concat(new[] { District }.OfType<string>());
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
    IReadOnlyList<string>? Chains = null, IReadOnlyList<string>? Districts = null, DateTimeOffset? From = null, DateTimeOffset? To = null)
{
    /// <summary>For its cursors.</summary>
    public const string List = "events/Latest";
}
