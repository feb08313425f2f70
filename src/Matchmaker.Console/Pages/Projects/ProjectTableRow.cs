using Matchmaker.Domain.Access;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Console.Pages.Projects;

/// <summary>A project on a table or a board, with who posted it and the steps that its reader may take.</summary>
/// <param name="Poster">Null while it is undisclosed to the reader, and where the programme office posted it.</param>
/// <param name="Steps">Those that need no reason.</param>
public sealed record ProjectTableRow(DisclosedProject Project, Firm? Poster, IReadOnlyList<ProjectAction> Steps)
{
    public string Id => Project.Id;
    public string State => Project.State.ToString();

    /// <summary>The step that leads to a state; null where the reader may take none.</summary>
    public ProjectAction? StepTo(string state) =>
        Steps.Where(s => s.Target().ToString() == state).Select(s => (ProjectAction?)s).FirstOrDefault();
}

/// <summary>Rows for a page of projects: what is asked of the store does not grow with them.</summary>
public sealed class ProjectTableRows(DisclosedProjects projects, IFirms firms, AllowedProjectActions allowed)
{
    public async Task<IReadOnlyList<ProjectTableRow>> OfAsync(
        IReadOnlyList<DisclosedProject> items,
        Caller caller,
        CancellationToken ct
    )
    {
        var posters = await projects.PostingFirmsAsync(items, firms, caller, ct);
        var may = await allowed.OnAsync(items, caller, ct);
        return
        [
            .. items.Select(p => new ProjectTableRow(
                p,
                posters.GetValueOrDefault(p.Id),
                [.. ProjectSteps.Names.Keys.Where(s => s is not ProjectAction.Return && may[p.Id].Contains(s))]
            )),
        ];
    }
}
