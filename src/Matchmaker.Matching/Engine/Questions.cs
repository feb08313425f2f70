using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Documents;
using Matchmaker.Matching.Indexing;
using Matchmaker.Matching.Scoring.Comparison;
using Matchmaker.Matching.Scoring.Factors;
using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.Engine;

/// <summary>The questions that the engine answers, each on one view of one snapshot.</summary>
public sealed class Questions(MatchOptions options)
{
    // The share of the firm's own logit that an offer must reach to be shown beside it. Doubled, an offer is shown only
    // where it says as much as the firm.
    private const double OfferPart = 0.5;

    // What makers of a link typically can do says less of it than its name.
    private const double TermPart = 0.5;

    /// <summary>What a free text seeks.</summary>
    public Ranking For(MatchTextInput input, SnapshotView view) => input.Seeking switch
    {
        Seeking.Firms => FirmsFor(input.Text, input.Links ?? [], view),
        Seeking.Supplies => SuppliesFor(input.Text, input.Links ?? [], view),
        _ => DemandsFor(input.Text, input.Links ?? [], view),
    };

    /// <summary>Firms, each with the offer concerned if there is one, for a demand at hand.</summary>
    public Ranking FirmsFor(Project demand, SnapshotView view) => Firms(NeedQuery.Of(demand, view), demand.PostedBy, view, new ExposureBalancer(demand.Id, view, options));

    /// <summary>
    /// Firms, each with the offer concerned if there is one, for a need in free text. By score alone: anyone may ask, and a balanced order
    /// would tell how often a firm is invited.
    /// </summary>
    public Ranking FirmsFor(string text, IReadOnlyList<string> links, SnapshotView view) => Firms(NeedQuery.Of(text, links, view), null, view, null);

    /// <summary>Offers for a demand at hand; the firm of each is its poster, where the caller may know it.</summary>
    public Ranking SuppliesFor(Project demand, SnapshotView view) => Supplies(NeedQuery.Of(demand, view), demand.PostedBy, view);

    /// <summary>Offers for a need in free text; the firm of each is its poster, where the caller may know it.</summary>
    public Ranking SuppliesFor(string text, IReadOnlyList<string> links, SnapshotView view) => Supplies(NeedQuery.Of(text, links, view), null, view);

    /// <summary>Demands of others that a firm, with its own offers, could serve.</summary>
    public Ranking DemandsFor(Firm firm, SnapshotView view) => view.Snapshot.FirmById.GetValueOrDefault(firm.Id) is { } document
        ? Demands(Supplier.Of(document, [.. view.Snapshot.OffersOf(firm.Id)], view.Snapshot.Ties), firm.Id, view, _ => firm.Id)
        : Ranking.Empty;

    /// <summary>Demands of others that an offer could serve; the firm of each match is the demand's poster, where the caller may know it.</summary>
    public Ranking DemandsFor(Project offer, SnapshotView view) => Demands(
        Supplier.OfOffer(view.Snapshot.Firm(offer.PostedBy), ProjectDocument.Offered(offer, view.Snapshot.Statistics), view.Snapshot.Ties),
        offer.PostedBy, view, d => view.Poster(d)?.Id);

    /// <summary>Demands for an ability in free text; the firm of each match is the demand's poster, where the caller may know it.</summary>
    public Ranking DemandsFor(string text, IReadOnlyList<string> links, SnapshotView view) =>
        Demands(Supplier.Of(FreeTextDocument.Of(text, view.Snapshot.Statistics), links), null, view, d => view.Poster(d)?.Id);

    /// <summary>Open demands at a link, of those the newest first.</summary>
    public IEnumerable<Project> DemandsAt(string link, SnapshotView view) => view.Snapshot.Demands
        .Best(view.Snapshot.Statistics.Terms, [new QueryTerm(Features.Link(link), 1)], options.Candidates, d => view.Admits((ProjectDocument)d))
        .Select(f => ((ProjectDocument)f.Document).Project).OrderByDescending(p => p.OpenedAt ?? p.CreatedAt).ThenBy(p => p.Id, StringComparer.Ordinal);

    /// <summary>Firms near a link by their words, at it, or at a link that feeds it or that it feeds; best found first.</summary>
    public IEnumerable<Firm> FirmsNear(Link link, SnapshotView view)
    {
        Field[] fields = [new(link.Zh, 1), new(link.En, TermPart), .. link.Terms.Select(t => new Field(t, TermPart))];
        string[] links = [link.Id, .. link.Feeds, .. view.Snapshot.Catalogue.FedBy(link.Id).Select(l => l.Id)];
        return Found(view.Snapshot.Firms, QueryTerms.Of(fields, links, view.Snapshot, options), view, d => view.Admits((FirmDocument)d))
            .Select(f => ((FirmDocument)f.Document).Firm);
    }

    private Ranking Firms(NeedQuery asked, string? own, SnapshotView view, ExposureBalancer? balance)
    {
        // By what stands in the list: the firm, or the offer of whom no firm is to be told.
        var found = new Dictionary<StatedDocument, (ProjectDocument? Offer, int Score)>();
        var terms = Terms(asked, view);
        foreach (var (document, score) in Offers(terms, own, view))
            found.TryAdd((StatedDocument?)view.Poster(document) ?? document, (document, score));
        foreach (var (document, score) in Found(view.Snapshot.Firms, terms, view, d => d.Id != own && view.Admits((FirmDocument)d)))
        {
            var (offer, offerScore) = found.GetValueOrDefault((FirmDocument)document);
            found[(FirmDocument)document] = (offer, Math.Max(score, offerScore));
        }
        foreach (var firm in view.NamedFirms.Where(d => d.Id != own && view.Admits(d)))
            found[firm] = (found.GetValueOrDefault(firm).Offer, int.MaxValue);
        return Ranking.Of(found.OrderByDescending(f => f.Value.Score).ThenBy(f => f.Key.Id, StringComparer.Ordinal).Take(options.Exact)
            .Select(f => Candidate(asked.Need, f.Key as FirmDocument, f.Value.Offer, view)), view, options, balance);
    }

    private Ranking Supplies(NeedQuery asked, string? own, SnapshotView view) => Ranking.Of(
        Offers(Terms(asked, view), own, view).Take(options.Exact).Select(f => Candidate(asked.Need, null, f.Document, view)), view, options);

    private Ranking Demands(Supplier supplier, string? own, SnapshotView view, Func<Project, string?> firmOf)
    {
        var found = Found(view.Snapshot.Demands, QueryTerms.Of(NeedQuery.FieldsOf(supplier), supplier.Links, view.Snapshot, options), view, Admits).Select(f => (ProjectDocument)f.Document);
        return Ranking.Of(
            view.NamedProjects.Where(Admits).Concat(found.Take(options.Exact)).Distinct()
                .Select(d => (firmOf(d.Project), (string?)d.Id, view.Paired(
                    Need.Of(d, view.Snapshot.Firm(d.Project.PostedBy)?.District, view.Snapshot.Statistics) with { Network = view.NetworkOf(d.Project) }, supplier))),
            view, options);

        bool Admits(Document document) => document is ProjectDocument { Project.Kind: ProjectKind.Demand } demand && IsOfOthers(demand, own) && view.Admits(demand);
    }

    /// <summary>The firm with the offer where that has something to say, the offer with what may be told of its poster where no firm is at hand.</summary>
    private static (string? Firm, string? Project, CandidatePair Pair) Candidate(Need need, FirmDocument? firm, ProjectDocument? offer, SnapshotView view)
    {
        if (firm is null)
        {
            var poster = view.Poster(offer!)?.Firm;
            return (poster?.Id, offer!.Id, view.Paired(need, Supplier.OfOffer(poster, offer, view.Snapshot.Ties)));
        }
        var own = need.AnswerIn(firm, view.Snapshot.Model.Texts);
        var offered = offer is null ? default : need.AnswerIn(offer, view.Snapshot.Model.Texts);
        // An offer that says less about the need than half of what the firm does is not shown beside it.
        return offer is not null && offered.Document is not null && (own.Document is null || offered.Logit >= OfferPart * own.Logit)
            ? (firm.Id, offer.Id, view.Paired(need, Supplier.Of(firm, [offer], view.Snapshot.Ties), own.Or(offered)))
            : (firm.Id, null, view.Paired(need, Supplier.Of(firm, [], view.Snapshot.Ties), own));
    }

    private IEnumerable<(ProjectDocument Document, int Score)> Offers(IReadOnlyList<QueryTerm> terms, string? own, SnapshotView view) =>
        Found(view.Snapshot.Supplies, terms, view, d => IsOfOthers(d, own) && view.AdmitsOffer((ProjectDocument)d))
            .Select(f => ((ProjectDocument)f.Document, f.Score));

    private IReadOnlyList<QueryTerm> Terms(NeedQuery asked, SnapshotView view) => QueryTerms.Of(asked.Fields, asked.Need.Links, view.Snapshot, options);

    private IReadOnlyList<(Document Document, int Score)> Found(InvertedIndex index, IReadOnlyList<QueryTerm> terms, SnapshotView view, Func<Document, bool> admits) =>
        index.Best(view.Snapshot.Statistics.Terms, terms, options.Candidates, admits);

    private static bool IsOfOthers(Document document, string? own) => own is null || ((ProjectDocument)document).Project.PostedBy != own;
}
