using Matchmaker.Matching.Indexing;
using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.Scoring.Comparison;

/// <summary>
/// A need clause by clause, prepared for comparison with many texts. For one thread: weights are looked up when first
/// needed.
/// </summary>
public sealed class NeedClauses
{
    // The share by which closeness rests on how much of the supplied text is asked for; the rest on how much of the
    // asked clause is supplied, which is less, since a clause has words around its thing. Set by hand, and at most 1,
    // so that it cannot be doubled.
    private const double SuppliedPart = 0.6;

    // Closeness (0 to 1) that two texts reach by chance; what is no closer is not worth the exact figure. Set by hand.
    // Doubled, fewer clauses are compared exactly, and faint likenesses are not shown.
    private const double Chance = 0.05;

    private readonly CorpusStatistics _background;
    private readonly (string Text, double Weight, ulong[] Features)[] _clauses;
    private readonly double[] _masses;

    // The distinct features in order; the clauses of feature i are those of entries _starts[i] to _starts[i + 1].
    private readonly ulong[] _features;
    private readonly int[] _starts;
    private readonly (ulong Feature, int Clause)[] _entries;

    public NeedClauses(IReadOnlyList<(string Text, double Weight)> clauses, CorpusStatistics background)
    {
        _background = background;
        _clauses = [.. clauses.Select(c => (c.Text, c.Weight, Features.Of(c.Text)))];
        _masses = new double[_clauses.Length];
        _entries = [.. _clauses.SelectMany((c, i) => c.Features.Select(f => (f, i)))];
        Array.Sort(_entries);
        var features = new List<ulong>(_entries.Length);
        var starts = new List<int>(_entries.Length + 1);
        for (var i = 0; i < _entries.Length; i++)
        {
            if (features.Count > 0 && features[^1] == _entries[i].Feature)
                continue;
            features.Add(_entries[i].Feature);
            starts.Add(i);
        }
        (_features, _starts) = ([.. features], [.. starts, _entries.Length]);
    }

    /// <summary>
    /// The clause that the line comes closest to; null when they share no more than any two texts do.
    /// </summary>
    public TextPair? Closest(SupplyLine line)
    {
        var shared = new double[_clauses.Length];
        foreach (var feature in line.Features)
        {
            if (Array.BinarySearch(_features, feature) is not (>= 0 and var at))
                continue;
            var own = _background.Weight(feature);
            for (var i = _starts[at]; i < _starts[at + 1]; i++)
                shared[_entries[i].Clause] += own;
        }
        var (best, closest) = (Chance, -1);
        for (var i = 0; i < shared.Length; i++)
        {
            if (shared[i] == 0)
                continue;
            var worth = _clauses[i].Weight;
            // What is shared is at most all of the line: most lines end here, before their own features are weighed.
            if (worth * Math.Pow(shared[i] / MassOf(i), 1 - SuppliedPart) <= best)
                continue;
            var closeness =
                worth
                * shared[i]
                / (Math.Pow(line.MassIn(_background), SuppliedPart) * Math.Pow(MassOf(i), 1 - SuppliedPart));
            if (closeness > best)
                (best, closest) = (closeness, i);
        }
        return closest < 0 ? null : new(line.Text, _clauses[closest].Text, best);
    }

    private double MassOf(int clause) =>
        _masses[clause] > 0 ? _masses[clause] : _masses[clause] = _clauses[clause].Features.Sum(_background.Weight);
}

/// <summary>Two texts that were compared, with how close they are.</summary>
/// <param name="Closeness">0 to 1, 1 for the same text.</param>
public readonly record struct TextPair(string Supplied, string Asked, double Closeness);
