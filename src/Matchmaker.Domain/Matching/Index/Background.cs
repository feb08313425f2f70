using Matchmaker.Domain.Matching.Text;

namespace Matchmaker.Domain.Matching.Index;

/// <summary>How common each feature is among all that is indexed: what everybody says distinguishes nobody.</summary>
/// <param name="Documents">How many documents the counts are of.</param>
public sealed record Background(TermTable Terms, PagedCounts Counts, int Documents)
{
    // Documents that are taken to exist beside those on file and to have none of their words: in a library of ten firms a word that three
    // of them use is still rare in the world.
    private const int Unseen = 200;

    private readonly double _most = Math.Log(1 + (Documents + Unseen + 0.5) / 0.5);

    /// <summary>0 to 1: 1 for what no document has, near 0 for what all have (BM25's inverse document frequency over its largest value).</summary>
    public double Rarity(ulong feature)
    {
        var term = Terms.Find(feature);
        var count = term < 0 ? 0 : Counts[term];
        return Math.Log(1 + (Documents + Unseen - count + 0.5) / (count + 0.5)) / _most;
    }

    /// <summary>What a feature weighs in a comparison of texts.</summary>
    public double Weight(ulong feature) => Features.KindWeight(feature) * Rarity(feature);
}
