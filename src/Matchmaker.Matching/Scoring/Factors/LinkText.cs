using Matchmaker.Matching.Documents;
using Matchmaker.Matching.Scoring.Comparison;

namespace Matchmaker.Matching.Scoring.Factors;

/// <summary>
/// The link factor: what the names and terms of the links that the supplier holds say of what is sought, beside its own
/// words. Its maker may not do all that others at the link do, so it says less than a statement.
/// </summary>
internal static class LinkText
{
    public static double? Value(CandidatePair pair, SoughtWeights weights) =>
        pair.Supplier.Links.Length == 0 || weights.Links == 0
            ? null
            : weights.Links * (pair.Sought.WithLinks - pair.Sought.OwnAmongLinks);

    public static Told Tell(CandidatePair pair)
    {
        foreach (var held in pair.Supplier.Links)
        {
            if (pair.Catalogue.Link(held) is not { } link)
                continue;
            var text = LinkTexts.FoldedTextOf(link);
            if (SharedWords.WeightIn(pair.Need.Sought, text) is null)
                continue;
            if (SharedWords.Of(pair.Need.Sought, text) is { Any: true } shared)
                return Told.Of(
                    $"所在环节『{link.Zh}』{shared.InWords.Zh}",
                    $"its link “{link.En}” {shared.InWords.En}"
                );
        }
        return Told.Of("所在环节没有提到所需", "its links say nothing of what is sought");
    }
}
