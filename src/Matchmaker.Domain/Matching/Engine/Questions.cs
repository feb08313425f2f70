using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Matching.Comparing;
using Matchmaker.Domain.Matching.Documents;
using Matchmaker.Domain.Matching.Index;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Domain.Matching.Engine;

/// <summary>The questions that the engine answers, each on one view of one snapshot.</summary>
public sealed class Questions(MatchOptions options)
{
    // An offer that says less about the need than this is not shown beside its firm.
    private const double OfferSays = 0.2;

    /// <summary>Firms, each with the offer concerned if there is one, for a demand at hand.</summary>
    public Ranking FirmsFor(Project demand, View view) => Firms(
        Need.Of(demand, view.Snapshot.Firm(demand.PostedBy)?.District, view.Snapshot.Background), Need.FieldsOf(demand), demand.PostedBy, view);

    /// <summary>Firms, each with the offer concerned if there is one, for a need in free text.</summary>
    public Ranking FirmsFor(string text, IReadOnlyList<string> links, View view) =>
        Firms(Need.Of(text, links, view.Snapshot.Background), [new(text, 1)], null, view);

    /// <summary>Offers for a need in free text; the firm of each is its poster, where the caller may know it.</summary>
    public Ranking SuppliesFor(string text, IReadOnlyList<string> links, View view)
    {
        var need = Need.Of(text, links, view.Snapshot.Background);
        return Ranking.Of(Found(view.Snapshot.Supplies, [new(text, 1)], links, view, d => view.AdmitsOffer((ProjectDocument)d))
            .Select(f => ((ProjectDocument)f.Document).Project)
            .Select(offer => (Offer: offer, Poster: view.Poster(offer)))
            .Select(o => (o.Poster?.Id, (string?)o.Offer.Id, Paired(need, Supplier.OfOffer(o.Poster, o.Offer, view.Snapshot.Ties), view))), view, options);
    }

    /// <summary>Demands of others that a firm, with its own offers, could serve.</summary>
    public Ranking DemandsFor(Firm firm, View view)
    {
        var alone = Supplier.Of(firm, null, view.Snapshot.Ties);
        var supplier = alone with { Lines = [.. alone.Lines, .. view.Snapshot.OffersOf(firm.Id).SelectMany(o => Supplier.LinesOf(o))] };
        return Demands(supplier, firm.Id, view, _ => firm.Id);
    }

    /// <summary>Demands of others that an offer could serve; the firm of each match is the demand's poster, where the caller may know it.</summary>
    public Ranking DemandsFor(Project offer, View view) =>
        Demands(Supplier.OfOffer(view.Snapshot.Firm(offer.PostedBy), offer, view.Snapshot.Ties), offer.PostedBy, view, d => view.Poster(d)?.Id);

    /// <summary>Demands for an ability in free text; the firm of each match is the demand's poster, where the caller may know it.</summary>
    public Ranking DemandsFor(string text, IReadOnlyList<string> links, View view) => Demands(Supplier.Of(text, links), null, view, d => view.Poster(d)?.Id);

    private Ranking Demands(Supplier supplier, string? own, View view, Func<Project, string?> firmOf)
    {
        var found = Found(view.Snapshot.Demands, supplier.Fields, supplier.Links, view, Admits).Select(f => (ProjectDocument)f.Document);
        return Ranking.Of(
            view.NamedProjects.Where(Admits).Concat(found).Distinct().Select(f => f.Project)
                .Select(d => (firmOf(d), (string?)d.Id, Paired(Need.Of(d, view.Snapshot.Firm(d.PostedBy)?.District, view.Snapshot.Background), supplier, view))),
            view, options);

        bool Admits(Document document) => document is ProjectDocument { Project.Kind: ProjectKind.Demand } demand && IsOfOthers(demand, own) && view.Admits(demand);
    }

    private Ranking Firms(Need need, IEnumerable<Field> fields, string? own, View view)
    {
        var asked = fields.ToList();
        var found = new Dictionary<string, (Firm? Firm, Project? Offer, int Score)>(StringComparer.Ordinal);
        foreach (var (document, score) in Found(view.Snapshot.Supplies, asked, need.Links, view, d => IsOfOthers(d, own) && view.AdmitsOffer((ProjectDocument)d)))
        {
            var offer = ((ProjectDocument)document).Project;
            var poster = view.Poster(offer);
            found.TryAdd(poster?.Id ?? offer.Id, (poster, offer, score));
        }
        foreach (var (document, score) in Found(view.Snapshot.Firms, asked, need.Links, view, d => d.Id != own && view.Admits((FirmDocument)d)))
        {
            var (_, offer, offerScore) = found.GetValueOrDefault(document.Id);
            found[document.Id] = (((FirmDocument)document).Firm, offer, Math.Max(score, offerScore));
        }
        foreach (var firm in view.NamedFirms.Where(d => d.Id != own && view.Admits(d)))
            found[firm.Id] = (firm.Firm, found.GetValueOrDefault(firm.Id).Offer, int.MaxValue);
        return Ranking.Of(found.OrderByDescending(f => f.Value.Score).ThenBy(f => f.Key, StringComparer.Ordinal).Select(f =>
        {
            var (firm, offer, _) = f.Value;
            var supplier = Supplier.Of(firm, offer, view.Snapshot.Ties);
            if (firm is not null && offer is not null && !Says(supplier, need)) (offer, supplier) = (null, supplier.WithoutOffer());
            return (firm?.Id, offer?.Id, Paired(need, supplier, view));
        }), view, options);
    }

    private IReadOnlyList<(Document Document, int Score)> Found(
        InvertedIndex index, IEnumerable<Field> fields, IReadOnlyList<string> links, View view, Func<Document, bool> admits) =>
        index.Best(view.Snapshot.Background.Terms, QueryTerms.Of(fields, links, view.Snapshot, options.QueryTerms), options.Candidates, admits);

    private static bool Says(Supplier supplier, Need need) =>
        supplier.Lines.Any(l => l.Source is SupplySource.Offer && need.Text.Closest(l, l.Weight) is { Closeness: >= OfferSays });

    private static bool IsOfOthers(Document document, string? own) => own is null || ((ProjectDocument)document).Project.PostedBy != own;

    private static Pair Paired(Need need, Supplier supplier, View view) => new(need, supplier, view.Snapshot.Catalogue, view.Today);
}
