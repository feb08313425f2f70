using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Documents;
using Matchmaker.Matching.Extraction;

namespace Matchmaker.Matching.Scoring.Comparison;

/// <summary>A firm, an offer, both, or an ability in free text, prepared for comparison with needs.</summary>
/// <param name="Firm">Null for free text, and for an offer whose poster is not to be told: nothing about it may then be
/// used.</param>
/// <param name="Documents">Those whose statements count.</param>
public sealed record Supplier(
    Firm? Firm,
    Project? Offer,
    IReadOnlyList<StatedDocument> Documents,
    IReadOnlyList<string> Links,
    EngagementCounts Record
)
{
    /// <summary>A free text states an ability, as a firm does.</summary>
    public SupplierKind Kind => Documents is [ProjectDocument, ..] ? SupplierKind.Offer : SupplierKind.Firm;

    /// <summary>All that it states, in words; made when first asked for, and by one thread.</summary>
    public IReadOnlyList<SupplyLine> Lines => field ??= LinesOf(Documents);

    /// <summary>A firm with the offers that count beside it.</summary>
    public static Supplier Of(FirmDocument firm, IReadOnlyList<ProjectDocument> offers, EngagementIndex ties) =>
        new(
            firm.Firm,
            offers.Count == 1 ? offers[0].Project : null,
            [firm, .. offers],
            LinksOf(firm.Firm, offers),
            ties.RecordOf(firm.Id)
        );

    /// <summary>The offer alone, with what is on file for its firm only where facts are asked for.</summary>
    public static Supplier OfOffer(Firm? firm, ProjectDocument offer, EngagementIndex ties) =>
        new(firm, offer.Project, [offer], offer.Project.Links, firm is null ? default : ties.RecordOf(firm.Id));

    public static Supplier Of(FreeTextDocument words, IReadOnlyList<string> links) =>
        new(null, null, [words], links, default);

    /// <summary>
    /// What its lines, other than its names, state of amounts and certificates, by the place of the line.
    /// </summary>
    internal IReadOnlyList<(int Line, ExtractedFacts Facts)> Facts => field ??= FactsOf(Documents);

    private static readonly List<(int, ExtractedFacts)> NoFacts = [];

    private static List<(int, ExtractedFacts)> FactsOf(IReadOnlyList<StatedDocument> documents)
    {
        List<(int, ExtractedFacts)>? found = null;
        var first = 0;
        for (var i = 0; i < documents.Count; i++)
        {
            var document = documents[i];
            for (var text = 0; text < document.Encoded.Count; text++)
                if (document.Encoded.Facts(text) is { } facts && document.Source(text) is not SupplySource.Name)
                    (found ??= []).Add((first + text, facts));
            first += document.Encoded.Count;
        }
        return found ?? NoFacts;
    }

    private static List<string> LinksOf(Firm firm, IReadOnlyList<ProjectDocument> offers)
    {
        List<string> links = new(firm.Positions.Count + offers.Count);
        for (var i = 0; i < firm.Positions.Count; i++)
            if (!links.Contains(firm.Positions[i].Link))
                links.Add(firm.Positions[i].Link);
        foreach (var offer in offers)
        {
            foreach (var link in offer.Project.Links)
                if (!links.Contains(link))
                    links.Add(link);
        }
        return links;
    }

    private static IReadOnlyList<SupplyLine> LinesOf(IReadOnlyList<StatedDocument> documents) =>
        [
            .. from document in documents
            from text in document.Texts.Index()
            select new SupplyLine(
                text.Item,
                document.Source(text.Index),
                heads: document is ProjectDocument && text.Index == 0
            ),
        ];
}
