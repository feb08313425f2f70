using Matchmaker.Console.Pages.Projects;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Console.Pages.Workbench;

/// <summary>Reads the projects that wait for review, with who posted them.</summary>
public sealed class ReviewsWaiting(DisclosedProjects projects, IFirms firms)
{
    private static readonly LocalizedText Office = new("工作专班", "the programme office");

    /// <returns>The first of them, and how many there are in all.</returns>
    public async Task<(IReadOnlyList<WorkItem> Items, int Total)> OfAsync(
        Caller caller,
        int first,
        CancellationToken ct
    )
    {
        var filter = new ProjectFilter(States: [ProjectState.InReview]);
        var page = await projects.PageAsync(filter, caller, new PageRequest(first, WithTotal: true), ct);
        var posters = await projects.PostingFirmsAsync([.. page.Items], firms, caller, ct);
        return ([.. page.Items.Select(p => WorkItem.Of(p, PosterOf(p)))], page.Total ?? page.Edges.Count);

        LocalizedText PosterOf(DisclosedProject project) =>
            posters.GetValueOrDefault(project.Id) is { } firm ? new(firm.NameZh, firm.NameEn ?? firm.NameZh) : Office;
    }
}
