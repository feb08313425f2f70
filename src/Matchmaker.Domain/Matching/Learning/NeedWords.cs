using System.Text.RegularExpressions;

namespace Matchmaker.Domain.Matching.Learning;

/// <summary>What a need is about, without the words that any need has.</summary>
internal static partial class NeedWords
{
    /// <summary>关键技术研究 and the like at the end of a title say that it is a need, not what is needed.</summary>
    public static string Core(string title)
    {
        var core = Ending().Replace(title, "");
        return core.Length > 0 ? core : title;
    }

    [GeneratedRegex("(关键|核心|相关)?(技术|工艺|研究|开发|研发|项目|系统|设备|装置|应用|产业化|及|与|和|的|方法|产品|问题|需求|难题|优化|改进|设计|解决|方案|攻关)+$")]
    private static partial Regex Ending();
}
