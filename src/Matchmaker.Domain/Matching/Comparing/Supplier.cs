using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Matching.Documents;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Domain.Matching.Comparing;

/// <summary>A firm, an offer, both, or an ability in free text, ready to be compared with needs.</summary>
/// <param name="Firm">Null for free text, and for an offer whose poster is not to be told: nothing about it may then be used.</param>
/// <param name="Documents">Those whose statements count.</param>
public sealed record Supplier(
    Firm? Firm, Project? Offer, IReadOnlyList<StatedDocument> Documents, IReadOnlyList<string> Links, EngagementRecord Record)
{
    private readonly Lazy<IReadOnlyList<SupplyLine>> _lines = new(() => LinesOf(Documents));

    /// <summary>All that it states, in words.</summary>
    public IReadOnlyList<SupplyLine> Lines => _lines.Value;

    /// <summary>A firm with the offers that count beside it.</summary>
    public static Supplier Of(FirmDocument firm, IReadOnlyList<ProjectDocument> offers, Ties ties) => new(
        firm.Firm, offers.Count == 1 ? offers[0].Project : null, [firm, .. offers],
        [.. firm.Firm.Positions.Select(p => p.Link).Concat(offers.SelectMany(o => o.Project.Links)).Distinct()], ties.RecordOf(firm.Id));

    /// <summary>The offer alone, with what is on file for its firm only where facts are asked for.</summary>
    public static Supplier OfOffer(Firm? firm, ProjectDocument offer, Ties ties) =>
        new(firm, offer.Project, [offer], offer.Project.Links, firm is null ? default : ties.RecordOf(firm.Id));

    public static Supplier Of(WordsDocument words, IReadOnlyList<string> links) => new(null, null, [words], links, default);

    private static IReadOnlyList<SupplyLine> LinesOf(IReadOnlyList<StatedDocument> documents) =>
        [.. from document in documents
            from text in Enumerable.Range(0, document.Said.Count)
            let stated = document.Text(text)
            select new SupplyLine(stated.Text, stated.Source, heads: document is ProjectDocument && text == 0)];
}
