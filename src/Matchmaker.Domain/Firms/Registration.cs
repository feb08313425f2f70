namespace Matchmaker.Domain.Firms;

/// <summary>
/// Who registers bodies, and which kinds each has: the first two characters of a unified social credit code (GB
/// 32100-2015).
/// </summary>
internal static class Registration
{
    private static readonly Dictionary<char, string> Kinds = new()
    {
        ['1'] = "1239", // 机构编制: 机关, 事业单位, 群众团体, 其他
        ['2'] = "19", // 外交: 外国常驻新闻机构, 其他
        ['3'] = "123459", // 司法行政: 律师执业机构, 公证处, 基层法律服务所, 司法鉴定机构, 仲裁委员会, 其他
        ['4'] = "19", // 文化: 外国在华文化中心, 其他
        ['5'] = "1239", // 民政: 社会团体, 民办非企业单位, 基金会, 其他
        ['6'] = "129", // 旅游: 外国旅游部门常驻代表机构, 港澳台地区的, 其他
        ['7'] = "129", // 宗教: 宗教活动场所, 宗教院校, 其他
        ['8'] = "19", // 工会: 基层工会, 其他
        ['9'] = "123", // 工商（市场监管）: 企业, 个体工商户, 农民专业合作社
        ['A'] = "19", // 中央军委改革和编制办公室: 军队事业单位, 其他
        ['G'] = "19", // 公安, since 2017: 境外非政府组织代表机构, 其他
        ['N'] = "1239", // 农业: 组级, 村级, 乡镇级集体经济组织, 其他
        ['Y'] = "1", // 其他
    };

    public static bool Knows(char department, char kind) =>
        Kinds.TryGetValue(department, out var kinds) && kinds.Contains(kind, StringComparison.Ordinal);
}
