using Matchmaker.Domain.Feedback;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Documents;
using Matchmaker.Matching.Engine.Retrieval;
using Matchmaker.Matching.Scoring.Comparison;

namespace Matchmaker.Matching.Engine;

/// <summary>
/// A query of the pipeline: which candidates it retrieves, and whether exposure is balanced among them.
/// </summary>
public sealed class MatchQuery
{
    private MatchQuery(
        Func<CandidateRetrieval, IEnumerable<RetrievedCandidate>> retrieve,
        string? balancedFor = null
    ) => (Retrieve, BalancedFor) = (retrieve, balancedFor);

    internal Func<CandidateRetrieval, IEnumerable<RetrievedCandidate>> Retrieve { get; }

    /// <summary>
    /// The demand on whose list firms give way to those who were asked less; null where the order is by score alone.
    /// </summary>
    internal string? BalancedFor { get; }

    /// <summary>The candidates of a project at hand: firms for a demand, demands for an offer.</summary>
    public static MatchQuery CandidatesOf(Project project) =>
        project.Kind is ProjectKind.Demand ? FirmsFor(project) : DemandsFor(project);

    /// <summary>What a free text seeks.</summary>
    public static MatchQuery Of(MatchText input) =>
        input.Seeking switch
        {
            Seeking.Firms => FirmsFor(input.Text, input.Links),
            Seeking.Supplies => SuppliesFor(input.Text, input.Links),
            _ => DemandsFor(input.Text, input.Links),
        };

    /// <summary>Firms, each with the offer concerned if there is one, for a demand at hand.</summary>
    public static MatchQuery FirmsFor(Project demand) =>
        new(r => r.Firms(NeedQuery.Of(demand, r.View), demand.PostedBy), demand.Id);

    /// <summary>Offers for a demand at hand; the firm of each is its poster, where the caller may know it.</summary>
    public static MatchQuery SuppliesFor(Project demand) =>
        new(r => r.Offers(NeedQuery.Of(demand, r.View), demand.PostedBy));

    /// <summary>
    /// Demands of others that a firm, with its own offers, could serve; the firm of each match is the firm itself.
    /// </summary>
    public static MatchQuery DemandsFor(Firm firm) =>
        new(r =>
            r.View.Snapshot.FirmById.GetValueOrDefault(firm.Id) is { } document
                ? r.Demands(
                    Supplier.Of(document, [.. r.View.Snapshot.OffersOf(firm.Id)], r.View.Snapshot.Ties),
                    firm.Id,
                    _ => firm.Id
                )
                : []
        );

    /// <summary>
    /// Demands of others that an offer could serve; the firm of each match is the demand's poster, where the caller may
    /// know it.
    /// </summary>
    public static MatchQuery DemandsFor(Project offer) =>
        new(r =>
        {
            var (snapshot, document) = (r.View.Snapshot, ProjectDocument.Offered(offer, r.View.Snapshot.Statistics));
            return r.Demands(
                Supplier.OfOffer(snapshot.Firm(offer.PostedBy), document, snapshot.Ties),
                offer.PostedBy,
                r.PosterOf
            );
        });

    // By score alone: anyone may ask, and a balanced order would tell how often a firm is invited.
    private static MatchQuery FirmsFor(string text, IReadOnlyList<string> links) =>
        new(r => r.Firms(NeedQuery.Of(text, links, r.View), null));

    private static MatchQuery SuppliesFor(string text, IReadOnlyList<string> links) =>
        new(r => r.Offers(NeedQuery.Of(text, links, r.View), null));

    private static MatchQuery DemandsFor(string text, IReadOnlyList<string> links) =>
        new(r =>
        {
            var snapshot = r.View.Snapshot;
            var document = FreeTextDocument.Of(text, snapshot.Model.Reader.Offered(text), snapshot.Statistics);
            return r.Demands(Supplier.Of(document, [.. links]), null, r.PosterOf);
        });
}
