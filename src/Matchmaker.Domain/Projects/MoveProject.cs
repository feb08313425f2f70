using FluentValidation;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Projects;

/// <param name="To">IN_REVIEW submits a draft, PAUSED and OPEN pause and resume, CLOSED closes.</param>
public sealed record MoveProjectInput(
    string? ClientMutationId,
    string Project,
    int? Version,
    ProjectState To,
    string? Reason
) : IMutationInput;

public sealed record CloseProjectInput(string? ClientMutationId, string Project, int? Version, string? Reason)
    : IMutationInput;

/// <summary>The poster, or staff, submit, pause, resume or close a project.</summary>
public sealed class MoveProject(IFirms firms, IProjects projects, ILedger ledger, TimeProvider time)
{
    private static readonly MoveProjectValidator Validator = new();

    public Task<Result<Project>> CloseAsync(CloseProjectInput input, Caller caller, CancellationToken ct) =>
        OnceAsync(
            new(caller, "closeProject", input),
            new MoveProjectInput(
                input.ClientMutationId,
                input.Project,
                input.Version,
                ProjectState.Closed,
                input.Reason
            ),
            ct
        );

    public Task<Result<Project>> RunAsync(MoveProjectInput input, Caller caller, CancellationToken ct) =>
        OnceAsync(new(caller, "moveProject", input), input, ct);

    private async Task<Result<Project>> OnceAsync(MutationCall call, MoveProjectInput input, CancellationToken ct)
    {
        if (!call.By.SignedIn)
            return UserError.Unauthenticated;
        return await ledger.OnceAsync(call, projects.OneAsync, attempt => MoveAsync(input, attempt, ct), ct);
    }

    private async Task<Result<Project>> MoveAsync(MoveProjectInput input, Attempt attempt, CancellationToken ct)
    {
        if (Validator.Errors(input) is { Count: > 0 } invalid)
            return invalid.ToList();
        var begun = await attempt.BeginAsync(projects, firms, input.Project, input.Version, ct);
        if (begun.Value is not { } read)
            return begun;
        if (Refusal(read, input.To) is { } impossible)
            return impossible;

        var moved = read with
        {
            Version = read.Version + 1,
            State = input.To,
            Note = PlainText.TidyOrNull(input.Reason) ?? read.Note,
            Visibility = VisibilityAfter(read, input.To),
        };
        return await attempt.PutAsync($"moveProject: {read.State} → {input.To}", moved, ct);
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
            ? UserError.Conflict(
                $"项目现为“{read.State.Label().Zh}”，不能改为“{to.Label().Zh}”。",
                $"A project that is {read.State.Label().En} cannot become {to.Label().En} in this way.",
                "to"
            )
        : to is ProjectState.Open && read.Deadline < time.Today()
            ? UserError.Conflict(
                "截止日期已过，请先修改截止日期。",
                "The deadline has passed; change it first.",
                "project"
            )
        : null;
}

internal sealed class MoveProjectValidator : AbstractValidator<MoveProjectInput>
{
    public MoveProjectValidator() => RuleFor(i => i.Reason).Text("理由", "The reason", 500, lines: true);
}
