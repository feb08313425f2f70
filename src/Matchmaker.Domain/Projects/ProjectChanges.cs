using Matchmaker.Domain.Access;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.Projects;

internal static class ProjectChanges
{
    /// <summary>The project that is to be changed: its poster's, or that of a firm that the caller serves.</summary>
    public static Task<Result<Project>> BeginAsync(
        this Attempt attempt,
        IProjects projects,
        IFirms firms,
        string id,
        int? version,
        CancellationToken ct
    ) =>
        Attempt.BeginAsync(
            new Target(id, "project", version),
            project => projects.OneAsync(project, Audience.Of(attempt.By), ct),
            project => attempt.By.ToActForAsync(project.PostedBy, firms, ct)
        );
}
