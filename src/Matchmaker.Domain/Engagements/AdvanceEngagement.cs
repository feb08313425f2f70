using FluentValidation;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Engagements;

/// <summary>The input of <see cref="AdvanceEngagement"/>.</summary>
public sealed record AdvanceEngagementInput(
    string? IdempotencyKey,
    string Engagement,
    int? Version,
    EngagementStage To,
    string? Reason
) : IMutationInput;

/// <summary>
/// Moves an engagement to another stage, for a party or staff, by the transition table of <see
/// cref="EngagementMoves"/>.
/// </summary>
public sealed class AdvanceEngagement(
    IFirms firms,
    IEngagements engagements,
    CallsToMake calls,
    ILedger ledger,
    TimeProvider time
)
{
    private static readonly AdvanceEngagementValidator Validator = new();

    public async Task<Result<Engagement>> RunAsync(AdvanceEngagementInput input, Caller caller, CancellationToken ct)
    {
        if (!caller.SignedIn)
            return UserError.Unauthenticated;
        return await ledger.OnceAsync(
            new(caller, "advanceEngagement", input),
            engagements.OneAsync,
            attempt => AdvanceAsync(input, caller, attempt, ct),
            ct
        );
    }

    private async Task<Result<Engagement>> AdvanceAsync(
        AdvanceEngagementInput input,
        Caller caller,
        Attempt attempt,
        CancellationToken ct
    )
    {
        if (Validator.Errors(input) is { Count: > 0 } invalid)
            return invalid.ToList();
        var begun = await attempt.BeginAsync(engagements, firms, input.Engagement, input.Version, ct);
        if (begun.Value is not { } read)
            return begun;
        var agreeing = input.To == read.Stage ? read.AwaitedSide(caller) : null;
        var onBehalf = await IsOnBehalfAsync(read, input.To, caller, ct);
        var impossible =
            agreeing is { } side ? await caller.ToAgreeForAsync(side, read, input.Reason, firms, ct)
            : onBehalf ? await ToAnswerForAsync(read, input, caller, ct)
            : Refusal(read, input, read.MoverOf(caller)!.Value);
        if (impossible is not null)
            return impossible;

        var moved = read.MovedTo(input.To, caller, PlainText.TidyOrNull(input.Reason), time.GetUtcNow(), onBehalf);
        return await attempt.PutAsync(
            $"advanceEngagement: {read.Stage} → {input.To}",
            agreeing switch
            {
                EngagementSide.Poster => moved with { PosterAgreed = true },
                EngagementSide.Firm => moved with { FirmAgreed = true },
                _ => moved,
            },
            ct
        );
    }

    private async Task<bool> IsOnBehalfAsync(
        Engagement read,
        EngagementStage to,
        Caller caller,
        CancellationToken ct
    ) =>
        EngagementMoves.IsAnswer(read.Stage, to)
        && read.MoverOf(caller) is EngagementActor.Staff
        && (await calls.AmongAsync([read], ct)).Count > 0;

    // Nobody signs in for the firm: the staff in charge of it record what it said, and how.
    private async Task<UserError?> ToAnswerForAsync(
        Engagement read,
        AdvanceEngagementInput input,
        Caller caller,
        CancellationToken ct
    ) =>
        await caller.ToActForAsync(read.AskedFirm(), firms, ct) is { } refusal ? refusal
        : input.Reason is { } reason && PlainText.IsVisible(reason) ? null
        : UserError.Invalid(
            "代企业答复须写明何时、由谁、以什么方式答复。",
            "Say when, by whom and how the firm gave this answer.",
            "reason"
        );

    private static UserError? Refusal(Engagement read, AdvanceEngagementInput input, EngagementActor mover)
    {
        var (from, to) = (read.Stage.Label(), input.To.Label());
        return EngagementMoves.Of(mover, read.Stage, input.To) switch
        {
            Move.Free => null,
            Move.Correction => input.Reason is { } reason && PlainText.IsVisible(reason)
                ? null
                : UserError.Invalid("更正阶段须写明理由。", "Give the reason for correcting the stage.", "reason"),
            Move.NotYours
                when read.Stage is EngagementStage.Proposed
                    && input.To is EngagementStage.Accepted or EngagementStage.Declined => UserError.Forbidden(
                "只有被邀请（被询问）的一方可以同意或谢绝。",
                "Only the side that was asked accepts or declines.",
                "to"
            ),
            Move.NotYours when input.To is EngagementStage.Withdrawn => UserError.Forbidden(
                "只有发出邀请（或自荐）的一方可以撤回。",
                "Only the side that asked withdraws; the side asked declines.",
                "to"
            ),
            Move.NotYours => UserError.Forbidden(
                $"从“{from.Zh}”改为“{to.Zh}”属于更正，只能由工作人员进行。",
                $"Going from {from.En} to {to.En} is a correction, which staff alone make.",
                "to"
            ),
            _ => UserError.NotAllowedNow(
                $"不能从“{from.Zh}”改为“{to.Zh}”。",
                $"An engagement cannot go from {from.En} to {to.En}.",
                "to"
            ),
        };
    }
}

/// <summary>Changes of an engagement that several use cases make.</summary>
public static class EngagementSteps
{
    /// <summary>A side that takes a step of the talks itself has agreed to them.</summary>
    public static Engagement MovedTo(
        this Engagement engagement,
        EngagementStage to,
        Caller by,
        string? note,
        DateTimeOffset at,
        bool onBehalf = false
    ) =>
        engagement with
        {
            Version = engagement.Version + 1,
            Stage = to,
            PosterAgreed =
                by.ActsFor(engagement.Poster) && EngagementMoves.AgreedToTalk(to) ? true : engagement.PosterAgreed,
            FirmAgreed =
                engagement.FirmAgreed is false && by.ActsFor(engagement.Firm) && EngagementMoves.AgreedToTalk(to)
                    ? true
                    : engagement.FirmAgreed,
            History =
            [
                .. engagement.History,
                new StageChange(engagement.Stage, to, at, by.AccountId ?? by.Name, by.Name, note)
                {
                    OnBehalf = onBehalf,
                },
            ],
        };
}

/// <summary>The rules of a stage change's input.</summary>
internal sealed class AdvanceEngagementValidator : AbstractValidator<AdvanceEngagementInput>
{
    public AdvanceEngagementValidator() => RuleFor(i => i.Reason).NoteOnStage();
}
