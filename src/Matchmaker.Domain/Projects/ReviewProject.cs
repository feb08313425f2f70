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
        RunAsync("approveProject", ProjectAction.Approve, input, caller, ct);

    public Task<Result<Project>> ReturnAsync(ProjectStepInput input, Caller caller, CancellationToken ct) =>
        RunAsync("returnProject", ProjectAction.Return, input, caller, ct);

    private async Task<Result<Project>> RunAsync(
        string step,
        ProjectAction decision,
        ProjectStepInput input,
        Caller caller,
        CancellationToken ct
    )
    {
        if (decision.RefusalTo(caller) is { } notStaff)
            return notStaff;
        return await ledger.OnceAsync(
            new(caller, step, input),
            projects.OneAsync,
            attempt => ReviewAsync(step, decision, input, attempt, ct),
            ct
        );
    }

    private async Task<Result<Project>> ReviewAsync(
        string step,
        ProjectAction decision,
        ProjectStepInput input,
        Attempt attempt,
        CancellationToken ct
    )
    {
        var approve = decision is ProjectAction.Approve;
        if ((approve ? Validator.Errors(input) : Returned.Errors(input)) is { Count: > 0 } invalid)
            return invalid.ToList();
        var begun = await attempt.BeginAsync(projects, firms, input.Project, input.Version, ct);
        if (begun.Value is not { } read)
            return begun;

        if (decision.RefusalAt(read, time.Today()) is { } impossible)
            return impossible;

        var reviewed = read with
        {
            Version = read.Version + 1,
            State = approve ? ProjectState.Open : ProjectState.Draft,
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
