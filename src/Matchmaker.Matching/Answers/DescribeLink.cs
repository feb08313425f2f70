using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Matching.Answers;

/// <summary>Who makes what a link asks for, who asks for it, who offers it, and who could move in.</summary>
/// <param name="Makers">The first page of firms that hold the link, by name.</param>
/// <param name="Needs">The first page of open demands at the link that the caller may know of, newest first.</param>
/// <param name="Offers">The same of supplies.</param>
/// <param name="Movers">Firms that hold a link that feeds this one; empty where the link is covered.</param>
/// <param name="Likely">Firms whose statements come near to the link; empty where the link is covered.</param>
/// <param name="Unserved">Ids of needs at the link for which nobody could be found.</param>
public sealed record LinkDescription(
    Page<Firm> Makers,
    Page<DisclosedProject> Needs,
    Page<DisclosedProject> Offers,
    IReadOnlyList<Firm> Movers,
    IReadOnlyList<(Firm Firm, LocalizedText Why)> Likely,
    IReadOnlySet<string> Unserved
);

/// <summary>
/// Use case: describes one link of a chain for the panel beside the map, in five questions to the store and two to the
/// match engine.
/// </summary>
public sealed class DescribeLink(
    IChains chains,
    IFirms firms,
    ISupplyPaths paths,
    DisclosedProjects projects,
    FindLikelyMakers likelyMakers,
    FindUnserved unserved
)
{
    /// <summary>
    /// Items of each list: a panel shows the first ones and leads to the whole list. Set by hand; doubled, the panel is
    /// longer than a screen.
    /// </summary>
    public const int Shown = 5;

    // Each is asked for its candidates, which takes some 20 ms.
    private const int NeedsLookedAt = 3;

    /// <param name="link">A link of the catalogue; one that is not in it has nothing in its lists.</param>
    public async Task<LinkDescription> RunAsync(string link, Caller caller, CancellationToken ct)
    {
        var page = new PageRequest(Shown, WithTotal: true);
        var makers = await firms.PageAsync(new FirmQuery(MakersOf(link)), page, ct);
        var needs = await projects.PageAsync(OpenAt(link, ProjectKind.Demand), caller, page, ct);
        var offers = await projects.PageAsync(OpenAt(link, ProjectKind.Supply), caller, page, ct);
        var coverage = (await chains.CoveragesAsync([link], ct)).SingleOrDefault();
        if (coverage is null or { Level: Coverage.Covered })
            return new LinkDescription(makers, needs, offers, [], [], new HashSet<string>());

        var movers = await paths.MoversAsync([link], Shown, ct);
        var likely = likelyMakers.At(link, Shown);
        string[] ids = [.. movers.Select(m => m.Firm).Concat(likely.Select(l => l.Firm)).Distinct()];
        var named = (await firms.ByIdsAsync(ids, ct)).ToDictionary(f => f.Id, StringComparer.Ordinal);
        return new LinkDescription(
            makers,
            needs,
            offers,
            [.. movers.Where(m => named.ContainsKey(m.Firm)).Select(m => named[m.Firm])],
            [.. likely.Where(l => named.ContainsKey(l.Firm)).Select(l => (named[l.Firm], l.Text))],
            UnservedAt(link, coverage, caller)
        );
    }

    private HashSet<string> UnservedAt(string link, LinkCoverage coverage, Caller caller) =>
        coverage.OpenDemandCount == 0 ? [] : [.. unserved.At(link, caller, NeedsLookedAt).Select(d => d.Id)];

    // Those whom the link's number of makers counts.
    private static FirmFilter MakersOf(string link) =>
        new(Links: [link], Library: [LibraryState.Candidate, LibraryState.Admitted]);

    private static ProjectFilter OpenAt(string link, ProjectKind kind) =>
        new(Links: [link], Kinds: [kind], States: [ProjectState.Open]);
}
