using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Documents;
using Matchmaker.Matching.Indexing;
using Matchmaker.Matching.Scoring.Comparison;

namespace Matchmaker.Matching.Engine.Retrieval;

/// <summary>
/// Candidate retrieval: the documents that share most with a query, found in the inverted indexes, and those that are
/// asked about by name. It bounds what an answer costs: <see cref="MatchOptions.Candidates"/> of each index, of them at
/// most <see cref="MatchOptions.Exact"/>.
/// </summary>
internal sealed class CandidateRetrieval(SnapshotView view, MatchOptions options)
{
    // The share of the firm's own logit that an offer must reach to be shown beside it. Set by hand. Doubled, an offer
    // is shown only where it says as much as the firm.
    private const double OfferPart = 0.5;

    public SnapshotView View => view;

    /// <summary>The poster of a demand, where the caller may know it.</summary>
    public string? PosterOf(Project demand) => view.Poster(demand)?.Id;

    /// <summary>Firms, each with the offer concerned if there is one.</summary>
    /// <param name="own">The firm that asks: it is no candidate of itself.</param>
    public IEnumerable<RetrievedCandidate> Firms(NeedQuery asked, string? own)
    {
        var terms = Terms(asked);
        var offers = OffersWith(terms, own);
        var firms = With(terms, view.Snapshot.Firms, d => d.Id != own && view.Admits((FirmDocument)d));
        // By what stands in the list: the firm, or the offer of whom no firm is to be told.
        var found = new Dictionary<StatedDocument, (ProjectDocument? Offer, int Score)>(firms.Count + offers.Count);
        foreach (var (document, score) in offers)
        {
            var offer = (ProjectDocument)document;
            found.TryAdd((StatedDocument?)view.Poster(offer) ?? offer, (offer, score));
        }
        foreach (var (document, score) in firms)
        {
            var (offer, offerScore) = found.GetValueOrDefault((FirmDocument)document);
            found[(FirmDocument)document] = (offer, Math.Max(score, offerScore));
        }
        foreach (var firm in view.NamedFirms.Where(d => d.Id != own && view.Admits(d)))
            found[firm] = (found.GetValueOrDefault(firm).Offer, int.MaxValue);
        var best = found.Select(f => (Document: f.Key, f.Value.Offer, f.Value.Score)).ToArray();
        Array.Sort(
            best,
            static (x, y) =>
                x.Score != y.Score ? y.Score.CompareTo(x.Score) : string.CompareOrdinal(x.Document.Id, y.Document.Id)
        );
        return best.Take(options.Exact)
            .Select(f =>
                f.Document is FirmDocument firm ? FirmWith(f.Offer, firm, asked.Need) : OfferAlone(f.Offer!, asked.Need)
            );
    }

    /// <summary>Offers; the firm of each is its poster, where the caller may know it.</summary>
    public IEnumerable<RetrievedCandidate> Offers(NeedQuery asked, string? own) =>
        OffersWith(Terms(asked), own)
            .Take(options.Exact)
            .Select(f => OfferAlone((ProjectDocument)f.Document, asked.Need));

    /// <summary>Demands of others that a supplier could serve.</summary>
    /// <param name="firmOf">The firm of the match with a demand.</param>
    public IEnumerable<RetrievedCandidate> Demands(Supplier supplier, string? own, Func<Project, string?> firmOf)
    {
        var terms = QueryTerms.Of(SupplierQuery.Of(supplier, view.Snapshot), supplier.Links, view.Snapshot, options);
        var found = With(terms, view.Snapshot.Demands, Admits).Select(f => (ProjectDocument)f.Document);
        return view
            .NamedProjects.Where(Admits)
            .Concat(found.Take(options.Exact))
            .Distinct()
            .Select(d => new RetrievedCandidate(firmOf(d.Project), d.Id, view.Paired(NeedOf(d), supplier)));

        bool Admits(Document document) =>
            document is ProjectDocument { Project.Kind: ProjectKind.Demand } demand
            && IsOfOthers(demand, own)
            && view.Admits(demand);
    }

    private Need NeedOf(ProjectDocument demand)
    {
        var (terms, units) = view.Snapshot.WeighedDemands.Of(demand, view.Snapshot);
        return Need.Of(demand, view.Snapshot.Firm(demand.Project.PostedBy)?.District, terms) with
        {
            Network = view.NetworkOf(demand.Project),
            Units = units,
        };
    }

    private RetrievedCandidate OfferAlone(ProjectDocument offer, Need need)
    {
        var poster = view.Poster(offer)?.Firm;
        return new(poster?.Id, offer.Id, view.Paired(need, Supplier.OfOffer(poster, offer, view.Snapshot.Ties)));
    }

    // With the offer where that has something to say.
    private RetrievedCandidate FirmWith(ProjectDocument? offer, FirmDocument firm, Need need)
    {
        var own = need.AnswerIn(firm, view.Snapshot.Model.Texts);
        var offered = offer is null ? default : need.AnswerIn(offer, view.Snapshot.Model.Texts);
        return
            offer is not null
            && offered.Document is not null
            && (own.Document is null || offered.Logit >= OfferPart * own.Logit)
            ? new(firm.Id, offer.Id, view.Paired(need, Supplier.Of(firm, [offer], view.Snapshot.Ties), own.Or(offered)))
            : new(firm.Id, null, view.Paired(need, Supplier.Of(firm, [], view.Snapshot.Ties), own));
    }

    private IReadOnlyList<QueryTerm> Terms(NeedQuery asked) =>
        QueryTerms.Of(asked.Need.SoughtTerms.Features, asked.Need.Links, view.Snapshot, options);

    private IReadOnlyList<(Document Document, int Score)> OffersWith(IReadOnlyList<QueryTerm> terms, string? own) =>
        With(terms, view.Snapshot.Supplies, d => IsOfOthers(d, own) && view.AdmitsOffer((ProjectDocument)d));

    private IReadOnlyList<(Document Document, int Score)> With(
        IReadOnlyList<QueryTerm> terms,
        InvertedIndex index,
        Func<Document, bool> admits
    ) => index.Best(view.Snapshot.Statistics.Terms, terms, options.Candidates, admits);

    private static bool IsOfOthers(Document document, string? own) =>
        own is null || ((ProjectDocument)document).Project.PostedBy != own;
}
