using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Projects;

public sealed record EditProjectInput(
    string? ClientMutationId,
    string Project,
    int? Version,
    ProjectType Type,
    string Title,
    string Description,
    IReadOnlyList<string> Links,
    IReadOnlyList<Requirement>? Requirements,
    Visibility? Visibility,
    long? BudgetFen,
    DateOnly? Deadline,
    bool? Anonymous
) : IProjectContent, IMutationInput;

/// <summary>
/// The poster rewrites a project. What staff had approved goes back to review, since they approved other words.
/// </summary>
public sealed class EditProject(
    IFirms firms,
    IProjects projects,
    CatalogueCache catalogue,
    ILedger ledger,
    TimeProvider time
)
{
    public async Task<Result<Project>> RunAsync(EditProjectInput input, Caller caller, CancellationToken ct)
    {
        if (!caller.SignedIn)
            return UserError.Unauthenticated;
        return await ledger.OnceAsync(
            new(caller, "editProject", input),
            projects.OneAsync,
            attempt => EditAsync(input, attempt, ct),
            ct
        );
    }

    private async Task<Result<Project>> EditAsync(EditProjectInput input, Attempt attempt, CancellationToken ct)
    {
        if (ProjectContentValidator.Errors(input, catalogue.Current, time.Today()) is { Count: > 0 } invalid)
            return invalid;
        var begun = await attempt.BeginAsync(projects, firms, input.Project, input.Version, ct);
        if (begun.Value is not { } read)
            return begun;
        if (read.State is ProjectState.Closed)
            return UserError.Conflict(
                "项目已关闭，不能修改；请另行发布。",
                "The project is closed and cannot be edited; post a new one.",
                "project"
            );

        var edited = read with
        {
            Version = read.Version + 1,
            Type = input.Type,
            Title = PlainText.Tidy(input.Title),
            Description = PlainText.Tidy(input.Description),
            Links = [.. input.Links.Distinct()],
            Requirements = input.Requirements is null
                ? read.Requirements
                : ProjectContentValidator.Tidied(input.Requirements),
            Visibility = input.Visibility ?? read.Visibility,
            BudgetFen = input.BudgetFen,
            Deadline = input.Deadline,
            Anonymous = input.Anonymous ?? read.Anonymous,
            State = read.State is ProjectState.Draft ? ProjectState.Draft : ProjectState.InReview,
        };
        return await attempt.PutAsync("editProject", edited, ct);
    }
}
