using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Matching.Comparing;
using Matchmaker.Domain.Matching.Index;

namespace Matchmaker.Domain.Matching.Documents;

/// <summary>A firm as it is found and compared: by each of its capabilities, and by its names.</summary>
public sealed class FirmDocument(Firm firm, TermTable terms) : StatedDocument(firm.Id, Statements.Numbered(TextsOf(firm), terms))
{
    public Firm Firm { get; } = firm;

    /// <summary>Firms that staff suspended or removed are candidates for nothing.</summary>
    public bool Matchable => Firm.Library is LibraryState.Candidate or LibraryState.Admitted;

    public override Statement Text(int text) => text < Firm.Capabilities.Count
        ? new(Firm.Capabilities[text].Text, SupplySource.Capability)
        : new(text == Firm.Capabilities.Count ? Firm.NameZh : Firm.NameEn!, SupplySource.Name);

    // What makers of a link typically can do is a guess about this one: it finds the firm, and the exact score does not count it.
    public IReadOnlyList<Posting> Postings(Catalogue catalogue)
    {
        var links = Firm.Positions.Select(p => catalogue.Link(p.Link)).OfType<Link>().ToList();
        return Documents.Postings.Of(
        [
            .. Firm.Capabilities.Select(c => new Field(c.Text, 1)),
            new(Firm.NameZh, 0.5), new(Firm.NameEn, 0.5),
            .. Firm.Credentials.Select(c => new Field(c.Name, 0.3)),
            .. links.SelectMany(l => new Field[] { new(l.Zh, 0.5), new(l.En, 0.3) }),
            .. links.SelectMany(l => l.Terms).Select(t => new Field(t, 0.25)),
        ], Firm.Positions.Select(p => p.Link));
    }

    private static List<string> TextsOf(Firm firm) =>
        [.. firm.Capabilities.Select(c => c.Text), firm.NameZh, .. new[] { firm.NameEn }.OfType<string>()];
}
