using Matchmaker.Domain.Matching.Index;
using Matchmaker.Domain.Matching.Text;

namespace Matchmaker.Domain.Matching.Comparing;

/// <summary>What is asked for, clause by clause, ready to be compared with many texts.</summary>
public sealed class NeedText
{
    // How much of the supplied text must be asked for, against how much of the asked clause is supplied: a clause has words around its thing.
    private const double SuppliedPart = 0.6;

    private readonly (string Text, double Weight, double Mass)[] _clauses;
    private readonly Dictionary<ulong, (double Weight, int[] Clauses)> _features;
    private readonly Background _background;

    public NeedText(IReadOnlyList<(string Text, double Weight)> clauses, Background background)
    {
        _background = background;
        var features = clauses.Select(c => Features.Of(c.Text)).ToArray();
        _features = features.SelectMany((f, clause) => f.Select(one => (one, clause))).GroupBy(p => p.one)
            .ToDictionary(g => g.Key, g => (background.Weight(g.Key), g.Select(p => p.clause).ToArray()));
        _clauses = [.. clauses.Select((c, i) => (c.Text, c.Weight, features[i].Sum(background.Weight)))];
    }

    /// <summary>The clause that the text comes closest to; null when they share nothing.</summary>
    public TextPair? Closest(string text, double weight = 1)
    {
        var shared = new double[_clauses.Length];
        var mass = 0.0;
        foreach (var feature in Features.Of(text))
        {
            if (!_features.TryGetValue(feature, out var asked))
            {
                mass += _background.Weight(feature);
                continue;
            }
            mass += asked.Weight;
            foreach (var clause in asked.Clauses) shared[clause] += asked.Weight;
        }
        TextPair? closest = null;
        for (var i = 0; i < shared.Length; i++)
        {
            if (shared[i] == 0) continue;
            var closeness = weight * _clauses[i].Weight * shared[i] / (Math.Pow(mass, SuppliedPart) * Math.Pow(_clauses[i].Mass, 1 - SuppliedPart));
            if (closest is null || closeness > closest.Value.Closeness) closest = new(text, _clauses[i].Text, closeness);
        }
        return closest;
    }
}

/// <summary>Two texts that were compared.</summary>
/// <param name="Closeness">0 to 1, 1 for the same text.</param>
public readonly record struct TextPair(string Supplied, string Asked, double Closeness);
