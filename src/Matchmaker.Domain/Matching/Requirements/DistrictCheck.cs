using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Matching.Comparing;

namespace Matchmaker.Domain.Matching.Requirements;

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
            : Finding.Unmet($"位于{own.Zh}，不在所要求的区市", $"located in {own.En}, not in a district asked for");
    }

    // 城阳区（含青岛高新区主园区） is called 城阳 too; "Chengyang District (…)" Chengyang.
    private static bool Names(string text, District district) =>
        text.Contains(Short(district.Zh.Split('（', '(')[0]), StringComparison.Ordinal)
        || text.Contains(district.En.Split(' ')[0], StringComparison.OrdinalIgnoreCase);

    private static string Short(string zh) => zh.Length > 2 && zh[^1] is '区' or '市' ? zh[..^1] : zh;
}
