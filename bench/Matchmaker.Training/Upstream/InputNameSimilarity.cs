using Matchmaker.Matching.LinkPrediction;

namespace Matchmaker.Training.Upstream;

/// <summary>Name similarity of candidates to the known inputs and to the likeliest ones.</summary>
internal sealed class InputNameSimilarity(InputTable table, TextIndex names)
{
    public static EvidenceFamily Family { get; } = new("like inputs", ["likeKnown", "likeVoted"]);

    private readonly float[] _cosine = names.Cosine(names.Idf);

    public IEnumerable<EvidenceColumn> For(InputQuery asked) =>
        [new("likeKnown", Alike(asked.Known), 60), new("likeVoted", Alike(asked.Likely), 60)];

    private float[] Alike(IReadOnlyList<(int Candidate, float Weight)> to)
    {
        var length = Math.Max(MathF.Sqrt(to.Sum(t => t.Weight * t.Weight)), 1e-9f);
        var question = to.SelectMany(t =>
                TextIndex
                    .Unit(names.Question(table.Pool[t.Candidate]), names.Idf)
                    .Select(w => w with { Weight = w.Weight * t.Weight / length })
            )
            .GroupBy(w => w.Term)
            .Select(g => new WeightedTerm(g.Key, g.Sum(w => w.Weight)))
            .OrderBy(w => w.Term);
        return names.Sum(question, _cosine);
    }
}
