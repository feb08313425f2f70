using Matchmaker.Domain.Chains;
using Matchmaker.Matching.Scoring.Comparison;

namespace Matchmaker.Matching.Scoring.Checks;

/// <summary>The districts that the text names; a word for the whole city is met by any of its districts.</summary>
internal static class DistrictCheck
{
    private static readonly string[] WholeCity = ["本地", "本市", "市内", "local"];

    public static Finding? Of(string text, Supplier supplier, Catalogue catalogue)
    {
        if (supplier.Firm?.District is not { } id || catalogue.District(id) is not { } own) return null;
        var asked = catalogue.Districts.Where(d => Names(text, d)).ToList();
        if (asked.Count == 0 && !WholeCity.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase))) return null;
        return asked.Count == 0 || asked.Contains(own)
            ? Finding.Met($"位于{own.Zh}", $"located in {own.En}")
            : Finding.Unmet(
                $"位于{own.Zh}，不在所要求的区市", $"在{string.Join("或", asked.Select(d => Short(d.Zh)))}登记经营场所后即满足",
                $"located in {own.En}, not in a district asked for", $"met once it is on file in {string.Join(" or ", asked.Select(d => d.En))}");
    }

    /// <summary>Whether the text names this district.</summary>
    public static bool Names(string text, District district) =>
        text.Contains(Called(district.Zh), StringComparison.Ordinal)
        || text.Contains(district.En.Split(' ')[0], StringComparison.OrdinalIgnoreCase);

    // 城阳区（含青岛高新区主园区） is called 城阳 too; "Chengyang District (…)" Chengyang.
    private static string Called(string zh) => Short(zh) is { Length: > 2 } name && name[^1] is '区' or '市' ? Short(zh)[..^1] : Short(zh);

    private static string Short(string zh) => zh.Split('（', '(')[0];
}
