using Matchmaker.Matching.Documents;
using Matchmaker.Matching.Scoring.Comparison;

namespace Matchmaker.Matching.Scoring.Checks;

/// <summary>
/// Checks a capability: it is met where the firm states one that names it; a firm that states others may still have it.
/// </summary>
internal static class CapabilityCheck
{
    // A share: half of what both texts say is the same, as in "压缩机壳体铸造" against "压缩机铸铁壳体精密铸造". Set by hand. Doubled,
    // only the same words meet a requirement.
    private const double Enough = 0.5;

    public static RequirementFinding? Of(NeedClauses asked, Supplier supplier)
    {
        var best = supplier
            .Lines.Where(l => l.Source is not SupplySource.Name)
            .Select(l => (l.Source, Closest: asked.Closest(l)))
            // A firm may have nothing on file but its name.
            .DefaultIfEmpty()
            .MaxBy(l => l.Closest?.Closeness ?? 0);
        if (best.Closest is not { Closeness: >= Enough } texts)
            return null;
        return best.Source is SupplySource.Offer
            ? RequirementFinding.Met($"其供给写明『{texts.Supplied}』", $"its offer states “{texts.Supplied}”")
            : RequirementFinding.Met($"登记的能力『{texts.Supplied}』", $"the capability on file “{texts.Supplied}”");
    }
}
