using Matchmaker.Domain.Matching.Comparing;

namespace Matchmaker.Domain.Matching.Factors;

/// <summary>How near the meaning of the supplier's best statement is to the need's, in logits: words may differ, languages too.</summary>
internal static class Meaning
{
    public static Evidence? Of(Pair pair) => pair.Answer is { Statement: { } stated } answer && answer.Meaning != 0
        ? new(answer.Meaning, () => answer.Meaning > 0
            ? new($"『{stated.Text}』与需求含义相近（近似判断）", $"“{stated.Text}” is near to the need in meaning (approximate)")
            : new($"『{stated.Text}』与需求含义较远（近似判断）", $"“{stated.Text}” is far from the need in meaning (approximate)"))
        : null;
}
