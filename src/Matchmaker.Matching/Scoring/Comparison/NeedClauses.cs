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
    private readonly double[] _shared;

    // The place of each term; the clauses of the term at place i are those of entries _starts[i] to _starts[i + 1].
    private readonly Dictionary<int, int> _places;
    private readonly int[] _starts;
    private readonly (int Term, int Clause)[] _entries;

    public NeedClauses(IReadOnlyList<(string Text, double Weight)> clauses, CorpusStatistics background)
    {
        _background = background;
        _clauses = [.. clauses.Select(c => (c.Text, c.Weight, Features.Of(c.Text)))];
        (_masses, _shared) = (new double[_clauses.Length], new double[_clauses.Length]);
        // What no document ever had is in none.
        _entries =
        [
            .. _clauses
                .SelectMany((c, i) => c.Features.Select(f => (Term: background.Terms.Find(f), i)))
                .Where(e => e.Term >= 0),
        ];
        Array.Sort(_entries);
        _places = new(_entries.Length);
        var starts = new List<int>(_entries.Length + 1);
        for (var i = 0; i < _entries.Length; i++)
            if (_places.TryAdd(_entries[i].Term, starts.Count))
                starts.Add(i);
        _starts = [.. starts, _entries.Length];
    }

    /// <summary>The clause that a text comes closest to, and how close it comes, 0 to 1.</summary>
    /// <returns>No clause and 0 where they share no more than any two texts do.</returns>
    public (string? Clause, double Closeness) Closest(TextTerms said)
    {
        Array.Clear(_shared);
        for (var i = 0; i < said.Numbers.Length; i++)
            if (_places.TryGetValue(said.Numbers[i], out var at))
                Share(at, said.WeightOf(i, _background));
        var (best, closest, mass) = (Chance, -1, 0.0);
        for (var i = 0; i < _shared.Length; i++)
        {
            // What is shared is at most all of the text: most texts end here, before their own terms are weighed.
            if (_shared[i] == 0 || Bound(i) <= best)
                continue;
            mass = mass > 0 ? mass : MassOf(said);
            if (ClosenessTo(i, mass) is var closeness && closeness > best)
                (best, closest) = (closeness, i);
        }
        return closest < 0 ? (null, 0) : (_clauses[closest].Text, best);
    }

    /// <summary>How close the closest clause comes to a text of these features, 0 to 1.</summary>
    public double ClosenessTo(ulong[] features) => Closest(TextTerms.Of(features, _background)).Closeness;

    private void Share(int at, double weight)
    {
        for (var i = _starts[at]; i < _starts[at + 1]; i++)
            _shared[_entries[i].Clause] += weight;
    }

    private double Bound(int clause) =>
        _clauses[clause].Weight * Math.Pow(_shared[clause] / MassOf(clause), 1 - SuppliedPart);

    private double ClosenessTo(int clause, double mass) =>
        _clauses[clause].Weight
        * _shared[clause]
        / (Math.Pow(mass, SuppliedPart) * Math.Pow(MassOf(clause), 1 - SuppliedPart));

    private double MassOf(TextTerms said)
    {
        var mass = 0.0;
        for (var i = 0; i < said.Numbers.Length; i++)
            mass += said.WeightOf(i, _background);
        return mass;
    }

    private double MassOf(int clause) =>
        _masses[clause] > 0 ? _masses[clause] : _masses[clause] = _clauses[clause].Features.Sum(_background.Weight);
}
