using System.Globalization;
using System.Runtime.CompilerServices;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Extraction;
using Matchmaker.Matching.Scoring.Comparison;

namespace Matchmaker.Matching.Scoring.Checks;

/// <summary>
/// Checks a recognition: it is met by itself or a higher one on its ladder, in force; contradicted by a lower one, or
/// one ended or to come, on file.
/// </summary>
internal static class TierCheck
{
    // A requirement is held against hundreds of suppliers and read once.
    private static readonly ConditionalWeakTable<Requirement, StrongBox<Tier?>> Read = [];

    public static RequirementFinding? Of(
        Requirement requirement,
        Supplier supplier,
        Catalogue catalogue,
        DateOnly today
    )
    {
        if (supplier.Firm is not { } firm || Asked(requirement) is not { } asked)
            return null;
        if (
            firm.Tiers.FirstOrDefault(t =>
                t.CurrentOn(today, catalogue.TierRule(t.Tier)) && Reaches(t.Tier, asked, catalogue)
            ) is
            { } held
        )
            return RequirementFinding.Met(
                $"登记的梯度：{held.Tier.Label().Zh}",
                $"the recognition on file: {held.Tier.Label().En}"
            );
        if (
            firm.Tiers.Where(t => !t.BegunOn(today) && Reaches(t.Tier, asked, catalogue)).MinBy(t => t.IssuedOn) is
            { } coming
        )
            return NotYet(coming);
        if (
            firm.Tiers.FirstOrDefault(t =>
                !t.CurrentOn(today, catalogue.TierRule(t.Tier)) && Reaches(t.Tier, asked, catalogue)
            ) is
            { } ended
        )
            return RequirementFinding.Unmet(
                $"登记的{ended.Tier.Label().Zh}已过有效期",
                "复核通过并登记后即满足",
                $"the recognition on file as {ended.Tier.Label().En} has ended",
                "met once its renewal is on file"
            );
        return firm.Tiers.FirstOrDefault(t => t.BegunOn(today) && Reaches(asked, t.Tier, catalogue)) is { } lower
            ? RequirementFinding.Unmet(
                $"登记的梯度为{lower.Tier.Label().Zh}，低于要求",
                $"获评{asked.Label().Zh}后即满足",
                $"the recognition on file is {lower.Tier.Label().En}, below what is asked",
                $"met once it is recognised as {asked.Label().En}"
            )
            : null;
    }

    private static Tier? Asked(Requirement requirement) =>
        Read.GetValue(requirement, static r => new(TierNames.In(r.Text))).Value;

    private static RequirementFinding NotYet(TierHolding coming)
    {
        var from = coming.IssuedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? coming.AsOf;
        return RequirementFinding.Unmet(
            $"登记的{coming.Tier.Label().Zh}自 {from} 起有效",
            "自该日起满足",
            $"the recognition on file as {coming.Tier.Label().En} holds from {from}",
            "met from that day on"
        );
    }

    /// <summary>Whether a firm holds this tier, or a higher one on the same ladder, on this day.</summary>
    public static bool Holds(Firm firm, Tier asked, Catalogue catalogue, DateOnly today) =>
        firm.Tiers.Any(t => t.CurrentOn(today, catalogue.TierRule(t.Tier)) && Reaches(t.Tier, asked, catalogue));

    private static bool Reaches(Tier held, Tier asked, Catalogue catalogue) =>
        held == asked
        || (catalogue.TierRule(held), catalogue.TierRule(asked))
            is ({ Ladder: { } h, Rank: { } has }, { Ladder: { } a, Rank: { } needs })
            && h == a
            && has >= needs;
}
