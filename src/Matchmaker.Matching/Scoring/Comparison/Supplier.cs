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
    StatedDocument[] Documents,
    string[] Links,
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
            LinksOf(firm, offers),
            ties.RecordOf(firm.Id)
        );

    /// <summary>The offer alone, with what is on file for its firm only where facts are asked for.</summary>
    public static Supplier OfOffer(Firm? firm, ProjectDocument offer, EngagementIndex ties) =>
        new(firm, offer.Project, [offer], [.. offer.Project.Links], firm is null ? default : ties.RecordOf(firm.Id));

    public static Supplier Of(FreeTextDocument words, string[] links) => new(null, null, [words], links, default);

    /// <summary>What its statements, other than its names, state of amounts and certificates.</summary>
    internal IReadOnlyList<StatedFacts> Facts => field ??= FactsOf(Documents);

    private static readonly List<StatedFacts> NoFacts = [];

    private static List<StatedFacts> FactsOf(StatedDocument[] documents)
    {
        List<StatedFacts>? found = null;
        for (var i = 0; i < documents.Length; i++)
        {
            var document = documents[i];
            for (var text = 0; text < document.Encoded.Count; text++)
                if (document.Encoded.Facts(text) is { } facts && document.Source(text) is not SupplySource.Name)
                    (found ??= []).Add(new(document, text, facts));
        }
        return found ?? NoFacts;
    }

    private static string[] LinksOf(FirmDocument firm, IReadOnlyList<ProjectDocument> offers)
    {
        List<string>? links = null;
        for (var i = 0; i < offers.Count; i++)
        {
            var more = offers[i].Project.Links;
            for (var j = 0; j < more.Count; j++)
                if (!firm.Links.Contains(more[j]) && links?.Contains(more[j]) is not true)
                    (links ??= [.. firm.Links]).Add(more[j]);
        }
        return links is null ? firm.Links : [.. links];
    }

    private static List<SupplyLine> LinesOf(StatedDocument[] documents)
    {
        var lines = new List<SupplyLine>();
        for (var i = 0; i < documents.Length; i++)
        {
            var texts = documents[i].Texts;
            for (var place = 0; place < texts.Count; place++)
                lines.Add(new(documents[i], place, texts[place]));
        }
        return lines;
    }
}

/// <summary>What one statement of a supplier states of amounts and certificates.</summary>
internal readonly record struct StatedFacts(StatedDocument Document, int Place, ExtractedFacts Facts)
{
    /// <summary>The statement in words, cut from the record anew.</summary>
    public string Text => Document.Texts[Place];
}
