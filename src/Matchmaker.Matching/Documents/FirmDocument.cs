using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;
using Matchmaker.Matching.Indexing;

namespace Matchmaker.Matching.Documents;

/// <summary>
/// A firm as a document of the index, found and compared by each of its capabilities and by its names.
/// </summary>
public sealed class FirmDocument : StatedDocument
{
    private readonly int _capabilities;
    private SupplyNetwork? _network;

    private FirmDocument(Firm firm, int number, EncodedTexts said)
        : base(firm.Id, said)
    {
        (Firm, Number, _capabilities) = (firm, number, firm.Capabilities.Count);
        Links = [.. firm.Positions.Select(p => p.Link).Distinct(StringComparer.Ordinal)];
    }

    public Firm Firm { get; }

    /// <summary>Of the firm, in all its versions.</summary>
    internal int Number { get; }

    /// <summary>Of a firm that enters the index; for the one writer.</summary>
    internal static FirmDocument Stated(Firm firm, int number, TextInterner texts) =>
        new(firm, number, texts.Offered(TextsOf(firm)));

    /// <summary>
    /// The links that it holds, each once. Made with the document: what an old object is given later makes the
    /// collector look through all of its neighbours.
    /// </summary>
    public string[] Links { get; }

    /// <summary>Firms that staff suspended or removed are candidates for nothing.</summary>
    public bool Matchable => Firm.Library is LibraryState.Candidate or LibraryState.Admitted;

    /// <summary>Who supplies it; made when first needed. A change of the catalogue makes the documents anew.</summary>
    public SupplyNetwork NetworkIn(Catalogue catalogue) => _network ??= new(Firm, catalogue);

    public override IReadOnlyList<string> Texts => TextsOf(Firm);

    public override SupplySource Source(int text) => text < _capabilities ? SupplySource.Capability : SupplySource.Name;

    /// <summary>What it is found by, in words and by links.</summary>
    public (IEnumerable<Field> Fields, IEnumerable<string> Links) FoundBy(Catalogue catalogue)
    {
        var links = Firm.Positions.Select(p => catalogue.Link(p.Link)).OfType<Link>().ToList();
        return (
            [
                .. Firm.Capabilities.Select(c => new Field(c.Text, 1)),
                new(Firm.NameZh, 0.5),
                new(Firm.NameEn, 0.5),
                .. Firm.Credentials.Select(c => new Field(c.Name, 0.3)),
                .. links.SelectMany(l => new Field[] { new(l.Zh, 0.5), new(l.En, 0.3) }),
                // What makers of a link typically can do is a guess about this one: it finds the firm, and the exact
                // score does not count it.
                .. links.SelectMany(l => l.Terms).Select(t => new Field(t, 0.25)),
            ],
            Firm.Positions.Select(p => p.Link)
        );
    }

    private static List<string> TextsOf(Firm firm) =>
        [.. firm.Capabilities.Select(c => c.Text), firm.NameZh, .. new[] { firm.NameEn }.OfType<string>()];
}
