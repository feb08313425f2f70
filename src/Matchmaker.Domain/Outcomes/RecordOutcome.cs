using FluentValidation;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Outcomes;

/// <param name="AmountFen">In fen, 1/100 CNY; absent where no sum was agreed.</param>
public sealed record RecordOutcomeInput(
    string? IdempotencyKey,
    string Engagement,
    OutcomeKind Kind,
    long? AmountFen,
    DateOnly SignedOn,
    string? Evidence
) : IMutationInput;

/// <param name="Version">The version of the engagement that was read.</param>
/// <param name="Note">What was seen; for the audit trail.</param>
public sealed record VerifyOutcomeInput(string? IdempotencyKey, string Outcome, string? Note, int? Version = null)
    : IMutationInput;

/// <summary>An outcome as it was changed, with the engagement that holds it.</summary>
public sealed record OutcomeChange(Outcome Outcome, Engagement Engagement);

/// <summary>
/// What an engagement led to: recorded by either party or staff, verified by staff who have seen the evidence.
/// </summary>
public sealed class RecordOutcome(IFirms firms, IEngagements engagements, ILedger ledger, TimeProvider time)
{
    /// <summary>What staff record with evidence counts as verified.</summary>
    public async Task<Result<OutcomeChange>> RunAsync(RecordOutcomeInput input, Caller caller, CancellationToken ct)
    {
        if (!caller.SignedIn)
            return UserError.Unauthenticated;
        return await ledger.OnceAsync(
            new(caller, "recordOutcome", input),
            (id, token) => RecordedAsync(id, input, caller, token),
            attempt => RecordAsync(input, caller, attempt, ct),
            ct
        );
    }

    private async Task<Result<OutcomeChange>> RecordAsync(
        RecordOutcomeInput input,
        Caller caller,
        Attempt attempt,
        CancellationToken ct
    )
    {
        if (new RecordOutcomeValidator(time.Today()).Errors(input) is { Count: > 0 } invalid)
            return invalid.ToList();
        var begun = await attempt.BeginAsync(engagements, firms, input.Engagement, version: null, ct);
        if (begun.Value is not { } read)
            return new(null, begun.Errors);
        if (EngagementAction.RecordOutcome.RefusalAt(read) is { } impossible)
            return impossible;

        var outcome = new Outcome(
            Ids.New("outcome", time),
            input.Kind,
            input.AmountFen,
            input.SignedOn,
            PlainText.TidyOrNull(input.Evidence),
            caller.IsStaff && PlainText.TidyOrNull(input.Evidence) is not null,
            time.GetUtcNow(),
            caller.AccountId!
        );
        return await SaveAsync(read, [.. read.Outcomes, outcome], outcome.Id, "recordOutcome", attempt, ct);
    }

    /// <summary>What a request under the same key recorded: the engagement's last outcome that says the same.</summary>
    private async Task<OutcomeChange?> RecordedAsync(
        string id,
        RecordOutcomeInput input,
        Caller caller,
        CancellationToken ct
    ) =>
        await engagements.OneAsync(id, ct) is { } engagement
        && engagement.Outcomes.LastOrDefault(o =>
            o.Kind == input.Kind
            && o.AmountFen == input.AmountFen
            && o.SignedOn == input.SignedOn
            && o.RecordedBy == caller.AccountId
        )
            is { } outcome
            ? new OutcomeChange(outcome, engagement)
            : null;

    public async Task<Result<OutcomeChange>> VerifyAsync(VerifyOutcomeInput input, Caller caller, CancellationToken ct)
    {
        if (EngagementAction.VerifyOutcome.RefusalTo(caller) is { } notStaff)
            return notStaff;
        return await ledger.OnceAsync(
            new(caller, "verifyOutcome", input),
            async (id, token) =>
                await engagements.OneAsync(id, token) is { } found
                && found.Outcomes.FirstOrDefault(o => o.Id == input.Outcome) is { } outcome
                    ? new OutcomeChange(outcome, found)
                    : null,
            attempt => VerifyAsync(input, caller, attempt, ct),
            ct
        );
    }

    private async Task<Result<OutcomeChange>> VerifyAsync(
        VerifyOutcomeInput input,
        Caller caller,
        Attempt attempt,
        CancellationToken ct
    )
    {
        if (AuditNote.Fault(input.Note) is { } wrong)
            return wrong;
        var begun = await Attempt.BeginAsync(
            new(input.Outcome, "outcome", input.Version),
            outcome => engagements.HoldingOutcomeAsync(outcome, caller, ct),
            found => caller.ToTouchAsync(found, firms, ct)
        );
        if (begun.Value is not { } read)
            return new(null, begun.Errors);

        if (read.Outcomes.First(o => o.Id == input.Outcome).CorrectedBy is not null)
            return UserError.NotAllowedNow(
                "该成果已被更正，请核实最新的一条。",
                "The outcome has been corrected; verify the one that took its place.",
                "outcome"
            );

        var outcomes = read.Outcomes.Select(o => o.Id == input.Outcome ? o with { Verified = true } : o);
        var reason = AuditNote.Reason("verifyOutcome", input.Note);
        return await SaveAsync(read, [.. outcomes], input.Outcome, reason, attempt, ct);
    }

    private static async Task<Result<OutcomeChange>> SaveAsync(
        Engagement read,
        IReadOnlyList<Outcome> outcomes,
        string changed,
        string reason,
        Attempt attempt,
        CancellationToken ct
    )
    {
        var put = read with { Version = read.Version + 1, Outcomes = outcomes };
        var saved = await attempt.PutAsync(reason, put, ct);
        return saved.Ok
            ? new OutcomeChange(outcomes.First(o => o.Id == changed), put)
            : new Result<OutcomeChange>(null, saved.Errors);
    }
}

internal sealed class RecordOutcomeValidator : AbstractValidator<RecordOutcomeInput>
{
    public RecordOutcomeValidator(DateOnly today)
    {
        RuleFor(i => i.AmountFen).AmountOfOutcome();
        RuleFor(i => i.SignedOn).SignedUntil(today);
        RuleFor(i => i.Evidence).EvidenceOfOutcome();
    }
}
