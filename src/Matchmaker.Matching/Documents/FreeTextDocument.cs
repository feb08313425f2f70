using Matchmaker.Matching.Indexing;
using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.Documents;

/// <summary>An ability in free text as a document, clause by clause.</summary>
public sealed class FreeTextDocument : StatedDocument
{
    // Characters of a free text that are compared, which bounds its cost; an ability is said in fewer. Doubled, the
    // longest texts cost twice as much.
    private const int MostCharacters = 800;

    private FreeTextDocument(IReadOnlyList<string> clauses, EncodedTexts said)
        : base("", said) => Texts = clauses;

    public override IReadOnlyList<string> Texts { get; }

    public static FreeTextDocument Of(string text, CorpusStatistics background)
    {
        string[] clauses = [.. ClauseSplitter.Of(text, MostCharacters).DefaultIfEmpty(text)];
        return new(clauses, EncodedTexts.Offered(clauses, background));
    }

    public override SupplySource Source(int text) => SupplySource.Words;
}
