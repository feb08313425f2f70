using FluentValidation;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.FollowUps;

/// <summary>The input with which a follow-up is set on an engagement.</summary>
/// <param name="Done">True records something that has been done already.</param>
public sealed record RecordFollowUpInput(
    string? IdempotencyKey,
    string Engagement,
    string Text,
    DateOnly DueOn,
    bool? Done
) : IMutationInput;

/// <summary>The input with which a follow-up is set about anything that can have one.</summary>
/// <param name="Done">True records something that has been done already.</param>
public sealed record RecordFollowUpAboutInput(
    string? IdempotencyKey,
    string About,
    string Text,
    DateOnly DueOn,
    bool? Done
) : IMutationInput;

/// <summary>The input with which a follow-up is ticked off.</summary>
/// <param name="Note">How it went, at most 500 characters; for the audit trail.</param>
public sealed record CompleteFollowUpInput(string? IdempotencyKey, string FollowUp, string? Note = null)
    : IMutationInput;

/// <summary>A follow-up as it was changed.</summary>
/// <param name="Engagement">The engagement that it is about, as it was written with it; null where it is about
/// something else.</param>
public sealed record FollowUpChange(FollowUp FollowUp, Engagement? Engagement);

/// <summary>
/// Dated tasks (跟踪指导) on an engagement, about a firm or about an event: set, and ticked off. An engagement is written
/// with its task, in one commit, since what is due on it and whether it stalls follow from its tasks.
/// </summary>
public sealed class RecordFollowUp(
    FollowUpSubjects subjects,
    IEngagements engagements,
    IFollowUps followUps,
    ILedger ledger,
    TimeProvider time
)
{
    private const int Most = EngagementRules.MostFollowUps;

    /// <summary>Sets one on an engagement.</summary>
    public async Task<Result<FollowUpChange>> RunAsync(RecordFollowUpInput input, Caller caller, CancellationToken ct)
    {
        if (!caller.SignedIn)
            return UserError.Unauthenticated;
        return await ledger.OnceAsync(
            new(caller, "recordFollowUp", input),
            (id, token) => EarlierAsync(id, input.Engagement, token),
            SetAsync,
            ct
        );

        async Task<Result<FollowUpChange>> SetAsync(Attempt attempt)
        {
            if (RecordKinds.OfId(input.Engagement)?.Kind is not RecordKind.Engagement)
                return UserError.NotFound(input.Engagement, "engagement");
            var about = new RecordFollowUpAboutInput(
                input.IdempotencyKey,
                input.Engagement,
                input.Text,
                input.DueOn,
                input.Done
            );
            return await RecordAsync(about, "engagement", attempt, ct);
        }
    }

    /// <summary>Sets one about anything that can have one.</summary>
    public async Task<Result<FollowUpChange>> AboutAsync(
        RecordFollowUpAboutInput input,
        Caller caller,
        CancellationToken ct
    )
    {
        if (!caller.SignedIn)
            return UserError.Unauthenticated;
        return await ledger.OnceAsync(
            new(caller, "recordFollowUpAbout", input),
            (id, token) => EarlierAsync(id, input.About, token),
            attempt => RecordAsync(input, "about", attempt, ct),
            ct
        );
    }

    /// <summary>Ticks one off.</summary>
    public async Task<Result<FollowUpChange>> CompleteAsync(
        CompleteFollowUpInput input,
        Caller caller,
        CancellationToken ct
    )
    {
        if (!caller.SignedIn)
            return UserError.Unauthenticated;
        return await ledger.OnceAsync(
            new(caller, "completeFollowUp", input),
            (id, token) => CompletedAsync(id, input.FollowUp, token),
            attempt => CompleteAsync(input, attempt, ct),
            ct
        );
    }

    private async Task<Result<FollowUpChange>> RecordAsync(
        RecordFollowUpAboutInput input,
        string field,
        Attempt attempt,
        CancellationToken ct
    )
    {
        if (new RecordFollowUpValidator(time.Today()).Errors(input) is { Count: > 0 } invalid)
            return invalid.ToList();
        var found = await subjects.FindAsync(input.About, field, attempt.By, ct);
        if (found.Value is not { } subject)
            return new(null, found.Errors);
        var others = await OthersAsync(subject, ct);
        if (await FullAsync(subject, others, ct) is { } full)
            return full;
        return await SaveAsync(subject, others, New(input, attempt.By), "recordFollowUp", attempt, ct);
    }

    private async Task<Result<FollowUpChange>> CompleteAsync(
        CompleteFollowUpInput input,
        Attempt attempt,
        CancellationToken ct
    )
    {
        if (AuditNote.Fault(input.Note) is { } wrong)
            return wrong;
        if (await OneAsync(input.FollowUp, Audience.Of(attempt.By), ct) is not { } followUp)
            return UserError.NotFound(input.FollowUp, "followUp");
        var found = await subjects.FindAsync(followUp.About, "followUp", attempt.By, ct);
        if (found.Value is not { } subject)
            return new(null, found.Errors);
        if (followUp.ToComplete() is { } impossible)
            return impossible;

        var done = followUp with { Version = followUp.Version + 1, DoneAt = time.GetUtcNow() };
        var reason = AuditNote.Reason("completeFollowUp", input.Note);
        return await SaveAsync(subject, await OthersAsync(subject, ct), done, reason, attempt, ct);
    }

    private async Task<FollowUp?> OneAsync(string id, Audience audience, CancellationToken ct) =>
        (await followUps.ByIdsAsync([id], audience, ct)).SingleOrDefault();

    /// <summary>
    /// All that the engagement is kept in step with. They are read after it: one that comes between changes its
    /// version.
    /// </summary>
    private async Task<IReadOnlyList<FollowUp>> OthersAsync(FollowUpSubject subject, CancellationToken ct) =>
        subject.Engagement is null
            ? []
            : (await followUps.AboutAsync([subject.Id], Audience.Everything, ct)).GetValueOrDefault(subject.Id) ?? [];

    private async Task<UserError?> FullAsync(
        FollowUpSubject subject,
        IReadOnlyList<FollowUp> others,
        CancellationToken ct
    )
    {
        if (subject.Engagement is not null)
            return others.Count < Most
                ? null
                : UserError.Quota(
                    $"一个对接最多 {Most} 条跟踪记录。",
                    $"An engagement holds at most {Most} follow-ups."
                );
        var open = await followUps.PagesAboutAsync(
            [subject.Id],
            new FollowUpQuery(Audience.Everything, Done: false),
            new PageRequest(1, WithTotal: true),
            ct
        );
        return open[subject.Id].Total < FollowUpRules.MostOpen
            ? null
            : UserError.Quota(
                $"一家企业或一场活动最多 {FollowUpRules.MostOpen} 条待办的跟踪记录，请先完成一些。",
                $"A firm or an event has at most {FollowUpRules.MostOpen} open follow-ups; complete some first."
            );
    }

    private FollowUp New(RecordFollowUpAboutInput input, Caller caller) =>
        new()
        {
            Id = RecordKinds.NewId<FollowUp>(time),
            Version = 1,
            About = input.About,
            Text = PlainText.Tidy(input.Text),
            DueOn = input.DueOn,
            DoneAt = input.Done == true ? time.GetUtcNow() : null,
            RecordedAt = time.GetUtcNow(),
            RecordedBy = caller.AccountId!,
        };

    private static async Task<Result<FollowUpChange>> SaveAsync(
        FollowUpSubject subject,
        IReadOnlyList<FollowUp> others,
        FollowUp put,
        string reason,
        Attempt attempt,
        CancellationToken ct
    )
    {
        var engagement = subject.Engagement is { } read
            ? read.Following([.. others.Where(f => f.Id != put.Id), put]) with
            {
                Version = read.Version + 1,
            }
            : null;
        var saved = await attempt.PutAsync(reason, put, engagement is null ? [] : [engagement], ct);
        return saved.Ok ? new FollowUpChange(put, engagement) : new Result<FollowUpChange>(null, saved.Errors);
    }

    /// <summary>
    /// What a request under the same key set; null where the id is none of a follow-up, or of one about something else.
    /// </summary>
    private async Task<FollowUpChange?> EarlierAsync(string id, string about, CancellationToken ct) =>
        await OneAsync(id, Audience.Everything, ct) is { } followUp && followUp.About == about
            ? await AsItIsAsync(followUp, ct)
            : null;

    /// <summary>
    /// The same of one that was ticked off. What releases before follow-ups were records carried out stands under the
    /// engagement's id.
    /// </summary>
    private async Task<FollowUpChange?> CompletedAsync(string id, string followUp, CancellationToken ct) =>
        await OneAsync(followUp, Audience.Everything, ct) is { } one && (one.Id == id || one.About == id)
            ? await AsItIsAsync(one, ct)
            : null;

    private async Task<FollowUpChange> AsItIsAsync(FollowUp followUp, CancellationToken ct) =>
        new(
            followUp,
            RecordKinds.OfId(followUp.About)?.Kind is RecordKind.Engagement
                ? await engagements.OneAsync(followUp.About, ct)
                : null
        );
}

/// <summary>The rules of a follow-up's input.</summary>
internal sealed class RecordFollowUpValidator : AbstractValidator<RecordFollowUpAboutInput>
{
    public RecordFollowUpValidator(DateOnly today)
    {
        RuleFor(i => i.Text).FollowUpText();
        RuleFor(i => i.DueOn)
            .InclusiveBetween(today.AddYears(-5), today.AddYears(5))
            .Says("日期应在前后五年之内。", "The date is within five years of today.");
        RuleFor(i => i.DueOn)
            .GreaterThanOrEqualTo(today)
            .When(i => i.Done != true, ApplyConditionTo.CurrentValidator)
            .Says("待办事项的日期不能早于今天。", "A task still to do cannot be due before today.");
    }
}
