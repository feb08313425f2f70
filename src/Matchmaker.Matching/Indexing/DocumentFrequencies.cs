namespace Matchmaker.Matching.Indexing;

/// <summary>
/// Document frequencies of one side, needs or supplies: how many documents have each feature. What all have
/// distinguishes none. Immutable.
/// </summary>
/// <param name="Counts">How many of the documents have each feature.</param>
public sealed record DocumentFrequencies(PersistentArray<int> Counts, int Documents)
{
    public static readonly DocumentFrequencies Empty = new(new PersistentArray<int>(), 0);

    // Pseudo-count: documents that are taken to exist beside those on file and to have none of their words. In a
    // library of ten firms a word that three of them use is still rare in the world. Set by hand. Doubled, words of
    // small libraries count as rarer; in libraries of many thousands nothing changes.
    private const int PseudoDocuments = 200;

    private static readonly float[] Logarithms =
    [
        .. Enumerable.Range(0, 1 << 16).Select(count => MathF.Log(count + 0.5f)),
    ];

    // Counts whose rarity is kept in a table: most features are had by few, and their rarities then lie near each other
    // in memory. Doubled, the table takes 4 KB more; no figure changes.
    private const int Few = 1 << 10;

    private readonly float _all = MathF.Log(Documents + PseudoDocuments + 1),
        _most = MathF.Log(Documents + PseudoDocuments + 1) - MathF.Log(0.5f);
    private float[]? _ofFew;

    /// <summary>
    /// 0 to 1: 1 for what no document has, near 0 for what all have (BM25's inverse document frequency over its largest
    /// value).
    /// </summary>
    public float Idf(int term)
    {
        if (term < 0)
            return 1;
        var count = Counts[term];
        var ofFew = _ofFew ??= [.. Enumerable.Range(0, Few).Select(few => IdfOf(few))];
        return count < ofFew.Length ? ofFew[count] : IdfOf(count);
    }

    /// <summary>The same of what so many of some documents have.</summary>
    internal static float IdfOf(int count, int documents) =>
        new DocumentFrequencies(Empty.Counts, documents).IdfOf(count);

    private float IdfOf(int count) =>
        // ln(1 + (all - count + 0.5) / (count + 0.5)), taken apart so that the logarithms are those of few numbers.
        (_all - (count < Logarithms.Length ? Logarithms[count] : MathF.Log(count + 0.5f))) / _most;
}
