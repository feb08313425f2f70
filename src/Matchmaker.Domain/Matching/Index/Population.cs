using Matchmaker.Domain.Matching.Learning;

namespace Matchmaker.Domain.Matching.Index;

/// <summary>What documents of one side, needs or supplies, have in common: it distinguishes none of them. Unchangeable.</summary>
/// <param name="Counts">How many of the documents have each feature.</param>
/// <param name="Texts">How many texts the directions are of.</param>
/// <param name="Directions">The sum of all texts' directions; whole numbers, so that the order of additions leaves no trace.</param>
public sealed record Population(Paged<int> Counts, int Documents, int Texts, long[] Directions)
{
    public static readonly Population Empty = new(new Paged<int>(), 0, 0, new long[WordVectors.Size]);

    // Documents that are taken to exist beside those on file and to have none of their words: in a library of ten firms a word that three
    // of them use is still rare in the world.
    private const int Unseen = 200;

    // Texts of no particular meaning that are taken to exist: the mean of three is no mean yet.
    private const float UnseenTexts = 30;

    private static readonly float[] Logarithms = [.. Enumerable.Range(0, 1 << 16).Select(count => MathF.Log(count + 0.5f))];

    // Most features are had by few: their rarities lie near each other in memory.
    private const int Few = 1 << 10;

    private readonly float _all = MathF.Log(Documents + Unseen + 1), _most = MathF.Log(Documents + Unseen + 1) - MathF.Log(0.5f);
    private float[]? _ofFew;

    /// <summary>0 to 1: 1 for what no document has, near 0 for what all have (BM25's inverse document frequency over its largest value).</summary>
    public float Rarity(int term)
    {
        if (term < 0) return 1;
        var count = Counts[term];
        var ofFew = _ofFew ??= [.. Enumerable.Range(0, Few).Select(RarityOf)];
        return count < ofFew.Length ? ofFew[count] : RarityOf(count);
    }

    private float RarityOf(int count) =>
        // ln(1 + (all - count + 0.5) / (count + 0.5)), taken apart so that the logarithms are those of few numbers.
        (_all - (count < Logarithms.Length ? Logarithms[count] : MathF.Log(count + 0.5f))) / _most;

    /// <summary>The mean direction of the texts.</summary>
    public float[] Mean { get; } = Array.ConvertAll(Directions, d => d / 127f / (Texts + UnseenTexts));

    /// <summary>What a text means beyond what texts of this side usually mean, at length 1; zero stays zero.</summary>
    public float[] Centred(ReadOnlySpan<sbyte> direction)
    {
        var centred = new float[direction.Length];
        if (direction.IndexOfAnyExcept((sbyte)0) < 0) return centred;
        for (var i = 0; i < centred.Length; i++) centred[i] = direction[i] / 127f - Mean[i];
        return WordVectors.Unit(centred);
    }
}
