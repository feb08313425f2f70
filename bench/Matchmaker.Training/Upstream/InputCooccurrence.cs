using Matchmaker.Matching.LinkPrediction;

namespace Matchmaker.Training.Upstream;

/// <summary>Item co-occurrence: what occurs together with the known inputs and with the likeliest ones.</summary>
internal sealed class InputCooccurrence(InputTable table)
{
    public static EvidenceFamily Family { get; } =
        new("company", ["together", "togetherShare", "togetherWithVoted", "sameInputs"]);

    public IEnumerable<EvidenceColumn> For(InputQuery asked) =>
        [
            new("together", table.Edges.Cooccurrence(asked.Known, table.Count), 60),
            new("togetherShare", Share(asked.Question.Known), 60),
            new("togetherWithVoted", table.Edges.Cooccurrence(asked.Likely, table.Count), 200),
            new("sameInputs", table.Cast(SameInputs(asked.Question.Known, asked.Self)), 60),
        ];

    private float[] Share(IReadOnlyList<int> known)
    {
        var share = new float[table.Count];
        foreach (var one in known)
        {
            foreach (var product in table.Edges.From(one))
            {
                foreach (var other in table.Edges.To(product))
                    if (other != one)
                        share[other] += 1f / ((table.Edges.From(one).Length + 2) * known.Count);
            }
        }
        return share;
    }

    private (int Place, float Value)[] SameInputs(IReadOnlyList<int> known, int self)
    {
        var shared = new float[table.Products.Count];
        foreach (var one in known)
        {
            foreach (var product in table.Edges.From(one))
                if (product != self)
                    shared[product] += 1 / MathF.Sqrt(1 + table.Edges.From(one).Length);
        }
        return NeighbourVotes.Top(shared, 100);
    }
}
