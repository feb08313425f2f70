using Matchmaker.Domain;

namespace Matchmaker.Matching.Scoring.Factors;

/// <summary>
/// The semantic factor: how similar the embedding of the supplier's best statement is to that of a good answer, in
/// logits. Words may differ, languages too.
/// </summary>
internal static class SemanticSimilarity
{
    public static Evidence? Of(CandidatePair pair, SoughtWeights weights) =>
        pair.Answer is { Document: not null, Meaning: not 0 } answer
            ? new(weights.Meaning * answer.Meaning, () => Sentence(answer.Statement!.Value.Text, answer.Meaning > 0))
            : null;

    private static LocalizedText Sentence(string stated, bool near) =>
        near
            ? new($"『{stated}』与需求含义相近（近似判断）", $"“{stated}” is near to the need in meaning (approximate)")
            : new(
                $"『{stated}』与需求含义较远（近似判断）",
                $"“{stated}” is far from the need in meaning (approximate)"
            );
}
