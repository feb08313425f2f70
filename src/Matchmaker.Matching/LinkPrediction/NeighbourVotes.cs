namespace Matchmaker.Matching.LinkPrediction;

/// <summary>
/// A bipartite graph by number: which things lead to which, such as the makers of a product or the inputs of a product.
/// </summary>
public sealed class BipartiteGraph
{
    private readonly int[][] _to,
        _from;

    public BipartiteGraph(int froms, int tos, IEnumerable<(int From, int To)> edges)
    {
        var distinct = edges.Distinct().ToArray();
        _to = Lists(froms, distinct.Select(e => (e.From, e.To)));
        _from = Lists(tos, distinct.Select(e => (e.To, e.From)));
    }

    /// <summary>Where a thing leads.</summary>
    public ReadOnlySpan<int> To(int from) => _to[from];

    /// <summary>What leads to a thing.</summary>
    public ReadOnlySpan<int> From(int to) => _from[to];

    private static int[][] Lists(int count, IEnumerable<(int Key, int Value)> pairs)
    {
        var byKey = pairs.ToLookup(p => p.Key, p => p.Value);
        return [.. Enumerable.Range(0, count).Select(i => byKey[i].Order().ToArray())];
    }
}

/// <summary>
/// Nearest-neighbour voting: things that are like the one asked about vote for where they lead; one that leads to many
/// has less to say for each.
/// </summary>
internal static class NeighbourVotes
{
    public static float[] Cast(this BipartiteGraph edges, IEnumerable<(int Voter, float Weight)> voters, int candidates)
    {
        var votes = new float[candidates];
        foreach (var (voter, weight) in voters)
        {
            var to = edges.To(voter);
            foreach (var candidate in to)
                votes[candidate] += weight / MathF.Sqrt(to.Length);
        }
        return votes;
    }

    /// <summary>What occurs together with these, corrected for what occurs with everything.</summary>
    public static float[] Cooccurrence(
        this BipartiteGraph edges,
        IEnumerable<(int Candidate, float Weight)> known,
        int candidates
    )
    {
        var together = new float[candidates];
        foreach (var (one, weight) in known)
        {
            foreach (var from in edges.From(one))
            {
                var to = edges.To(from);
                var share = weight / (MathF.Log(2 + to.Length) * MathF.Sqrt(edges.From(one).Length + 2));
                foreach (var other in to)
                    if (other != one)
                        together[other] += share / MathF.Sqrt(edges.From(other).Length + 2);
            }
        }
        return together;
    }

    /// <summary>The largest positive values with their places, largest first; ties by place.</summary>
    public static (int Place, float Value)[] Top(float[] values, int count)
    {
        var best = new PriorityQueue<int, (float Value, int Place)>(count + 1);
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] <= 0)
                continue;
            if (best.Count < count)
                best.Enqueue(i, (values[i], -i));
            else if (best.TryPeek(out _, out var worst) && (values[i], -i).CompareTo(worst) > 0)
                best.EnqueueDequeue(i, (values[i], -i));
        }
        var top = new (int, float)[best.Count];
        for (var at = top.Length - 1; at >= 0; at--)
            top[at] = best.Dequeue() is var place ? (place, values[place]) : default;
        return top;
    }

    /// <summary>The largest values, each to a power: few close ones outweigh many distant ones.</summary>
    public static IEnumerable<(int, float)> TopPowers(float[] values, int count, int power) =>
        Top(values, count).Select(t => (t.Place, MathF.Pow(t.Value, power)));
}
