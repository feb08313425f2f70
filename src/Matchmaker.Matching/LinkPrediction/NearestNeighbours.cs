namespace Matchmaker.Matching.LinkPrediction;

/// <summary>
/// The k nearest neighbours of each thing, as shares, by which what little is known of one is smoothed.
/// </summary>
internal sealed class NearestNeighbours
{
    private readonly (int Of, float Share)[][] _of;

    /// <param name="nearest">For each thing its neighbours with their weights.</param>
    /// <param name="least">Weights that sum to less than this make shares that sum to less than 1.</param>
    public NearestNeighbours(IReadOnlyList<(int Place, float Weight)[]> nearest, float least)
    {
        var shares = nearest
            .SelectMany(
                (near, of) =>
                {
                    var total = Math.Max(near.Sum(n => n.Weight), least);
                    return near.Select(n => (n.Place, Value: (of, n.Weight / total)));
                }
            )
            .ToLookup(n => n.Place, n => n.Value);
        _of = [.. Enumerable.Range(0, nearest.Count).Select(i => shares[i].ToArray())];
    }

    /// <summary>The things that a thing is a neighbour of, with its share.</summary>
    public ReadOnlySpan<(int Of, float Share)> Of(int place) => _of[place];

    /// <summary>Adds for each thing the mean of its neighbours' values.</summary>
    public void AddMeans(float[] values, float[] to)
    {
        for (var i = 0; i < values.Length; i++)
            if (values[i] != 0)
                foreach (var (of, share) in _of[i])
                    to[of] += share * values[i];
    }
}
