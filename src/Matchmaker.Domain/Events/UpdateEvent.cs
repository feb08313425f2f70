using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.Events;

/// <summary>What staff change of an event: an absent part stays as it is.</summary>
public sealed record UpdateEventInput(
    string? IdempotencyKey,
    string Event,
    int? Version,
    Optional<string> Title = default,
    Optional<EventFormat?> Format = default,
    Optional<EventMode?> Mode = default,
    Optional<DateOnly?> From = default,
    Optional<DateOnly?> Until = default,
    Optional<DatePrecision?> DatePrecision = default,
    Optional<IReadOnlyList<string>> Chains = default,
    Optional<string> District = default
) : IMutationInput
{
    /// <summary>The parts that are given as null although an event cannot be without them.</summary>
    internal IEnumerable<string> WronglyCleared =>
        new (string Name, bool Cleared)[]
        {
            ("title", Title.Cleared),
            ("format", Format.Cleared),
            ("mode", Mode.Cleared),
            ("datePrecision", DatePrecision.Cleared),
        }
            .Where(part => part.Cleared)
            .Select(part => part.Name);

    /// <summary>What an event says once the parts that are given have taken their places.</summary>
    /// <param name="zone">The city's time zone.</param>
    internal EventContent Over(Event read, TimeZoneInfo zone)
    {
        DateOnly? from = read.Precision is Events.DatePrecision.Unknown ? null : EventDates.DayIn(read.StartsAt, zone);
        DateOnly? until =
            read.Precision is Events.DatePrecision.Day
                ? EventDates.DayIn(read.EndsAt > read.StartsAt ? read.EndsAt.AddTicks(-1) : read.EndsAt, zone)
                : null;
        var first = From.Or(from);
        // Another first day alone is another day, not a longer event.
        var last =
            Until.Given ? Until.Value
            : From.Given ? null
            : until;
        var known =
            From.Cleared ? Events.DatePrecision.Unknown
            : From.Given ? Events.DatePrecision.Day
            : read.Precision;
        return new(
            Title.Or(read.Title) ?? "",
            Format.Or(read.Format) ?? read.Format,
            Mode.Or(read.Mode) ?? read.Mode,
            first,
            last,
            DatePrecision.Or(known) ?? known,
            Chains.Or(read.Chains) ?? [],
            District.Or(read.District)
        );
    }
}

/// <summary>Staff change an event: those of its district, the city's any.</summary>
public sealed class UpdateEvent(IEvents events, CatalogueCache catalogue, ILedger ledger, TimeProvider time)
{
    public async Task<Result<Event>> RunAsync(UpdateEventInput input, Caller caller, CancellationToken ct)
    {
        if (caller.ToBeStaff() is { } notStaff)
            return notStaff;
        return await ledger.OnceAsync(
            new(caller, "updateEvent", input),
            events.OneAsync,
            attempt => UpdateAsync(input, attempt, ct),
            ct
        );
    }

    private async Task<Result<Event>> UpdateAsync(UpdateEventInput input, Attempt attempt, CancellationToken ct)
    {
        if (input.WronglyCleared.Select(UserError.CannotBeCleared).ToList() is { Count: > 0 } cleared)
            return cleared;
        var begun = await attempt.BeginAsync(events, input.Event, input.Version, ct);
        if (begun.Value is not { } read)
            return begun;
        var content = input.Over(read, time.LocalTimeZone);
        // Neither out of the district that one serves, nor into another.
        if ((read.ToChange() ?? attempt.By.ToServe(content.District)) is { } impossible)
            return impossible;
        return EventRules.Errors(content, catalogue.Current) is { Count: > 0 } invalid
            ? invalid
            : await attempt.PutAsync("updateEvent", read.Saying(content, time) with { Version = read.Version + 1 }, ct);
    }
}
