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
    string? ClientMutationId,
    string Engagement,
    OutcomeKind Kind,
    long? AmountFen,
    DateOnly SignedOn,
    string? Evidence
) : IMutationInput;

public sealed record VerifyOutcomeInput(string? ClientMutationId, string Outcome, string? Note) : IMutationInput;

/// <summary>
/// What an engagement led to: recorded by either party or staff, verified by staff who have seen the evidence.
/// </summary>
public sealed class RecordOutcome(IFirms firms, IEngagements engagements, ILedger ledger, TimeProvider time)
{
    private const int Most = OutcomeRules.MostOfEngagement;

    /// <summary>What staff record with evidence counts as verified.</summary>
    public async Task<Result<Engagement>> RunAsync(RecordOutcomeInput input, Caller caller, CancellationToken ct)
    {
        if (!caller.SignedIn)
            return UserError.Unauthenticated;
        return await ledger.OnceAsync(
            new(caller, "recordOutcome", input),
            engagements.OneAsync,
            attempt => RecordAsync(input, caller, attempt, ct),
            ct
        );
    }

    private async Task<Result<Engagement>> RecordAsync(
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
            return begun;
        if (!EngagementMoves.AgreedToTalk(read.Stage))
            return UserError.Conflict(
                "双方同意对接之后才能登记成果。",
                "An outcome can be recorded once both sides have agreed to talk.",
                "engagement"
            );
        if (read.Outcomes.Count >= Most)
            return new UserError(
                ErrorCode.LimitExceeded,
                new($"一个对接最多 {Most} 项成果。", $"An engagement holds at most {Most} outcomes.")
            );

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
        return await SaveAsync(read, [.. read.Outcomes, outcome], "recordOutcome", attempt, ct);
    }

    public async Task<Result<Engagement>> VerifyAsync(VerifyOutcomeInput input, Caller caller, CancellationToken ct)
    {
        if (caller.ToBeStaff() is { } notStaff)
            return notStaff;
        return await ledger.OnceAsync(
            new(caller, "verifyOutcome", input),
            engagements.OneAsync,
            attempt => VerifyAsync(input, caller, attempt, ct),
            ct
        );
    }

    private async Task<Result<Engagement>> VerifyAsync(
        VerifyOutcomeInput input,
        Caller caller,
        Attempt attempt,
        CancellationToken ct
    )
    {
        if (input.Note is not null && Validation.Fault(input.Note, "备注", "The note", 500, lines: true) is { } wrong)
            return new UserError(ErrorCode.Invalid, wrong, ["note"]);
        var begun = await Attempt.BeginAsync(
            new(input.Outcome, "outcome", Version: null),
            HoldingOutcomeAsync,
            found => caller.ToTouchAsync(found, firms, ct)
        );
        if (begun.Value is not { } read)
            return begun;

        var outcomes = read.Outcomes.Select(o => o.Id == input.Outcome ? o with { Verified = true } : o);
        var reason = PlainText.TidyOrNull(input.Note) is { } note ? $"verifyOutcome: {note}" : "verifyOutcome";
        return await SaveAsync(read, [.. outcomes], reason, attempt, ct);

        // It would also be found by the id of a follow-up.
        async Task<Engagement?> HoldingOutcomeAsync(string outcome) =>
            (await engagements.HoldingAsync([outcome], Audience.Of(caller), ct)).SingleOrDefault(e =>
                e.Outcomes.Any(o => o.Id == outcome)
            );
    }

    private static Task<Result<Engagement>> SaveAsync(
        Engagement read,
        IReadOnlyList<Outcome> outcomes,
        string reason,
        Attempt attempt,
        CancellationToken ct
    ) => attempt.PutAsync(reason, read with { Version = read.Version + 1, Outcomes = outcomes }, ct);
}

internal sealed class RecordOutcomeValidator : AbstractValidator<RecordOutcomeInput>
{
    public RecordOutcomeValidator(DateOnly today)
    {
        RuleFor(i => i.AmountFen).AmountOfOutcome();
        RuleFor(i => i.SignedOn)
            .LessThanOrEqualTo(today)
            .Says("签订日期不能晚于今天。", "The day of signing cannot be after today.")
            .GreaterThanOrEqualTo(today.AddYears(-10))
            .Says("签订日期最多在十年以内。", "The day of signing is at most ten years ago.");
        RuleFor(i => i.Evidence).EvidenceOfOutcome();
    }
}
