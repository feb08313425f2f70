namespace Matchmaker.Matching.Scoring.Factors;

/// <summary>
/// The semantic factor: how similar the embedding of the supplier's best statement is to that of a good answer, in
/// logits. Words may differ, languages too. The statement itself is quoted by the capability factor.
/// </summary>
internal static class SemanticSimilarity
{
    public static double? Value(CandidatePair pair, SoughtWeights weights) =>
        pair.Answer is { Document: not null, Meaning: not 0 } answer ? weights.Meaning * answer.Meaning : null;

    public static Told Tell(CandidatePair pair) =>
        pair.Answer.Meaning > 0
            ? Told.Of("整体含义与需求相近（近似判断）", "near to the need in meaning as a whole (approximate)")
            : Told.Of("整体含义与需求较远（近似判断）", "far from the need in meaning as a whole (approximate)");
}
