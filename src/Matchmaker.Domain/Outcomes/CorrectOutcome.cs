using FluentValidation;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Outcomes;

/// <summary>What is corrected of an outcome: an absent part stays as it is.</summary>
/// <param name="Version">The version of the engagement that was read.</param>
/// <param name="AmountFen">In fen, 1/100 CNY; null clears it.</param>
public sealed record CorrectOutcomeInput(
    string? IdempotencyKey,
    string Outcome,
    int? Version,
    string Reason,
    Optional<OutcomeKind?> Kind = default,
    Optional<long?> AmountFen = default,
    Optional<DateOnly?> SignedOn = default,
    Optional<string> Evidence = default
) : IMutationInput;

/// <summary>
/// Corrects an outcome by a new one that takes its place, with the reason; the one before stays in the engagement and
/// counts no longer. Whoever may record may correct, what is verified staff alone; nobody has verified the new one yet.
/// </summary>
public sealed class CorrectOutcome(IFirms firms, IEngagements engagements, ILedger ledger, TimeProvider time)
{
    public async Task<Result<OutcomeChange>> RunAsync(CorrectOutcomeInput input, Caller caller, CancellationToken ct)
    {
        if (!caller.SignedIn)
            return UserError.Unauthenticated;
        return await ledger.OnceAsync(
            new(caller, "correctOutcome", input),
            async (id, token) =>
                await engagements.OneAsync(id, token) is { } found
                && found.Outcomes.FirstOrDefault(o => o.Corrects == input.Outcome) is { } correction
                    ? new OutcomeChange(correction, found)
                    : null,
            attempt => CorrectAsync(input, caller, attempt, ct),
            ct
        );
    }

    private async Task<Result<OutcomeChange>> CorrectAsync(
        CorrectOutcomeInput input,
        Caller caller,
        Attempt attempt,
        CancellationToken ct
    )
    {
        if (WronglyCleared(input).Select(UserError.CannotBeCleared).ToList() is { Count: > 0 } cleared)
            return cleared;
        if (new CorrectOutcomeValidator(time.Today()).Errors(input) is { Count: > 0 } invalid)
            return invalid.ToList();
        var begun = await Attempt.BeginAsync(
            new(input.Outcome, "outcome", input.Version),
            outcome => engagements.HoldingOutcomeAsync(outcome, caller, ct),
            found => caller.ToTouchAsync(found, firms, ct)
        );
        if (begun.Value is not { } read)
            return new(null, begun.Errors);
        var former = read.Outcomes.First(o => o.Id == input.Outcome);
        if ((caller.ToCorrect(former) ?? EngagementAction.CorrectOutcome.RefusalAt(read)) is { } refusal)
            return refusal;

        var correction = Corrected(former, input) with
        {
            Id = Ids.New("outcome", time),
            RecordedAt = time.GetUtcNow(),
            RecordedBy = caller.AccountId!,
        };
        if (SaysTheSame(former, correction))
            return UserError.Invalid("更正后与原来相同。", "The correction says what stands there already.", "outcome");
        var put = read with { Version = read.Version + 1, Outcomes = [.. With(read.Outcomes, former, correction)] };
        var saved = await attempt.PutAsync(AuditNote.Reason("correctOutcome", input.Reason), put, ct);
        return saved.Ok ? new OutcomeChange(correction, put) : new Result<OutcomeChange>(null, saved.Errors);
    }

    private static Outcome Corrected(Outcome former, CorrectOutcomeInput input) =>
        former with
        {
            Kind = input.Kind.Or(former.Kind) ?? former.Kind,
            AmountFen = input.AmountFen.Or(former.AmountFen),
            SignedOn = input.SignedOn.Or(former.SignedOn) ?? former.SignedOn,
            Evidence = PlainText.TidyOrNull(input.Evidence.Or(former.Evidence)),
            Verified = false,
            Corrects = former.Id,
            CorrectionReason = PlainText.Tidy(input.Reason),
        };

    private static IEnumerable<Outcome> With(IEnumerable<Outcome> outcomes, Outcome former, Outcome correction) =>
        outcomes.Select(o => o.Id == former.Id ? o with { CorrectedBy = correction.Id } : o).Append(correction);

    private static bool SaysTheSame(Outcome former, Outcome correction) =>
        (former.Kind, former.AmountFen, former.SignedOn, former.Evidence)
        == (correction.Kind, correction.AmountFen, correction.SignedOn, correction.Evidence);

    private static IEnumerable<string> WronglyCleared(CorrectOutcomeInput input)
    {
        if (input.Kind.Cleared)
            yield return "kind";
        if (input.SignedOn.Cleared)
            yield return "signedOn";
    }
}

internal sealed class CorrectOutcomeValidator : AbstractValidator<CorrectOutcomeInput>
{
    public CorrectOutcomeValidator(DateOnly today)
    {
        RuleFor(i => i.Reason)
            .Needed("更正成果须写明理由。", "Give the reason for correcting the outcome.")
            .ReasonOfCorrection();
        RuleFor(i => i.AmountFen.Value).AmountOfOutcome().OverridePropertyName(nameof(CorrectOutcomeInput.AmountFen));
        RuleFor(i => i.SignedOn.Value!.Value)
            .SignedUntil(today)
            .OverridePropertyName(nameof(CorrectOutcomeInput.SignedOn))
            .When(i => i.SignedOn.Value is not null);
        RuleFor(i => i.Evidence.Value).EvidenceOfOutcome().OverridePropertyName(nameof(CorrectOutcomeInput.Evidence));
    }
}
