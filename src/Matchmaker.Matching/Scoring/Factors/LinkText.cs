using Matchmaker.Domain;

namespace Matchmaker.Matching.Scoring.Factors;

/// <summary>
/// The link factor: what the names and terms of the links that the supplier holds say of what is sought, beside its own
/// words.
/// </summary>
internal static class LinkText
{
    public static Evidence? Of(CandidatePair pair, SoughtWeights weights) =>
        pair.Sought.WithLinks > 0
            ? new(
                weights.Links * pair.Sought.WithLinks,
                () => new LocalizedText("所在环节的名称与常见能力", "the names and terms of its links")
            )
            : null;
}
