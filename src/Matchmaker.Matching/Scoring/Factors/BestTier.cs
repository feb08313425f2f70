using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;

namespace Matchmaker.Matching.Scoring.Factors;

/// <summary>The tier factor: the highest recognition in force, by its rung on its ladder of three.</summary>
internal static class BestTier
{
    // Rungs of either ladder of the reference data; the highest tier has the value 1. Doubled, the highest tier would
    // be worth half.
    private const double Rungs = 3;

    public static double? Value(CandidatePair pair) => Best(pair) is { Value: > 0 } best ? best.Value : null;

    public static Told Tell(CandidatePair pair)
    {
        var label = Best(pair).Tier.Label();
        return Told.Of($"获评{label.Zh}", $"recognised as {label.En}");
    }

    private static (Tier Tier, double Value) Best(CandidatePair pair)
    {
        (Tier Tier, double Value) best = default;
        var tiers = pair.Supplier.Firm?.Tiers ?? [];
        for (var i = 0; i < tiers.Count; i++)
        {
            var held = tiers[i];
            if (!held.CurrentOn(pair.Today, pair.Catalogue.TierRule(held.Tier)))
                continue;
            var value = Value(held.Tier, pair);
            if (value > best.Value || (value == best.Value && value > 0 && held.Tier < best.Tier))
                best = (held.Tier, value);
        }
        return best;
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
