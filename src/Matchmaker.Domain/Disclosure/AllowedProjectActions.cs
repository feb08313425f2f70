using Matchmaker.Domain.Access;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Domain.Disclosure;

/// <summary>
/// Says what a caller may do to projects now, by the rules by which the use cases would refuse it.
/// </summary>
public sealed class AllowedProjectActions(IFirms firms, TimeProvider time)
{
    private static readonly ProjectAction[] All = Enum.GetValues<ProjectAction>();

    /// <summary>
    /// By the projects' ids, with one call for the posters of all where the caller serves a district.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlySet<ProjectAction>>> OnAsync(
        IReadOnlyCollection<DisclosedProject> projects,
        Caller caller,
        CancellationToken ct
    )
    {
        var toActFor = await caller.ToActForEachAsync([.. projects.Select(p => p.Record.PostedBy)], firms, ct);
        return projects
            .DistinctBy(p => p.Id)
            .ToDictionary(p => p.Id, p => On(p.Record, toActFor(p.Record.PostedBy)), StringComparer.Ordinal);

        IReadOnlySet<ProjectAction> On(Project project, UserError? toAct) =>
            !caller.MayWrite || toAct is not null
                ? new HashSet<ProjectAction>()
                : All.Where(a => a.RefusalTo(caller) is null && a.RefusalAt(project, time.Today()) is null).ToHashSet();
    }

    public async Task<IReadOnlySet<ProjectAction>> OnAsync(
        DisclosedProject project,
        Caller caller,
        CancellationToken ct
    ) => (await OnAsync([project], caller, ct))[project.Id];
}
