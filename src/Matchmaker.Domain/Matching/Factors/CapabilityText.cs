using Matchmaker.Domain.Matching.Comparing;

namespace Matchmaker.Domain.Matching.Factors;

/// <summary>How closely something the supplier says it can do comes to something that is asked for.</summary>
internal static class CapabilityText
{
    // Below Noise two texts share only what any two texts share; at Full they name the same thing in other words.
    private const double Noise = 0.08, Full = 0.55;

    public static Evidence? Of(Pair pair)
    {
        if (pair.Closest is not ({ } texts, var source) || texts.Closeness <= Noise) return null;
        var value = Math.Min(1, (texts.Closeness - Noise) / (Full - Noise));
        return new(value, () => new($"{Zh(source)}『{texts.Supplied}』对应需求『{texts.Asked}』", $"{En(source)} “{texts.Supplied}” answers the need “{texts.Asked}”"));
    }

    private static string Zh(SupplySource source) => source switch
    {
        SupplySource.Capability => "能力",
        SupplySource.Offer => "供给",
        SupplySource.Name => "企业名称",
        _ => "所述",
    };

    private static string En(SupplySource source) => source switch
    {
        SupplySource.Capability => "the capability",
        SupplySource.Offer => "the offer",
        SupplySource.Name => "the firm's name",
        _ => "the words",
    };
}
