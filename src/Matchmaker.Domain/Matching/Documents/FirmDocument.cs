using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Matching.Index;

namespace Matchmaker.Domain.Matching.Documents;

/// <summary>A firm as it is found and compared.</summary>
public sealed class FirmDocument(Firm firm) : Document(firm.Id)
{
    public Firm Firm { get; } = firm;

    /// <summary>Firms that staff suspended or removed are candidates for nothing.</summary>
    public bool Matchable => Firm.Library is LibraryState.Candidate or LibraryState.Admitted;

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
}
