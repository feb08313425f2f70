using System.Text.RegularExpressions;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Text;
using Matchmaker.Matching.Extraction;
using Matchmaker.Matching.Scoring.Comparison;

namespace Matchmaker.Matching.Scoring.Checks;

/// <summary>
/// Checks the districts that the text names; the name of the city or its province, or a word for the city, is met by
/// any
/// of its districts.
/// </summary>
internal static partial class DistrictCheck
{
    public static RequirementFinding? Of(string text, Supplier supplier, Catalogue catalogue)
    {
        if (supplier.Firm?.District is not { } id || catalogue.District(id) is not { } own)
            return null;
        var asked = DistrictNames.In(text, catalogue.Districts);
        if (asked.Count == 0)
            return OfArea(text, own);
        return asked.Contains(own)
            ? RequirementFinding.Met($"位于{own.Zh}", $"located in {own.En}")
            : RequirementFinding.Unmet(
                $"位于{own.Zh}，不在所要求的区市",
                $"在{string.Join("或", asked.Select(d => DistrictNames.Short(d.Zh)))}登记经营场所后即满足",
                $"located in {own.En}, not in a district asked for",
                $"met once it is on file in {string.Join(" or ", asked.Select(d => d.En))}"
            );
    }

    private static RequirementFinding? OfArea(string text, District own)
    {
        var folded = CharacterFolding.Fold(text);
        var areas = Area.In(folded);
        if (areas.FirstOrDefault(a => a.Holds(own)) is { } area)
            return RequirementFinding.Met(
                $"位于{own.Zh}，属{area.Name.Zh}",
                $"located in {own.En}, which is in {area.Name.En}"
            );
        if (areas.Count > 0)
            return RequirementFinding.Unmet(
                $"位于{own.Zh}，不属{string.Join("或", areas.Select(a => a.Name.Zh))}",
                "在该地登记经营场所后即满足",
                $"located in {own.En}, not in {string.Join(" or ", areas.Select(a => a.Name.En))}",
                "met once it is on file there"
            );
        return Ours().IsMatch(folded) ? RequirementFinding.Met($"位于{own.Zh}", $"located in {own.En}") : null;
    }

    [GeneratedRegex("本地|[本我]市|市内|(?<![a-z])local(?:ly)?(?![a-z])|(?:our|the|this) city")]
    private static partial Regex Ours();
}
