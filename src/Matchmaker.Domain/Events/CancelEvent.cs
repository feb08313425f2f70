using FluentValidation;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Events;

/// <param name="Reason">Why, for whoever meant to come.</param>
public sealed record CancelEventInput(string? IdempotencyKey, string Event, int? Version, string Reason)
    : IMutationInput;

/// <summary>
/// Staff call an event off with the reason; it stays in the list, marked, so that whoever looks for it learns it.
/// </summary>
public sealed class CancelEvent(IEvents events, ILedger ledger, TimeProvider time)
{
    private static readonly CancelEventValidator Validator = new();

    public async Task<Result<Event>> RunAsync(CancelEventInput input, Caller caller, CancellationToken ct)
    {
        if (caller.ToBeStaff() is { } notStaff)
            return notStaff;
        return await ledger.OnceAsync(
            new(caller, "cancelEvent", input),
            events.OneAsync,
            attempt => CancelAsync(input, attempt, ct),
            ct
        );
    }

    private async Task<Result<Event>> CancelAsync(CancelEventInput input, Attempt attempt, CancellationToken ct)
    {
        if (Validator.Errors(input) is { Count: > 0 } invalid)
            return invalid.ToList();
        var begun = await attempt.BeginAsync(events, input.Event, input.Version, ct);
        if (begun.Value is not { } read)
            return begun;
        if (read.ToChange() is { } impossible)
            return impossible;
        var cancelled = read with
        {
            Version = read.Version + 1,
            CancelledAt = time.GetUtcNow(),
            CancelReason = PlainText.Tidy(input.Reason),
        };
        return await attempt.PutAsync("cancelEvent", cancelled, ct);
    }
}

internal sealed class CancelEventValidator : AbstractValidator<CancelEventInput>
{
    public CancelEventValidator() =>
        RuleFor(i => i.Reason)
            .Needed("取消活动须写明原因。", "Give the reason for cancelling the event.")
            .Text("取消原因", "The reason", EventRules.LongestReason, lines: true);
}

internal static class EventChanges
{
    /// <summary>The event that is to be changed, by staff of its district.</summary>
    public static Task<Result<Event>> BeginAsync(
        this Attempt attempt,
        IEvents events,
        string id,
        int? version,
        CancellationToken ct
    ) =>
        Attempt.BeginAsync(
            new Target(id, "event", version),
            happening => events.OneAsync(happening, ct),
            happening => Task.FromResult(attempt.By.ToServe(happening.District))
        );
}
