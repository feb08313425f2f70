using Matchmaker.Domain.Chains;
using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.Extraction;

/// <summary>The names of recognitions as people write them.</summary>
internal static class TierNames
{
    // The longer names first: 专精特新“小巨人” is no 专精特新中小企业, though it holds that word.
    private static readonly (string Word, Tier Tier)[] Names =
    [
        ("小巨人", Tier.LittleGiant),
        ("little giant", Tier.LittleGiant),
        ("单项冠军", Tier.ManufacturingChampion),
        ("champion", Tier.ManufacturingChampion),
        ("独角兽", Tier.Unicorn),
        ("unicorn", Tier.Unicorn),
        ("瞪羚", Tier.Gazelle),
        ("gazelle", Tier.Gazelle),
        ("雏鹰", Tier.Hatchling),
        ("hatchling", Tier.Hatchling),
        ("上市", Tier.Listed),
        ("listed", Tier.Listed),
        ("领军标杆", Tier.BenchmarkPrivate),
        ("专精特新", Tier.Specialized),
        ("specialised", Tier.Specialized),
        ("specialized", Tier.Specialized),
        ("创新型", Tier.Innovative),
        ("innovative", Tier.Innovative),
    ];

    /// <summary>The recognition that a requirement names; null where it names none.</summary>
    public static Tier? In(string text)
    {
        var folded = Normaliser.Normalise(text);
        foreach (var (word, tier) in Names)
            if (folded.Contains(word, StringComparison.Ordinal))
                return tier;
        return null;
    }
}
