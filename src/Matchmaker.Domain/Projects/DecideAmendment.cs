using Matchmaker.Domain.Access;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Projects;

/// <summary>
/// What becomes of a project's amendment: staff publish it or return it with the reason, the poster withdraws it.
/// </summary>
public sealed class DecideAmendment(IFirms firms, IProjects projects, ILedger ledger, TimeProvider time)
{
    private static readonly ProjectStepValidator Validator = new();
    private static readonly ReturnedProjectValidator Returned = new();

    /// <summary>Its words take the place of the published ones; the state of the project stays as it is.</summary>
    public Task<Result<Project>> ApproveAsync(ProjectStepInput input, Caller caller, CancellationToken ct) =>
        RunAsync("approveAmendment", ProjectAction.ApproveAmendment, input, caller, ct);

    /// <summary>It waits for its poster to write it anew or to withdraw it; the published words stand.</summary>
    public Task<Result<Project>> ReturnAsync(ProjectStepInput input, Caller caller, CancellationToken ct) =>
        RunAsync("returnAmendment", ProjectAction.ReturnAmendment, input, caller, ct);

    /// <summary>The published words stand, and nothing waits beside them any more.</summary>
    public Task<Result<Project>> WithdrawAsync(ProjectStepInput input, Caller caller, CancellationToken ct) =>
        RunAsync("withdrawAmendment", ProjectAction.WithdrawAmendment, input, caller, ct);

    private async Task<Result<Project>> RunAsync(
        string step,
        ProjectAction action,
        ProjectStepInput input,
        Caller caller,
        CancellationToken ct
    )
    {
        if (action.RefusalTo(caller) is { } refusal)
            return refusal;
        return await ledger.OnceAsync(
            new(caller, step, input),
            projects.OneAsync,
            attempt => DecideAsync(step, action, input, attempt, ct),
            ct
        );
    }

    private async Task<Result<Project>> DecideAsync(
        string step,
        ProjectAction action,
        ProjectStepInput input,
        Attempt attempt,
        CancellationToken ct
    )
    {
        var invalid = action is ProjectAction.ReturnAmendment ? Returned.Errors(input) : Validator.Errors(input);
        if (invalid.Count > 0)
            return invalid.ToList();
        var begun = await attempt.BeginAsync(projects, firms, input.Project, input.Version, ct);
        if (begun.Value is not { } read)
            return begun;
        if (action.RefusalAt(read, time.Today()) is { } impossible)
            return impossible;

        var decided = Decided(read, action, PlainText.TidyOrNull(input.Reason), attempt.By.AccountId);
        // The record of a withdrawal keeps no reason.
        var done = action is ProjectAction.WithdrawAmendment ? AuditNote.Reason(step, input.Reason) : step;
        return await attempt.PutAsync(done, decided with { Version = read.Version + 1 }, ct);
    }

    private static Project Decided(Project read, ProjectAction action, string? reason, string? by) =>
        action switch
        {
            ProjectAction.ApproveAmendment => read.Saying(read.Amendment!.Content) with
            {
                ReviewedBy = by,
                Note = reason,
            },
            ProjectAction.ReturnAmendment => read with
            {
                Amendment = read.Amendment! with { State = AmendmentState.Returned, Reason = reason },
                ReviewedBy = by,
            },
            _ => read with { Amendment = null },
        };
}
