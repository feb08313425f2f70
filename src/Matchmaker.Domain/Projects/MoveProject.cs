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
        RunAsync(ProjectState.InReview, input, caller, ct);

    public Task<Result<Project>> PauseAsync(ProjectStepInput input, Caller caller, CancellationToken ct) =>
        RunAsync(ProjectState.Paused, input, caller, ct);

    public Task<Result<Project>> ResumeAsync(ProjectStepInput input, Caller caller, CancellationToken ct) =>
        RunAsync(ProjectState.Open, input, caller, ct);

    public Task<Result<Project>> CloseAsync(ProjectStepInput input, Caller caller, CancellationToken ct) =>
        RunAsync(ProjectState.Closed, input, caller, ct);

    /// <param name="to">IN_REVIEW submits a draft, PAUSED and OPEN pause and resume, CLOSED closes.</param>
    public async Task<Result<Project>> RunAsync(
        ProjectState to,
        ProjectStepInput input,
        Caller caller,
        CancellationToken ct
    )
    {
        if (!caller.SignedIn)
            return UserError.Unauthenticated;
        var step = NameOf(to);
        return await ledger.OnceAsync(
            new(caller, step, input),
            projects.OneAsync,
            attempt => MoveAsync(step, to, input, attempt, ct),
            ct
        );
    }

    private static string NameOf(ProjectState to) =>
        to switch
        {
            ProjectState.InReview => "submitProject",
            ProjectState.Paused => "pauseProject",
            ProjectState.Open => "resumeProject",
            _ => "closeProject",
        };

    private async Task<Result<Project>> MoveAsync(
        string step,
        ProjectState to,
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
        if (Refusal(read, to) is { } impossible)
            return impossible;

        var moved = read with
        {
            Version = read.Version + 1,
            State = to,
            Note = PlainText.TidyOrNull(input.Reason) ?? read.Note,
            Visibility = VisibilityAfter(read, to),
        };
        return await attempt.PutAsync($"{step}: {read.State} → {to}", moved, ct);
    }

    // Closed projects stay readable by visibility; words that nobody approved must not become so by being closed.
    private static Visibility VisibilityAfter(Project read, ProjectState to) =>
        to is ProjectState.Closed && read.State is ProjectState.Draft or ProjectState.InReview
            ? Visibility.Staff
            : read.Visibility;

    // A draft or a project in review is opened by a review alone, whoever asks; resuming needs a deadline that has not
    // passed.
    private UserError? Refusal(Project read, ProjectState to) =>
        !ProjectMoves.May(ProjectActor.Poster, read.State, to)
            ? UserError.NotAllowedNow(
                $"项目现为“{read.State.Label().Zh}”，不能改为“{to.Label().Zh}”。",
                $"A project that is {read.State.Label().En} cannot become {to.Label().En} in this way.",
                "project"
            )
        : to is ProjectState.Open && read.Deadline < time.Today()
            ? UserError.NotAllowedNow(
                "截止日期已过，请先修改截止日期。",
                "The deadline has passed; change it first.",
                "project"
            )
        : null;
}

/// <summary>The rules of a step's input.</summary>
internal sealed class ProjectStepValidator : AbstractValidator<ProjectStepInput>
{
    public ProjectStepValidator() => RuleFor(i => i.Reason).Text("理由", "The reason", 500, lines: true);
}
