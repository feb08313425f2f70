using Matchmaker.Matching.LinkPrediction;

namespace Matchmaker.Training.Upstream;

/// <summary>A query for the inputs of a product, with what several kinds of evidence start from.</summary>
/// <param name="Name">Normalised.</param>
/// <param name="Open">The name without the characters that known inputs are named by.</param>
/// <param name="Self">Its own number, which is never evidence; -1 where no input of it is known.</param>
/// <param name="Votes">The votes of products with like names.</param>
/// <param name="Pieces">The votes of products that share a piece of the name.</param>
/// <param name="Likely">The candidates with most of both votes.</param>
internal sealed record InputQuery(
    LinkQuery Question,
    string Name,
    string Open,
    int Self,
    float[] LikeNames,
    float[] Votes,
    NgramVotes Pieces,
    (int Candidate, float Weight)[] Likely
)
{
    public string Text => Question.Text;
    public IReadOnlyList<(int Candidate, float Weight)> Known { get; } = [.. Question.Known.Select(k => (k, 1f))];
}
