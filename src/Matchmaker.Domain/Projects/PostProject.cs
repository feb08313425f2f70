using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Projects;

/// <param name="Visibility">PROGRAMME when absent.</param>
/// <param name="Draft">Kept as a draft; otherwise it goes to review at once.</param>
public sealed record PostProjectInput(
    string? IdempotencyKey,
    string Firm,
    ProjectKind Kind,
    ProjectType Type,
    string Title,
    string Description,
    IReadOnlyList<string> Links,
    IReadOnlyList<Requirement>? Requirements,
    Visibility? Visibility,
    long? BudgetFen,
    DateOnly? Deadline,
    bool? Anonymous,
    bool? Draft
) : IProjectContent, IMutationInput;

/// <summary>A firm posts a demand or an offer; staff review it before anyone else sees it.</summary>
public sealed class PostProject(
    IFirms firms,
    IProjects projects,
    CatalogueCache catalogue,
    ILedger ledger,
    TimeProvider time
)
{
    public async Task<Result<Project>> RunAsync(PostProjectInput input, Caller caller, CancellationToken ct)
    {
        if (!caller.SignedIn)
            return UserError.Unauthenticated;
        return await ledger.OnceAsync(
            new(caller, "postProject", input),
            projects.OneAsync,
            attempt => PostAsync(input, caller, attempt, ct),
            ct
        );
    }

    private async Task<Result<Project>> PostAsync(
        PostProjectInput input,
        Caller caller,
        Attempt attempt,
        CancellationToken ct
    )
    {
        if (ProjectContentValidator.Errors(input, catalogue.Current, time.Today()) is { Count: > 0 } invalid)
            return invalid;
        if (await firms.OneAsync(input.Firm, ct) is not { } firm)
            return UserError.NotFound(input.Firm, "firm");
        if (caller.ToPostFor(firm) is { } refusal)
            return refusal;

        var project = new Project
        {
            Id = RecordKinds.NewId<Project>(time),
            Version = 1,
            Kind = input.Kind,
            Type = input.Type,
            Title = PlainText.Tidy(input.Title),
            Description = PlainText.Tidy(input.Description),
            PostedBy = firm.Id,
            Anonymous = input.Anonymous ?? false,
            Links = [.. input.Links.Distinct()],
            Requirements = ProjectContentValidator.Tidied(input.Requirements ?? []),
            Visibility = input.Visibility ?? Visibility.Programme,
            State = input.Draft == true ? ProjectState.Draft : ProjectState.InReview,
            BudgetFen = input.BudgetFen,
            Deadline = input.Deadline,
            CreatedAt = time.GetUtcNow(),
            OpenedAt = null,
            ReviewedBy = null,
            Note = null,
            Sample = firm.Sample,
            Provenance = Provenance.None,
            PostedOnBehalfBy = caller.IsStaff ? caller.AccountId : null,
        };
        return await attempt.PutAsync("postProject", project, ct);
    }
}
