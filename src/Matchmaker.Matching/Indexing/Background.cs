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
public sealed record Background(TermTable Terms, Population Needs, Population Supplies, TextSpace Space)
{
    public static Background Empty(TextSpace space) => new(new TermTable(), Population.Empty, Population.Empty, space);

    /// <summary>How many documents of either side have the feature.</summary>
    public int Having(int term) => Needs.Counts[term] + Supplies.Counts[term];

    /// <summary>0 to 1: rare on both sides. 公司 is rare in what firms offer and says nothing in a need.</summary>
    public float Rarity(int term) => Needs.Rarity(term) * Supplies.Rarity(term);

    /// <summary>What a feature weighs where two short texts are compared.</summary>
    public double Weight(ulong feature) => Features.KindWeight(feature) * Supplies.Rarity(Terms.Find(feature));
}
