using Matchmaker.Domain.Access;

namespace Matchmaker.Domain.Projects;

/// <summary>Reading one project by its id, for everybody or as an audience may know it.</summary>
public static class OneProject
{
    /// <summary>The project whoever asks: for use cases that decide themselves who may do what.</summary>
    public static Task<Project?> OneAsync(this IProjects projects, string id, CancellationToken ct) =>
        projects.OneAsync(id, Audience.Everything, ct);

    /// <summary>The project, or null where the audience may not know of it.</summary>
    public static async Task<Project?> OneAsync(
        this IProjects projects,
        string id,
        Audience audience,
        CancellationToken ct
    ) => (await projects.ByIdsAsync([id], audience, ct)).SingleOrDefault();
}
