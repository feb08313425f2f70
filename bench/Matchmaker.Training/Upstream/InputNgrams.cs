using Matchmaker.Matching.LinkPrediction;

namespace Matchmaker.Training.Upstream;

/// <summary>The inputs of products that share character n-grams of the name.</summary>
internal static class InputNgrams
{
    public static EvidenceFamily Family { get; } = new("pieces", ["pieces", "bestPiece", "weakPieces", "endings"]);

    public static IEnumerable<EvidenceColumn> For(InputQuery asked) =>
        [
            new("pieces", asked.Pieces.Sum, 60),
            new("bestPiece", asked.Pieces.Best, 60),
            new("weakPieces", asked.Pieces.Weak, 200),
            new("endings", asked.Pieces.Endings, 60),
        ];
}
