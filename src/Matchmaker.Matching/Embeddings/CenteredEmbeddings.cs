namespace Matchmaker.Matching.Embeddings;

/// <summary>
/// Mean-centred embeddings of many texts: what all texts of a kind share says nothing about any one of them.
/// </summary>
public sealed class CenteredEmbeddings
{
    private readonly float[] _mean = new float[WordVectors.Size];
    private readonly float[][] _rows;
    private readonly WordVectors _vectors;

    public CenteredEmbeddings(IReadOnlyList<string> texts, WordVectors vectors)
    {
        _vectors = vectors;
        _rows = new float[texts.Count][];
        Parallel.For(0, texts.Count, i => _rows[i] = vectors.Embed(texts[i]));
        foreach (var row in _rows)
        {
            for (var i = 0; i < row.Length; i++)
                _mean[i] += row[i] / texts.Count;
        }
        Parallel.For(0, texts.Count, i => _rows[i] = Centred(_rows[i]));
    }

    public float[] this[int text] => _rows[text];
    public int Count => _rows.Length;

    /// <summary>The direction of one more text of the kind.</summary>
    public float[] Embed(string text) => Centred(_vectors.Embed(text));

    /// <summary>The cosine with each of the texts.</summary>
    public float[] Cosines(float[] direction) => Array.ConvertAll(_rows, row => WordVectors.Dot(row, direction));

    private float[] Centred(float[] vector)
    {
        if (!Array.Exists(vector, v => v != 0))
            return vector;
        return WordVectors.Unit(vector.Zip(_mean, (v, m) => v - m).ToArray());
    }
}
