namespace Matchmaker.Matching.Scoring.Factors;

/// <summary>
/// The intercept of the model: how likely any pair is before anything is known of it. Most are not a match.
/// </summary>
internal static class Intercept
{
    public static double? Value(CandidatePair pair, SoughtWeights weights) => weights.Intercept;

    public static Told Tell(CandidatePair pair) =>
        Told.Of(
            "多数企业与任一需求并不匹配，这是起点。",
            "Most firms do not fit a given need; this is where every pair starts."
        );
}
