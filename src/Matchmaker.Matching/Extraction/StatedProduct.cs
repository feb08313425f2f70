using System.Text.RegularExpressions;

namespace Matchmaker.Matching.Extraction;

/// <summary>The product that a statement of an amount or a certificate is about.</summary>
internal static partial class StatedProduct
{
    /// <summary>
    /// What is left of a text without the words that any statement has; empty where that names nothing.
    /// </summary>
    public static string In(string text) =>
        General().Replace(text, " ").Trim() is var rest && rest.Count(char.IsLetter) >= 2 ? rest : "";

    [GeneratedRegex(
        @"[年月周日天每均](?=产|供|交|加|处)|产能|产量|产出|产线|[最总]?(?:大|高|小|低|计)?(?:可|能)?(?:供货|供应|生产|加工|制造|承接|交付|交货)|交期|"
            + @"货期|周期|交样|样件|样品|节拍|单价|价格|报价|不低于|不少于|不超过|不高于|以内|以上|左右|约|可达|达到|为|是|的|能力|设计|全厂|本厂|工厂|我司|公司|企业|"
            + @"稳定|批量|小批|在|之间|产|可|供|防护等级|防[尘水]等级|ip[0-9x]k?[0-9x]k?|噪[声音]|最?[低小]?起[订批]量?|(?:注册|实缴)资[本金]|净资产|营业收入|营业额|"
            + @"(?<![a-z])(?:annual|monthly|weekly|daily|yearly|output|production|capacity|of|up|to|at|least|"
            + @"most|about|lead|time|delivery|within|in|unit|price|per|is|the|our|cycle|between|and|we|"
            + @"can|deliver|produce|make|max|min|moq|minimum|order|quantity|noise|registered|capital)(?![a-z])",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex General();
}
