using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.Projects;

/// <summary>What a poster changes of a project: an absent part stays as it is.</summary>
public sealed record UpdateProjectInput(
    string? IdempotencyKey,
    string Project,
    int? Version,
    Optional<ProjectType?> Type = default,
    Optional<string> Title = default,
    Optional<string> Description = default,
    Optional<IReadOnlyList<string>> Links = default,
    Optional<IReadOnlyList<Requirement>> Requirements = default,
    Optional<Visibility?> Visibility = default,
    Optional<long?> BudgetFen = default,
    Optional<DateOnly?> Deadline = default,
    Optional<bool?> Anonymous = default
) : IMutationInput
{
    /// <summary>The parts that are given, by their names in the API.</summary>
    internal IReadOnlySet<string> Given =>
        new (string Name, bool Given)[]
        {
            ("title", Title.Given),
            ("description", Description.Given),
            ("links", Links.Given),
            ("requirements", Requirements.Given),
            ("budgetFen", BudgetFen.Given),
            ("deadline", Deadline.Given),
        }
            .Where(part => part.Given)
            .Select(part => part.Name)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>The parts that are given as null although a project cannot be without them.</summary>
    internal IEnumerable<string> WronglyCleared =>
        new (string Name, bool Cleared)[]
        {
            ("type", Type.Cleared),
            ("title", Title.Cleared),
            ("description", Description.Cleared),
            ("links", Links.Cleared),
            ("visibility", Visibility.Cleared),
            ("anonymous", Anonymous.Cleared),
        }
            .Where(part => part.Cleared)
            .Select(part => part.Name);

    /// <summary>What a project says once the parts that are given have taken their places.</summary>
    internal ProjectContent Over(ProjectContent read) =>
        new(
            Type.Or(read.Type) ?? read.Type,
            Title.Or(read.Title) ?? "",
            Description.Or(read.Description) ?? "",
            Links.Or(read.Links) ?? [],
            Requirements.Or(read.Requirements) ?? [],
            Visibility.Or(read.Visibility) ?? read.Visibility,
            BudgetFen.Or(read.BudgetFen),
            Deadline.Or(read.Deadline),
            Anonymous.Or(read.Anonymous) ?? read.Anonymous
        );
}

/// <summary>
/// The poster rewrites a project. Staff have approved the words of an open or paused one, which therefore stand until
/// they have approved the new ones: these wait beside them as its <see cref="ProjectAmendment"/>.
/// </summary>
public sealed class UpdateProject(
    IFirms firms,
    IProjects projects,
    CatalogueCache catalogue,
    ILedger ledger,
    TimeProvider time
)
{
    public async Task<Result<Project>> RunAsync(UpdateProjectInput input, Caller caller, CancellationToken ct)
    {
        if (!caller.SignedIn)
            return UserError.Unauthenticated;
        return await ledger.OnceAsync(
            new(caller, "updateProject", input),
            projects.OneAsync,
            attempt => UpdateAsync(input, attempt, ct),
            ct
        );
    }

    private async Task<Result<Project>> UpdateAsync(UpdateProjectInput input, Attempt attempt, CancellationToken ct)
    {
        if (input.WronglyCleared.Select(UserError.CannotBeCleared).ToList() is { Count: > 0 } cleared)
            return cleared;
        var begun = await attempt.BeginAsync(projects, firms, input.Project, input.Version, ct);
        if (begun.Value is not { } read)
            return begun;
        if (ProjectAction.Update.RefusalAt(read, time.Today()) is { } impossible)
            return impossible;
        var content = input.Over(read.LatestContent());
        var given = input.Given;
        // What stays as it is was valid on the day on which it was written, such as a deadline that has passed since.
        var invalid = ProjectContentValidator
            .Errors(content, catalogue.Current, time.Today())
            .Where(e => e.Path is [var part, ..] && given.Contains(part))
            .ToList();
        return invalid.Count > 0
            ? invalid
            : await attempt.PutAsync("updateProject", Changed(read, content.Tidied(), attempt.By), ct);
    }

    private Project Changed(Project read, ProjectContent content, Caller by)
    {
        var next = read with { Version = read.Version + 1 };
        if (read.State is not (ProjectState.Open or ProjectState.Paused))
            return next.Saying(content);
        // Whoever writes what is published already leaves nothing to review.
        return content.SaysWhat(read.PublishedContent())
            ? next with
            {
                Amendment = null,
            }
            : next with
            {
                Amendment = new(content, AmendmentState.InReview, time.GetUtcNow(), by.AccountId!, null),
            };
    }
}
