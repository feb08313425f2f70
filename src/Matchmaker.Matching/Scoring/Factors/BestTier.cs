using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;

namespace Matchmaker.Matching.Scoring.Factors;

/// <summary>The tier factor: the highest recognition in force, by its rung on its ladder of three.</summary>
internal static class BestTier
{
    // Rungs of either ladder of the reference data; the highest tier has the value 1. Doubled, the highest tier would
    // be worth half.
    private const double Rungs = 3;

    public static Evidence? Of(CandidatePair pair)
    {
        var best = (pair.Supplier.Firm?.Tiers ?? [])
            .Where(t => t.CurrentOn(pair.Today, pair.Catalogue.TierRule(t.Tier)))
            .Select(t => (t.Tier, Value: Value(t.Tier, pair)))
            .OrderByDescending(t => t.Value)
            .ThenBy(t => t.Tier)
            .FirstOrDefault();
        return best.Value == 0
            ? null
            : new(best.Value, () => new($"获评{best.Tier.Label().Zh}", $"recognised as {best.Tier.Label().En}"));
    }

    // Labels beside the ladders: a champion is proven in its niche, the others say little about a single part.
    private static double Value(Tier tier, CandidatePair pair) =>
        tier switch
        {
            Tier.ManufacturingChampion => 1,
            _ when pair.Catalogue.TierRule(tier)?.Rank is { } rank => Math.Min(1, rank / Rungs),
            _ => 0.3,
        };
}
