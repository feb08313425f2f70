using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Domain.Disclosure;

/// <summary>Reads projects for a caller: what <see cref="IProjects"/> answers, as the caller may read it.</summary>
public sealed class DisclosedProjects(IProjects projects, IEngagements engagements)
{
    /// <summary>The project, or null where there is none that the caller may know of.</summary>
    public async Task<DisclosedProject?> OneAsync(string id, Caller caller, CancellationToken ct) =>
        (await ByIdsAsync([id], caller, ct)).SingleOrDefault();

    /// <summary>In no particular order; unknown ids, and those the caller may not know of, are absent.</summary>
    public async Task<IReadOnlyList<DisclosedProject>> ByIdsAsync(
        IReadOnlyCollection<string> ids,
        Caller caller,
        CancellationToken ct
    ) => [.. (await projects.ByIdsAsync(ids, Audience.Of(caller), ct)).Select(p => DisclosedProject.Known(p, caller))];

    public async Task<Page<DisclosedProject>> PageAsync(
        ProjectFilter filter,
        Caller caller,
        PageRequest page,
        CancellationToken ct,
        ProjectOrder order = ProjectOrder.Newest
    ) => To(await projects.PageAsync(new ProjectQuery(filter, Audience.Of(caller), order), page, ct), caller);

    /// <summary>
    /// The first page of what each firm posted, for all firms in one call; anonymous postings only to those who may
    /// know the poster.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, Page<DisclosedProject>>> PostedByAsync(
        IReadOnlyCollection<string> firms,
        ProjectFilter filter,
        Caller caller,
        PageRequest page,
        CancellationToken ct,
        ProjectOrder order = ProjectOrder.Newest
    ) =>
        (
            await projects.PostedByAsync(firms, new ProjectQuery(filter, Audience.Of(caller), order), page, ct)
        ).ToDictionary(p => p.Key, p => To(p.Value, caller), StringComparer.Ordinal);

    /// <summary>
    /// The projects of engagements that the caller may read, by the engagements' ids; where it may not know of the
    /// project, what is left of it to a party of an engagement that has ended, and for all such projects together that
    /// is one more call. One that is missing cannot be read.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, DisclosedProject>> OfEngagementsAsync(
        IReadOnlyCollection<Engagement> asked,
        Caller caller,
        CancellationToken ct
    )
    {
        string[] ids = [.. asked.Select(e => e.Project).Distinct()];
        var told = (await projects.ByIdsAsync(ids, Audience.Of(caller), ct)).ToDictionary(
            p => p.Id,
            StringComparer.Ordinal
        );
        string[] closed = [.. ids.Where(id => !told.ContainsKey(id))];
        var left =
            closed.Length == 0
                ? []
                : (await projects.ByIdsAsync(closed, Audience.Everything, ct)).ToDictionary(
                    p => p.Id,
                    StringComparer.Ordinal
                );
        return asked
            .DistinctBy(e => e.Id)
            .ToDictionary(e => e.Id, e => DisclosedProject.Known(Of(e), caller), StringComparer.Ordinal);

        Project Of(Engagement engagement) =>
            told.TryGetValue(engagement.Project, out var project) ? project
            : left.TryGetValue(engagement.Project, out var remnant) ? DisclosureTable.Remnant(remnant, engagement)
            : Project.Unreadable(engagement.Project);
    }

    /// <summary>
    /// The posting firms' ids, by the projects', where the caller is told; where its own engagements decide, that is
    /// one call for all of the projects together.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, string>> PostersAsync(
        IReadOnlyCollection<DisclosedProject> asked,
        Caller caller,
        CancellationToken ct
    )
    {
        string[] unsure = [.. asked.Where(p => p.PosterDependsOnEngagement).Select(p => p.Id).Distinct()];
        var stages = unsure.Length == 0 ? null : await engagements.StagesAsync(caller.Firm!, unsure, ct);
        return asked
            .DistinctBy(p => p.Id)
            .Select(p => (p.Id, Poster: p.PosterAt(StageOn(p.Id))))
            .Where(p => p.Poster is not null)
            .ToDictionary(p => p.Id, p => p.Poster!, StringComparer.Ordinal);

        EngagementStage? StageOn(string project) => stages?.TryGetValue(project, out var stage) == true ? stage : null;
    }

    /// <summary>Stands for a project of which the caller is told nothing but its id, which it knows.</summary>
    public static DisclosedProject Unreadable(string id, Caller caller) =>
        DisclosedProject.Known(Project.Unreadable(id), caller);

    private static Page<DisclosedProject> To(Page<Project> page, Caller caller) =>
        page.Select(p => DisclosedProject.Known(p, caller));
}

public static class DisclosedResult
{
    /// <summary>
    /// What a use case made of a project, as the caller may read it: who changed it is its poster or staff, and may
    /// know of it.
    /// </summary>
    public static Result<DisclosedProject> DisclosedTo(this Result<Project> result, Caller caller) =>
        !result.Ok ? new Result<DisclosedProject>(null, result.Errors)
        : DisclosedProject.Of(result.Value, caller, null) is { } told ? told
        : UserError.NotFound(result.Value.Id);
}
