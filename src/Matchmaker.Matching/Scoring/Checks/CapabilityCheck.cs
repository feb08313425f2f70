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
        var (best, closest) = (default((StatedDocument Document, int Text)?), 0.0);
        for (var i = 0; i < supplier.Documents.Length; i++)
        {
            var document = supplier.Documents[i];
            for (var text = 0; text < document.Encoded.Count; text++)
            {
                if (document.Source(text) is SupplySource.Name)
                    continue;
                if (
                    asked.Closest(TextTerms.Of(document.Encoded, text)).Closeness is var closeness
                    && closeness > closest
                )
                    (best, closest) = ((document, text), closeness);
            }
        }
        if (best is not var (stating, place) || closest < Enough)
            return null;
        return RequirementFinding.Met(() =>
        {
            var stated = stating.Texts[place];
            return stating.Source(place) is SupplySource.Offer
                ? new($"其供给写明『{stated}』", $"its offer states “{stated}”")
                : new($"登记的能力『{stated}』", $"the capability on file “{stated}”");
        });
    }
}
