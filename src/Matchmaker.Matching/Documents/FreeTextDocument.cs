using Matchmaker.Matching.Indexing;
using Matchmaker.Matching.QueryUnderstanding;
using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.Documents;

/// <summary>An ability in free text as a document, clause by clause, one in English in Chinese too.</summary>
public sealed class FreeTextDocument : StatedDocument
{
    // Characters of a free text that are compared, which bounds its cost; an ability is said in fewer. Doubled, the
    // longest texts cost twice as much.
    private const int MostCharacters = 800;

    private FreeTextDocument(IReadOnlyList<string> clauses, EncodedTexts said)
        : base("", said) => Texts = clauses;

    public override IReadOnlyList<string> Texts { get; }

    /// <param name="offered">The text as it was understood.</param>
    public static FreeTextDocument Of(string text, SoughtText offered, CorpusStatistics background)
    {
        string[] clauses =
        [
            .. ClauseSplitter.Of(text, MostCharacters).DefaultIfEmpty(text),
            .. text.Any(Text.Features.IsHan)
                ? []
                : offered.Items.Select(i => i.Text).Where(t => t.Any(Text.Features.IsHan)),
        ];
        return new(clauses, EncodedTexts.Offered(clauses, background));
    }

    public override SupplySource Source(int text) => SupplySource.Words;
}
