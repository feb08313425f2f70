using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Matching.Documents;
using Matchmaker.Domain.Matching.Text;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Domain.Matching.Comparing;

/// <summary>A firm, an offer, both, or an ability in free text, ready to be compared with needs.</summary>
/// <param name="Firm">Null for free text, and for an offer whose poster is not to be told: nothing about it may then be used.</param>
public sealed record Supplier(
    Firm? Firm, Project? Offer, IReadOnlyList<SupplyLine> Lines, IReadOnlyList<string> Links, (int Delivered, int Failed) Record)
{
    private const int MostCharacters = 800;

    public static Supplier Of(Firm? firm, Project? offer, Ties ties) => new(
        firm, offer, [.. LinesOf(firm), .. LinesOf(offer)],
        [.. (firm?.Positions.Select(p => p.Link) ?? []).Concat(offer?.Links ?? []).Distinct()], firm is null ? (0, 0) : ties.RecordOf(firm.Id));

    /// <summary>The offer alone, with what is on file for its firm only where facts are asked for.</summary>
    public static Supplier OfOffer(Firm? firm, Project offer, Ties ties) =>
        Of(firm, offer, ties) with { Lines = [.. LinesOf(offer)], Links = offer.Links };

    /// <summary>The firm alone, where its offer turns out to say nothing of the matter.</summary>
    public Supplier WithoutOffer() => this with
    {
        Offer = null, Lines = [.. Lines.Where(l => l.Source is not SupplySource.Offer)], Links = [.. Firm?.Positions.Select(p => p.Link) ?? []],
    };

    public static Supplier Of(string text, IReadOnlyList<string> links) => new(
        null, null, [.. Clauses.Of(text, MostCharacters).DefaultIfEmpty(text).Select(c => new SupplyLine(c, SupplySource.Words, 1))], links, (0, 0));

    public IEnumerable<Field> Fields => Lines.Select(l => new Field(l.Text, l.Weight));

    public static IEnumerable<SupplyLine> LinesOf(Project? offer) => offer is null ? [] :
    [
        new(offer.Title, SupplySource.Offer, 1),
        .. Clauses.Of(offer.Description, MostCharacters).Select(c => new SupplyLine(c, SupplySource.Offer, 0.8)),
    ];

    private static IEnumerable<SupplyLine> LinesOf(Firm? firm) => firm is null ? [] :
    [
        .. firm.Capabilities.Select(c => new SupplyLine(c.Text, SupplySource.Capability, 1)),
        new(firm.NameZh, SupplySource.Name, 0.6),
        .. firm.NameEn is { } en ? [new SupplyLine(en, SupplySource.Name, 0.6)] : Array.Empty<SupplyLine>(),
    ];
}
