using Matchmaker.Console.Parts;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Console.Pages.Firms;

/// <summary>
/// What stands around a firm, under the headings that a person looks for; each list the nearest first.
/// </summary>
/// <param name="Leaders">Firms among them that lead a chain.</param>
/// <param name="Makers">The other firms, which hold a link of the firm's or meet it in an engagement.</param>
public sealed record Surroundings(
    IReadOnlyList<Link> Links,
    IReadOnlyList<Firm> Leaders,
    IReadOnlyList<Firm> Makers,
    IReadOnlyList<DisclosedProject> Projects,
    IReadOnlyList<EngagementLine> Engagements
);

/// <summary>Builds a firm's neighbourhood with its records: one store call for each step and each kind.</summary>
public sealed class FirmSurroundings(
    ExploreNeighbourhood explore,
    CatalogueCache catalogue,
    IFirms firms,
    DisclosedProjects projects,
    IEngagements engagements,
    EngagementLines lines
)
{
    public async Task<Result<Surroundings>> OfAsync(string firm, Caller caller, CancellationToken ct)
    {
        var found = await explore.OfAsync(firm, ExploreNeighbourhood.MostSteps, caller, ct);
        if (found.Value is not { } near)
            return new(null, found.Errors);
        var (audience, order) = (
            Audience.Of(caller),
            near.Select((n, place) => (n.Neighbour.Id, place)).ToDictionary(p => p.Id, p => p.place)
        );
        var around = Sorted(await firms.ByIdsAsync(Ids(RecordKind.Firm), ct), f => f.Id);
        return new Surroundings(
            [.. Ids(RecordKind.Link).Select(catalogue.Current.Link).OfType<Link>()],
            [.. around.Where(f => f.Leads.Count > 0)],
            [.. around.Where(f => f.Leads.Count == 0)],
            Sorted(await projects.ByIdsAsync(Ids(RecordKind.Project), caller, ct), p => p.Id),
            await lines.OfAsync(
                Sorted(await engagements.ByIdsAsync(Ids(RecordKind.Engagement), audience, ct), e => e.Id),
                caller,
                ct
            )
        );

        string[] Ids(RecordKind kind) => [.. near.Where(n => n.Neighbour.Kind == kind).Select(n => n.Neighbour.Id)];
        List<T> Sorted<T>(IReadOnlyList<T> records, Func<T, string> id) => [.. records.OrderBy(r => order[id(r)])];
    }
}
