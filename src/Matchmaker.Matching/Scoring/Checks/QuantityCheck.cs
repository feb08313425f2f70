using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Documents;
using Matchmaker.Matching.Extraction;
using Matchmaker.Matching.Scoring.Comparison;

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

    /// <summary>Every amount must be met; one that is contradicted decides.</summary>
    public static RequirementFinding? Of(Requirement requirement, Supplier supplier, NeedClauses? about)
    {
        var asked = RequiredQuantities.Of(requirement);
        if (asked.Count == 0)
            return null;
        // Of hundreds of suppliers few state an amount at all.
        if (supplier.Facts.Count == 0)
            return null;
        var stated = supplier
            .Facts.SelectMany(f => f.Facts.Amounts.Select(a => (f.Line, Amount: a)))
            .Where(s => asked.Any(a => a.IsComparableWith(s.Amount.Quantity)))
            .Where(s => about is null || IsOnTopic(supplier.Lines, s.Line, s.Amount.Product, about))
            .Select(s => (supplier.Lines[s.Line].Text, s.Amount.Quantity))
            .ToList();
        if (stated.Count == 0)
            return null;
        var findings = asked.Select(a => Of(requirement, a, stated)).ToList();
        return findings.Find(f => f?.Result is CheckResult.Unmet) ?? (findings.Contains(null) ? null : findings[0]);
    }

    // One statement that meets it is enough; it is contradicted where all that compare with it do.
    private static RequirementFinding? Of(
        Requirement requirement,
        Quantity asked,
        List<(string Text, Quantity Quantity)> stated
    )
    {
        var compared = stated
            .Where(s => asked.IsComparableWith(s.Quantity))
            .Select(s => (s.Text, Result: asked.Compare(s.Quantity)))
            .ToList();
        if (compared.Find(c => c.Result is CheckResult.Met).Text is { } met)
            return RequirementFinding.Met(
                $"自述『{met}』，满足『{requirement.Text}』",
                $"its own statement “{met}” meets “{requirement.Text}”"
            );
        if (compared.Count == 0 || compared.Exists(c => c.Result is CheckResult.Unknown))
            return null;
        var (zh, en) = asked.Words();
        return RequirementFinding.Unmet(
            $"自述『{compared[0].Text}』，不满足『{requirement.Text}』",
            $"{zh}后即满足",
            $"its own statement “{compared[0].Text}” does not meet “{requirement.Text}”",
            $"met once it has {en}"
        );
    }

    // A statement counts where it names what the need is about, or no product at all: then it is about the whole firm,
    // or in an offer about what the offer's title names.
    private static bool IsOnTopic(IReadOnlyList<SupplyLine> lines, int at, string product, NeedClauses about)
    {
        if (product.Length > 0)
            return Says(product, about);
        return lines[at].Source is not SupplySource.Offer
            || TitleOf(lines, at) is not { } title
            || Says(title.Text, about);
    }

    private static bool Says(string product, NeedClauses about) =>
        about.Closest(new SupplyLine(product, SupplySource.Words)) is { Closeness: >= SaysEnough };

    // The first of an offer's lines, which alone counts in full.
    private static SupplyLine? TitleOf(IReadOnlyList<SupplyLine> lines, int at)
    {
        while (at > 0 && lines[at] is { Source: SupplySource.Offer, Heads: false })
            at--;
        return lines[at] is { Source: SupplySource.Offer, Heads: true } title ? title : null;
    }
}
