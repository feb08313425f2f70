using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.Events;

/// <param name="From">The first day; of a month or a year any day in it; absent where no date is known.</param>
/// <param name="Until">The last day; absent where it is the first.</param>
/// <param name="DatePrecision">How much of the date is known: the day when absent, and nothing where there is no
/// date.</param>
public sealed record CreateEventInput(
    string? IdempotencyKey,
    string Title,
    EventFormat Format,
    EventMode Mode,
    DateOnly? From,
    DateOnly? Until,
    DatePrecision? DatePrecision,
    IReadOnlyList<string>? Chains,
    string? District
) : IMutationInput;

/// <summary>Staff announce an event: those of a district one in it, the city's any.</summary>
public sealed class CreateEvent(IEvents events, CatalogueCache catalogue, ILedger ledger, TimeProvider time)
{
    public async Task<Result<Event>> RunAsync(CreateEventInput input, Caller caller, CancellationToken ct)
    {
        if (caller.ToServe(input.District) is { } refusal)
            return refusal;
        return await ledger.OnceAsync(
            new(caller, "createEvent", input),
            events.OneAsync,
            attempt => CreateAsync(input, attempt, ct),
            ct
        );
    }

    private async Task<Result<Event>> CreateAsync(CreateEventInput input, Attempt attempt, CancellationToken ct)
    {
        var content = new EventContent(
            input.Title,
            input.Format,
            input.Mode,
            input.From,
            input.Until,
            input.DatePrecision ?? (input.From is null ? DatePrecision.Unknown : DatePrecision.Day),
            input.Chains ?? [],
            input.District
        );
        return EventRules.Errors(content, catalogue.Current) is { Count: > 0 } invalid
            ? invalid
            : await attempt.PutAsync("createEvent", New().Saying(content, time), ct);
    }

    private Event New() =>
        new()
        {
            Id = RecordKinds.NewId<Event>(time),
            Version = 1,
            Title = "",
            Format = EventFormat.Negotiation,
            Mode = EventMode.Offline,
            StartsAt = time.GetUtcNow(),
            EndsAt = time.GetUtcNow(),
            DateCertain = false,
            Chains = [],
            District = null,
            Figures = new Dictionary<string, string>(),
            Provenance = Provenance.None,
        };
}
