namespace Matchmaker.Domain.Projects;

/// <summary>Where an amendment stands. Once it is approved or withdrawn it is none any more.</summary>
public enum AmendmentState
{
    InReview,
    Returned,
}

/// <summary>
/// Other words for a project that is open or paused, which staff have not approved yet. It lies in the project's record
/// beside the published words, which alone are listed, matched and shown to counterparts until it is approved.
/// </summary>
/// <param name="Content">What the project would say, whole.</param>
/// <param name="At">When it was last written.</param>
/// <param name="By">The account that wrote it.</param>
/// <param name="Reason">Why staff returned it; null while it is in review.</param>
public sealed record ProjectAmendment(
    ProjectContent Content,
    AmendmentState State,
    DateTimeOffset At,
    string By,
    string? Reason
);

/// <summary>What becomes of a project's words when it is amended.</summary>
internal static class ProjectAmendments
{
    /// <summary>The words on which the poster goes on writing: those of the amendment where there is one.</summary>
    public static ProjectContent LatestContent(this Project project) =>
        project.Amendment?.Content ?? project.PublishedContent();

    public static ProjectContent PublishedContent(this Project project) =>
        new(
            project.Type,
            project.Title,
            project.Description,
            project.Links,
            project.Requirements,
            project.Visibility,
            project.BudgetFen,
            project.Deadline,
            project.Anonymous
        );

    /// <summary>The project with these words as its own, and with no others beside them.</summary>
    public static Project Saying(this Project project, ProjectContent content) =>
        project with
        {
            Type = content.Type,
            Title = content.Title,
            Description = content.Description,
            Links = content.Links,
            Requirements = content.Requirements,
            Visibility = content.Visibility,
            BudgetFen = content.BudgetFen,
            Deadline = content.Deadline,
            Anonymous = content.Anonymous,
            Amendment = null,
        };
}
