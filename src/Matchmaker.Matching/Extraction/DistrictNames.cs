using Matchmaker.Domain.Chains;

namespace Matchmaker.Matching.Extraction;

/// <summary>The names of districts as people write them.</summary>
internal static class DistrictNames
{
    /// <summary>Whether the text names this district.</summary>
    public static bool Names(string text, District district) =>
        text.Contains(Called(district.Zh), StringComparison.Ordinal)
        || text.Contains(district.En.Split(' ')[0], StringComparison.OrdinalIgnoreCase);

    // 城阳区（含青岛高新区主园区） is called 城阳 too; "Chengyang District (…)" Chengyang.
    private static string Called(string zh) =>
        Short(zh) is { Length: > 2 } name && name[^1] is '区' or '市' ? Short(zh)[..^1] : Short(zh);

    /// <summary>Without what stands in brackets.</summary>
    public static string Short(string zh) => zh.Split('（', '(')[0];
}
