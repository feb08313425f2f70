using FluentValidation;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Projects;

/// <summary>Staff open a project, or return it to its poster as a draft with the reason, which it mends.</summary>
public sealed class ReviewProject(IFirms firms, IProjects projects, ILedger ledger, TimeProvider time)
{
    private static readonly ProjectStepValidator Validator = new();
    private static readonly ReturnedProjectValidator Returned = new();

    public Task<Result<Project>> ApproveAsync(ProjectStepInput input, Caller caller, CancellationToken ct) =>
        RunAsync("approveProject", approve: true, input, caller, ct);

    public Task<Result<Project>> ReturnAsync(ProjectStepInput input, Caller caller, CancellationToken ct) =>
        RunAsync("returnProject", approve: false, input, caller, ct);

    private async Task<Result<Project>> RunAsync(
        string step,
        bool approve,
        ProjectStepInput input,
        Caller caller,
        CancellationToken ct
    )
    {
        if (caller.ToBeStaff() is { } notStaff)
            return notStaff;
        return await ledger.OnceAsync(
            new(caller, step, input),
            projects.OneAsync,
            attempt => ReviewAsync(step, approve, input, attempt, ct),
            ct
        );
    }

    private async Task<Result<Project>> ReviewAsync(
        string step,
        bool approve,
        ProjectStepInput input,
        Attempt attempt,
        CancellationToken ct
    )
    {
        if ((approve ? Validator.Errors(input) : Returned.Errors(input)) is { Count: > 0 } invalid)
            return invalid.ToList();
        var begun = await attempt.BeginAsync(projects, firms, input.Project, input.Version, ct);
        if (begun.Value is not { } read)
            return begun;

        var to = approve ? ProjectState.Open : ProjectState.Draft;
        if (read.State is not ProjectState.InReview)
            return UserError.NotAllowedNow(
                $"只有待审核的项目可以审核，该项目现为“{read.State.Label().Zh}”。",
                $"Only a project in review can be reviewed; this one is {read.State.Label().En}.",
                "project"
            );
        if (approve && read.Deadline < time.Today())
            return UserError.NotAllowedNow(
                "项目的截止日期已过，请先退回修改。",
                "The project's deadline has passed; send it back to be changed.",
                "project"
            );

        var reviewed = read with
        {
            Version = read.Version + 1,
            State = to,
            OpenedAt = approve ? read.OpenedAt ?? time.GetUtcNow() : read.OpenedAt,
            ReviewedBy = attempt.By.AccountId,
            Note = PlainText.TidyOrNull(input.Reason),
        };
        return await attempt.PutAsync(step, reviewed, ct);
    }
}

/// <summary>The rules of returning a project.</summary>
internal sealed class ReturnedProjectValidator : AbstractValidator<ProjectStepInput>
{
    public ReturnedProjectValidator()
    {
        Include(new ProjectStepValidator());
        RuleFor(i => i.Reason).Needed("退回时请写明需要修改什么。", "Say what is to be changed when returning it.");
    }
}
