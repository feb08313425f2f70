using Matchmaker.Domain.Access;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Firms;

namespace Matchmaker.Console.Pages.Projects;

/// <summary>Who posted what is listed.</summary>
internal static class ProjectPosters
{
    /// <summary>
    /// The posting firms by the projects' ids, with one call for the firms of all; those are absent that the caller is
    /// not told, and the programme office, which is no firm.
    /// </summary>
    public static async Task<IReadOnlyDictionary<string, Firm>> PostingFirmsAsync(
        this DisclosedProjects projects,
        IReadOnlyCollection<DisclosedProject> asked,
        IFirms firms,
        Caller caller,
        CancellationToken ct
    )
    {
        var posters = await projects.PostersAsync(asked, caller, ct);
        var named = (await firms.ByIdsAsync([.. posters.Values.Distinct()], ct)).ToDictionary(f => f.Id);
        return posters.Where(p => named.ContainsKey(p.Value)).ToDictionary(p => p.Key, p => named[p.Value]);
    }
}
