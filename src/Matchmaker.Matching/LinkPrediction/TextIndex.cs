using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.LinkPrediction;

/// <summary>A term of a query with its weight, as <see cref="TextIndex"/> sums them.</summary>
/// <param name="Term">The number of a feature in its <see cref="TextIndex"/>.</param>
public readonly record struct WeightedTerm(int Term, float Weight);

/// <summary>
/// An inverted index of a fixed list of texts with several weightings (BM25, cosine, coverage). A comparison is a sum
/// over the features of the query: its weight there × its impact here; the weightings differ only in these two.
/// </summary>
public sealed class TextIndex
{
    // BM25's usual constants: k1 (saturation of repeated terms) and b (how much length counts). The rankers were
    // learned with them; doubled, k1 makes repetition count more, and b cannot be more than 1.
    private const float K1 = 1.2f,
        B = 0.75f;

    private readonly Dictionary<ulong, int> _terms = [];
    private readonly List<ulong> _features = [];
    private readonly int[] _starts,
        _texts;
    private readonly float[] _counts,
        _idf,
        _lengths;

    /// <param name="texts">Each text as people write it.</param>
    public TextIndex(IReadOnlyList<string> texts)
    {
        var bags = texts.Select(t => Counted(t).Select(p => (Term: Number(p.Key), p.Value)).ToArray()).ToArray();
        Count = texts.Count;
        _lengths = [.. bags.Select(b => (float)b.Sum(p => p.Value))];
        _starts = new int[_features.Count + 1];
        foreach (var bag in bags)
        {
            foreach (var (term, _) in bag)
                _starts[term + 1]++;
        }
        _idf = [.. Enumerable.Range(0, _features.Count).Select(t => Rarity(_starts[t + 1], Count))];
        for (var i = 0; i < _features.Count; i++)
            _starts[i + 1] += _starts[i];
        (_texts, _counts) = (new int[_starts[^1]], new float[_starts[^1]]);
        var next = _starts.AsSpan(0, _features.Count).ToArray();
        for (var i = 0; i < bags.Length; i++)
        {
            foreach (var (term, count) in bags[i])
            {
                _texts[next[term]] = i;
                _counts[next[term]++] = count;
            }
        }
    }

    public int Count { get; }
    public int Terms => _features.Count;
    public IReadOnlyList<float> Lengths => _lengths;

    /// <summary>BM25's inverse document frequency.</summary>
    public float Idf(int term) => _idf[term];

    /// <summary>Whether a feature is more than a single Chinese character.</summary>
    public bool IsLong(int term) => _features[term] > char.MaxValue;

    /// <summary>The known features of a text, each with how often it is there.</summary>
    public WeightedTerm[] Question(string text) =>
        [
            .. Counted(text)
                .Where(p => _terms.ContainsKey(p.Key))
                .Select(p => new WeightedTerm(_terms[p.Key], p.Value))
                .OrderBy(w => w.Term),
        ];

    /// <summary>For each text, the sum over the question of weight × impact.</summary>
    public float[] Sum(IEnumerable<WeightedTerm> question, float[] impacts)
    {
        var sums = new float[Count];
        foreach (var (term, weight) in question)
        {
            for (var i = _starts[term]; i < _starts[term + 1]; i++)
                sums[_texts[i]] += weight * impacts[i];
        }
        return sums;
    }

    /// <summary>Impacts of BM25, the rarity in them.</summary>
    public float[] Bm25(float lengthShare = B)
    {
        var mean = Count == 0 ? 1 : _lengths.Average();
        return Impacts(
            (term, text, count) =>
                _idf[term] * count * (K1 + 1) / (count + K1 * (1 - lengthShare + lengthShare * _lengths[text] / mean))
        );
    }

    /// <summary>
    /// Impacts that make the sum a cosine when the question is <see cref="Unit"/> under the same weight.
    /// </summary>
    public float[] Cosine(Func<int, float> weight)
    {
        var squares = new double[Count];
        _ = Impacts((term, text, count) => (float)(squares[text] += Math.Pow(count * weight(term), 2)));
        return Impacts((term, text, count) => (float)(count * weight(term) / Math.Sqrt(squares[text])));
    }

    /// <summary>
    /// Impacts that make the sum the share of a text, by weight, that the question (each feature once) covers.
    /// </summary>
    public float[] Cover(Func<int, float> weight)
    {
        var totals = new double[Count];
        _ = Impacts((term, text, _) => (float)(totals[text] += weight(term)));
        return Impacts((term, text, _) => totals[text] > 0 ? (float)(weight(term) / totals[text]) : 0);
    }

    /// <summary>Impacts that make the sum a mean over all that a text has.</summary>
    public float[] Mean() => Impacts((_, text, count) => count / _lengths[text]);

    /// <summary>Impacts that make the sum the weight of what of the question a text has.</summary>
    public float[] Presence() => Impacts((_, _, _) => 1);

    /// <summary>The question weighed and brought to length 1.</summary>
    public static WeightedTerm[] Unit(WeightedTerm[] question, Func<int, float> weight)
    {
        var length = Math.Sqrt(question.Sum(q => Math.Pow(q.Weight * weight(q.Term), 2)));
        return length > 0
            ? Array.ConvertAll(question, q => q with { Weight = (float)(q.Weight * weight(q.Term) / length) })
            : [];
    }

    /// <summary>
    /// BM25's inverse document frequency of what <paramref name="having"/> of <paramref name="all"/> texts have.
    /// </summary>
    public static float Rarity(int having, int all) => MathF.Log(1 + (all - having + 0.5f) / (having + 0.5f));

    private float[] Impacts(Func<int, int, float, float> of)
    {
        var impacts = new float[_texts.Length];
        for (var term = 0; term < _features.Count; term++)
        {
            for (var i = _starts[term]; i < _starts[term + 1]; i++)
                impacts[i] = of(term, _texts[i], _counts[i]);
        }
        return impacts;
    }

    private int Number(ulong feature)
    {
        if (_terms.TryGetValue(feature, out var known))
            return known;
        _features.Add(feature);
        return _terms[feature] = _features.Count - 1;
    }

    private static Dictionary<ulong, int> Counted(string text)
    {
        var features = new List<ulong>(text.Length * 2);
        Features.Collect(Normaliser.Normalise(text), features);
        var counts = new Dictionary<ulong, int>();
        foreach (var feature in features)
            counts[feature] = counts.GetValueOrDefault(feature) + 1;
        return counts;
    }
}
