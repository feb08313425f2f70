using FluentValidation;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Projects;

/// <summary>The input of one step of a project, whichever it is.</summary>
/// <param name="Reason">Why; needed where a project is returned to its poster.</param>
public sealed record ProjectStepInput(string? IdempotencyKey, string Project, int? Version, string? Reason)
    : IMutationInput;

/// <summary>The poster, or staff, submit, pause, resume or close a project.</summary>
public sealed class MoveProject(IFirms firms, IProjects projects, ILedger ledger, TimeProvider time)
{
    private static readonly ProjectStepValidator Validator = new();

    public Task<Result<Project>> SubmitAsync(ProjectStepInput input, Caller caller, CancellationToken ct) =>
        RunAsync("submitProject", ProjectAction.Submit, input, caller, ct);

    public Task<Result<Project>> PauseAsync(ProjectStepInput input, Caller caller, CancellationToken ct) =>
        RunAsync("pauseProject", ProjectAction.Pause, input, caller, ct);

    public Task<Result<Project>> ResumeAsync(ProjectStepInput input, Caller caller, CancellationToken ct) =>
        RunAsync("resumeProject", ProjectAction.Resume, input, caller, ct);

    public Task<Result<Project>> CloseAsync(ProjectStepInput input, Caller caller, CancellationToken ct) =>
        RunAsync("closeProject", ProjectAction.Close, input, caller, ct);

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
            attempt => MoveAsync(step, action, input, attempt, ct),
            ct
        );
    }

    private async Task<Result<Project>> MoveAsync(
        string step,
        ProjectAction action,
        ProjectStepInput input,
        Attempt attempt,
        CancellationToken ct
    )
    {
        if (Validator.Errors(input) is { Count: > 0 } invalid)
            return invalid.ToList();
        var begun = await attempt.BeginAsync(projects, firms, input.Project, input.Version, ct);
        if (begun.Value is not { } read)
            return begun;
        if (action.RefusalAt(read, time.Today()) is { } impossible)
            return impossible;

        var to = action.Target();
        var moved = read with
        {
            Version = read.Version + 1,
            State = to,
            Note = PlainText.TidyOrNull(input.Reason) ?? read.Note,
            Visibility = VisibilityAfter(read, to),
            // Nothing is left to approve in a project that has ended.
            Amendment = to is ProjectState.Closed ? null : read.Amendment,
        };
        return await attempt.PutAsync($"{step}: {read.State} → {to}", moved, ct);
    }

    // Closed projects stay readable by visibility; words that nobody approved must not become so by being closed.
    private static Visibility VisibilityAfter(Project read, ProjectState to) =>
        to is ProjectState.Closed && read.State is ProjectState.Draft or ProjectState.InReview
            ? Visibility.Staff
            : read.Visibility;
}

/// <summary>The rules of a step's input.</summary>
internal sealed class ProjectStepValidator : AbstractValidator<ProjectStepInput>
{
    public ProjectStepValidator() => RuleFor(i => i.Reason).Text("理由", "The reason", 500, lines: true);
}
