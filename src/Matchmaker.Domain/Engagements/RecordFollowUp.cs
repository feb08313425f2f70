using FluentValidation;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Engagements;

/// <summary>The input with which a follow-up is set.</summary>
/// <param name="Done">True records something that has been done already.</param>
public sealed record RecordFollowUpInput(string? ClientMutationId, string Engagement, string Text, DateOnly DueOn, bool? Done) : IMutationInput;

/// <summary>The input with which a follow-up is ticked off.</summary>
public sealed record CompleteFollowUpInput(string? ClientMutationId, string FollowUp) : IMutationInput;

/// <summary>Dated tasks on an engagement (跟踪指导): set by either party or staff, and ticked off.</summary>
public sealed class RecordFollowUp(IFirms firms, IEngagements engagements, ILedger ledger, TimeProvider time)
{
    private const int Most = EngagementRules.MostFollowUps;

    public async Task<Result<Engagement>> RunAsync(RecordFollowUpInput input, Caller caller, CancellationToken ct)
    {
        if (!caller.SignedIn) return UserError.Unauthenticated;
        return await ledger.OnceAsync(new(caller, "recordFollowUp", input), engagements.OneAsync, attempt => RecordAsync(input, caller, attempt, ct), ct);
    }

    private async Task<Result<Engagement>> RecordAsync(RecordFollowUpInput input, Caller caller, Attempt attempt, CancellationToken ct)
    {
        if (new RecordFollowUpValidator(time.Today()).Errors(input) is { Count: > 0 } invalid) return invalid.ToList();
        if (await engagements.OneAsync(input.Engagement, Audience.Of(caller), ct) is not { } read) return UserError.NotFound(input.Engagement, "engagement");
        if (await caller.ToTouchAsync(read, firms, ct) is { } refusal) return refusal;
        if (read.FollowUps.Count >= Most)
            return new UserError(ErrorCode.LimitExceeded, new($"一个对接最多 {Most} 条跟踪记录。", $"An engagement holds at most {Most} follow-ups."));

        var now = time.GetUtcNow();
        var followUp = new FollowUp(Ids.New("followup", time), PlainText.Tidy(input.Text), input.DueOn, input.Done == true ? now : null, now, caller.AccountId!);
        return await SaveAsync(read, [.. read.FollowUps, followUp], "recordFollowUp", attempt, ct);
    }

    public async Task<Result<Engagement>> CompleteAsync(CompleteFollowUpInput input, Caller caller, CancellationToken ct)
    {
        if (!caller.SignedIn) return UserError.Unauthenticated;
        return await ledger.OnceAsync(new(caller, "completeFollowUp", input), engagements.OneAsync, attempt => CompleteAsync(input, caller, attempt, ct), ct);
    }

    private async Task<Result<Engagement>> CompleteAsync(CompleteFollowUpInput input, Caller caller, Attempt attempt, CancellationToken ct)
    {
        // It would also be found by the id of an outcome.
        if ((await engagements.HoldingAsync([input.FollowUp], Audience.Of(caller), ct)).SingleOrDefault() is not { } read
            || read.FollowUps.All(f => f.Id != input.FollowUp))
            return UserError.NotFound(input.FollowUp, "followUp");
        if (await caller.ToTouchAsync(read, firms, ct) is { } refusal) return refusal;
        if (read.FollowUps.Any(f => f.Id == input.FollowUp && f.DoneAt is not null))
            return UserError.Conflict("该事项已完成。", "The follow-up is done already.", "followUp");

        var followUps = read.FollowUps.Select(f => f.Id == input.FollowUp ? f with { DoneAt = time.GetUtcNow() } : f);
        return await SaveAsync(read, [.. followUps], "completeFollowUp", attempt, ct);
    }

    private static Task<Result<Engagement>> SaveAsync(
        Engagement read, IReadOnlyList<FollowUp> followUps, string reason, Attempt attempt, CancellationToken ct) =>
        attempt.PutAsync(reason, read with { Version = read.Version + 1, FollowUps = followUps }, ct);
}

/// <summary>The rules of a follow-up's input.</summary>
internal sealed class RecordFollowUpValidator : AbstractValidator<RecordFollowUpInput>
{
    public RecordFollowUpValidator(DateOnly today)
    {
        RuleFor(i => i.Text).FollowUpText();
        RuleFor(i => i.DueOn).InclusiveBetween(today.AddYears(-5), today.AddYears(5)).Says("日期应在前后五年之内。", "The date is within five years of today.");
        RuleFor(i => i.DueOn).GreaterThanOrEqualTo(today).When(i => i.Done != true, ApplyConditionTo.CurrentValidator)
            .Says("待办事项的日期不能早于今天。", "A task still to do cannot be due before today.");
    }
}
