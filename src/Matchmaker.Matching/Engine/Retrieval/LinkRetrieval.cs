using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Documents;
using Matchmaker.Matching.Indexing;
using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.Engine.Retrieval;

/// <summary>
/// Retrieval for a link of the catalogue instead of a need: what is at it or near it, found in the inverted indexes.
/// </summary>
public sealed class LinkRetrieval(MatchOptions options)
{
    // The weight of a term beside the link's name: what makers of a link typically can do says less of it. Set by hand.
    // Doubled, a term counts as much as the name, and firms that share general words come before those that share the
    // name.
    private const double TermPart = 0.5;

    /// <summary>Open demands at a link, the newest of them first.</summary>
    public IEnumerable<Project> DemandsAt(string link, SnapshotView view) =>
        view
            .Snapshot.Demands.Best(
                view.Snapshot.Statistics.Terms,
                [new QueryTerm(Features.Link(link), 1)],
                options.Candidates,
                d => view.Admits((ProjectDocument)d)
            )
            .Select(f => ((ProjectDocument)f.Document).Project)
            .OrderByDescending(p => p.OpenedAt ?? p.CreatedAt)
            .ThenBy(p => p.Id, StringComparer.Ordinal);

    /// <summary>
    /// Firms near a link by their words, at it, or at a link that feeds it or that it feeds; best found first.
    /// </summary>
    public IEnumerable<Firm> FirmsNear(Link link, SnapshotView view)
    {
        Field[] fields = [new(link.Zh, 1), new(link.En, TermPart), .. link.Terms.Select(t => new Field(t, TermPart))];
        string[] links = [link.Id, .. link.Feeds, .. view.Snapshot.Catalogue.FedBy(link.Id).Select(l => l.Id)];
        var terms = QueryTerms.Of(fields, links, view.Snapshot, options);
        return view
            .Snapshot.Firms.Best(
                view.Snapshot.Statistics.Terms,
                terms,
                options.Candidates,
                d => view.Admits((FirmDocument)d)
            )
            .Select(f => ((FirmDocument)f.Document).Firm);
    }
}
