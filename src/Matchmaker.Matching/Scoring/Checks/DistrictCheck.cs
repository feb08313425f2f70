using Matchmaker.Domain.Chains;
using Matchmaker.Matching.Extraction;
using Matchmaker.Matching.Scoring.Comparison;

namespace Matchmaker.Matching.Scoring.Checks;

/// <summary>
/// Checks the districts that the text names; a word for the whole city is met by any of its districts.
/// </summary>
internal static class DistrictCheck
{
    private static readonly string[] WholeCity = ["本地", "本市", "市内", "local"];

    public static RequirementFinding? Of(string text, Supplier supplier, Catalogue catalogue)
    {
        if (supplier.Firm?.District is not { } id || catalogue.District(id) is not { } own)
            return null;
        var asked = catalogue.Districts.Where(d => DistrictNames.Names(text, d)).ToList();
        if (asked.Count == 0 && !WholeCity.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase)))
            return null;
        return asked.Count == 0 || asked.Contains(own)
            ? RequirementFinding.Met($"位于{own.Zh}", $"located in {own.En}")
            : RequirementFinding.Unmet(
                $"位于{own.Zh}，不在所要求的区市",
                $"在{string.Join("或", asked.Select(d => DistrictNames.Short(d.Zh)))}登记经营场所后即满足",
                $"located in {own.En}, not in a district asked for",
                $"met once it is on file in {string.Join(" or ", asked.Select(d => d.En))}"
            );
    }
}
