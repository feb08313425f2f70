using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Documents;
using Matchmaker.Matching.Extraction;
using Matchmaker.Matching.Scoring.Comparison;
using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.Scoring.Checks;

/// <summary>
/// Checks amounts asked for against those that the supplier states of the same thing in the same measure.
/// </summary>
internal static class QuantityCheck
{
    // The share of a product's words that a need must say for an amount stated of the product to answer it. Set by
    // hand, low, since a need names its thing in words of its own. Doubled, amounts of the right product stated in
    // other words go unread and the requirement stays UNKNOWN.
    private const double SaysEnough = 0.2;

    private readonly record struct StatedQuantity(StatedFacts Stated, Quantity Quantity);

    /// <summary>Every amount must be met; one that is contradicted decides.</summary>
    public static RequirementFinding? Of(Requirement requirement, Supplier supplier, NeedClauses? about)
    {
        var asked = RequiredQuantities.Of(requirement);
        if (asked.Count == 0 || Comparable(asked, supplier.Facts, about) is not { } stated)
            return null;
        var (first, all) = (default(RequirementFinding), true);
        for (var i = 0; i < asked.Count; i++)
        {
            var finding = Of(requirement, asked[i], stated);
            if (finding?.Result is CheckResult.Unmet)
                return finding;
            first ??= finding;
            all &= finding is not null;
        }
        return all ? first : null;
    }

    // Of hundreds of suppliers few state such an amount at all.
    private static List<StatedQuantity>? Comparable(
        IReadOnlyList<Quantity> asked,
        IReadOnlyList<StatedFacts> facts,
        NeedClauses? about
    )
    {
        List<StatedQuantity>? found = null;
        for (var i = 0; i < facts.Count; i++)
        {
            for (var j = 0; j < facts[i].Facts.Amounts.Count; j++)
            {
                var amount = facts[i].Facts.Amounts[j];
                if (IsComparable(amount.Quantity, asked) && (about is null || IsOnTopic(facts[i], amount, about)))
                    (found ??= []).Add(new(facts[i], amount.Quantity));
            }
        }
        return found;
    }

    private static bool IsComparable(Quantity stated, IReadOnlyList<Quantity> asked)
    {
        for (var i = 0; i < asked.Count; i++)
            if (asked[i].IsComparableWith(stated))
                return true;
        return false;
    }

    // One statement that meets it is enough; it is contradicted where all that compare with it do.
    private static RequirementFinding? Of(Requirement requirement, Quantity asked, List<StatedQuantity> stated)
    {
        var (contradicting, open) = (default(StatedFacts?), false);
        foreach (var one in stated)
        {
            if (!asked.IsComparableWith(one.Quantity))
                continue;
            switch (asked.Compare(one.Quantity))
            {
                case CheckResult.Met:
                    return Met(requirement, one.Stated);
                case CheckResult.Unmet:
                    contradicting ??= one.Stated;
                    break;
                default:
                    open = true;
                    break;
            }
        }
        return open || contradicting is not { } told ? null : Unmet(requirement, asked, told);
    }

    private static RequirementFinding Met(Requirement requirement, StatedFacts stated) =>
        RequirementFinding.Met(() =>
            new(
                $"自述『{stated.Text}』，满足『{requirement.Text}』",
                $"its own statement “{stated.Text}” meets “{requirement.Text}”"
            )
        );

    private static RequirementFinding Unmet(Requirement requirement, Quantity asked, StatedFacts stated) =>
        RequirementFinding.Unmet(() =>
        {
            var (zh, en) = asked.Words();
            return new(
                $"自述『{stated.Text}』，不满足『{requirement.Text}』；{zh}后即满足",
                $"its own statement “{stated.Text}” does not meet “{requirement.Text}”; met once it has {en}"
            );
        });

    // A statement counts where it names what the need is about, or no product at all: then it is about the whole firm,
    // or in an offer about what the offer's title, its first text, names.
    private static bool IsOnTopic(StatedFacts stated, StatedAmount amount, NeedClauses about) =>
        amount.Product.Length > 0
            ? about.ClosenessTo(Features.Of(amount.Product)) >= SaysEnough
            : stated.Document.Source(stated.Place) is not SupplySource.Offer
                || about.Closest(TextTerms.Of(stated.Document.Encoded, 0)).Closeness >= SaysEnough;
}
