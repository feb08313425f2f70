namespace Matchmaker.Matching.LinkPrediction.Producers;

/// <summary>Similarity of firms: the cosine of the texts of their products, 0 for a firm and itself.</summary>
internal sealed class FirmSimilarity
{
    // Neighbours by which a firm is smoothed. Doubled, each has about half the say.
    private const int Nearest = 20;

    private readonly float[][] _alike;

    /// <param name="texts">The products of each firm as one text.</param>
    public FirmSimilarity(ProducerTable firms, TextIndex texts)
    {
        var cosine = texts.Cosine(texts.Idf);
        _alike = new float[firms.Count][];
        Parallel.For(
            0,
            firms.Count,
            i =>
            {
                _alike[i] = texts.Sum(
                    TextIndex.Unit(texts.Question(string.Join(' ', firms.Firms[i].Products)), texts.Idf),
                    cosine
                );
                _alike[i][i] = 0;
            }
        );
        Neighbours = new NearestNeighbours(
            [.. _alike.Select(row => NeighbourVotes.TopPowers(row, Nearest, 2).ToArray())],
            1e-9f
        );
    }

    public NearestNeighbours Neighbours { get; }

    /// <summary>How alike every firm is to these, on the whole.</summary>
    public float[] With(IReadOnlyList<(int Firm, float Weight)> these)
    {
        var (sums, total) = (new float[_alike.Length], these.Sum(t => t.Weight));
        foreach (var (firm, weight) in these)
        {
            for (var i = 0; i < sums.Length; i++)
                sums[i] += _alike[firm][i] * weight / total;
        }
        return sums;
    }
}
