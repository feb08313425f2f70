using FluentValidation;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.FollowUps;

/// <summary>The input with which a follow-up is set.</summary>
/// <param name="Done">True records something that has been done already.</param>
public sealed record RecordFollowUpInput(string? ClientMutationId, string Engagement, string Text, DateOnly DueOn, bool? Done) : IMutationInput;

/// <summary>The input with which a follow-up is ticked off.</summary>
public sealed record CompleteFollowUpInput(string? ClientMutationId, string FollowUp) : IMutationInput;

/// <summary>
/// Dated tasks on an engagement (跟踪指导): set by either party or staff, and ticked off. The engagement is written with the task, in one
/// commit, since what is due on it and whether it stalls follow from its tasks.
/// </summary>
public sealed class RecordFollowUp(IFirms firms, IEngagements engagements, IFollowUps followUps, ILedger ledger, TimeProvider time)
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
        var all = await AboutAsync(read, ct);
        if (all.Count >= Most)
            return new UserError(ErrorCode.LimitExceeded, new($"一个对接最多 {Most} 条跟踪记录。", $"An engagement holds at most {Most} follow-ups."));

        return await SaveAsync(read, all, New(input, caller), "recordFollowUp", attempt, ct);
    }

    public async Task<Result<Engagement>> CompleteAsync(CompleteFollowUpInput input, Caller caller, CancellationToken ct)
    {
        if (!caller.SignedIn) return UserError.Unauthenticated;
        return await ledger.OnceAsync(new(caller, "completeFollowUp", input), engagements.OneAsync, attempt => CompleteAsync(input, caller, attempt, ct), ct);
    }

    private async Task<Result<Engagement>> CompleteAsync(CompleteFollowUpInput input, Caller caller, Attempt attempt, CancellationToken ct)
    {
        if ((await followUps.ByIdsAsync([input.FollowUp], Audience.Of(caller), ct)).SingleOrDefault() is not { } followUp
            || await engagements.OneAsync(followUp.About, Audience.Of(caller), ct) is not { } read)
            return UserError.NotFound(input.FollowUp, "followUp");
        if (await caller.ToTouchAsync(read, firms, ct) is { } refusal) return refusal;
        if (followUp.DoneAt is not null) return UserError.Conflict("该事项已完成。", "The follow-up is done already.", "followUp");

        var done = followUp with { Version = followUp.Version + 1, DoneAt = time.GetUtcNow() };
        return await SaveAsync(read, await AboutAsync(read, ct), done, "completeFollowUp", attempt, ct);
    }

    private async Task<IReadOnlyList<FollowUp>> AboutAsync(Engagement engagement, CancellationToken ct) =>
        (await followUps.AboutAsync([engagement.Id], Audience.Everything, ct)).GetValueOrDefault(engagement.Id) ?? [];

    private FollowUp New(RecordFollowUpInput input, Caller caller) => new()
    {
        Id = Ids.New("followup", time), Version = 1, About = input.Engagement, Text = PlainText.Tidy(input.Text), DueOn = input.DueOn,
        DoneAt = input.Done == true ? time.GetUtcNow() : null, RecordedAt = time.GetUtcNow(), RecordedBy = caller.AccountId!,
    };

    private static Task<Result<Engagement>> SaveAsync(
        Engagement read, IEnumerable<FollowUp> before, FollowUp put, string reason, Attempt attempt, CancellationToken ct)
    {
        FollowUp[] all = [.. before.Where(f => f.Id != put.Id), put];
        return attempt.PutAsync(reason, read.Following(all) with { Version = read.Version + 1 }, [put], ct);
    }
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
