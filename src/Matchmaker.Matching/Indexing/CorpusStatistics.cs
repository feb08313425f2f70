using Matchmaker.Matching.Embeddings;
using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.Indexing;

/// <summary>
/// Corpus statistics: how common each feature is among all documents, on either side. What everybody says distinguishes
/// nobody.
/// </summary>
/// <param name="Space">In which the texts are compared by meaning.</param>
/// <param name="Needs">Open demands.</param>
/// <param name="Supplies">Firms and open offers.</param>
public sealed record CorpusStatistics(
    Vocabulary Terms,
    DocumentFrequencies Needs,
    DocumentFrequencies Supplies,
    EmbeddingSpace Space
)
{
    public static CorpusStatistics Empty(EmbeddingSpace space) =>
        new(new Vocabulary(), DocumentFrequencies.Empty, DocumentFrequencies.Empty, space);

    /// <summary>How many documents of either side have the feature.</summary>
    public int DocumentFrequency(int term) => Needs.Counts[term] + Supplies.Counts[term];

    /// <summary>0 to 1: rare on both sides. 公司 is rare in what firms offer and says nothing in a need.</summary>
    public float Idf(int term) => Needs.Idf(term) * Supplies.Idf(term);

    /// <summary>What a feature weighs where two short texts are compared.</summary>
    public double Weight(ulong feature) => Weight(Features.KindOf(feature), Terms.Find(feature));

    /// <param name="term">The number of the feature; negative where no document ever had it.</param>
    public double Weight(FeatureKind kind, int term) => Features.KindWeight(kind) * Supplies.Idf(term);
}
