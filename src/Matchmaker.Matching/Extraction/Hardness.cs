using System.Text.RegularExpressions;

namespace Matchmaker.Matching.Extraction;

/// <summary>
/// Tells from the words of a phrase whether it excludes (hard), is wished for (soft) or is waived; the words of both
/// languages stand side by side, so that a translation is as hard as its original.
/// </summary>
internal static partial class Hardness
{
    // What a comparison stands before: without a number "above" and 高于 compare nothing.
    private const string Number =
        @"(?=(?:为|是|:)? ?(?:[φø¥$€±]|人民币|rmb|cny|usd|eur)? ?(?:[0-9一二两三四五六七八九十百千半]|ip ?-?[0-9x]{2}|(?:one|two|"
        + @"three|four|five|six|ten)(?![a-z])))";

    /// <summary>A wish softens whatever else is said.</summary>
    public static bool IsHard(string folded) => !SaysSoft(folded) && SaysHard(folded);

    public static bool SaysHard(string folded) => Hard().IsMatch(folded);

    public static bool SaysSoft(string folded) => Soft().IsMatch(folded);

    public static bool Waives(string folded) => Waived().IsMatch(folded);

    [GeneratedRegex(@"无需|不需|无须|不要求|不限|不强制|not required|no need|not needed|without (?:any )?need")]
    private static partial Regex Waived();

    [GeneratedRegex(
        "必须|必需|必备|须(?!知)|务必|不得|不可|应(?=具备|满足|符合|通过|达到|取得|持有|不|在|能|为)|硬性|强制|仅限|只限|限(?=城|本)|"
            + "(?<![a-z])(?:must|shall|required|mandatory|only)(?![a-z])|"
            + "不[得应能可许宜会要]?(?:低于|少于|小于|短于|超过|超出|高于|大于|多于|长于|晚于|迟于)|不下于|至少|至多|[≥≤≧≦]|>=|<=|"
            + "(?<![a-z])(?:at (?:least|most)|(?:no|not) (?:to )?(?:be )?(?:less|fewer|lower|smaller|shorter|"
            + "more|greater|"
            + "higher|larger|longer|later) than|not (?:to )?(?:be )?(?:exceed(?:ing)?|above|over|below|"
            + "under))(?![a-z])|"
            + "(?:[<>]|不超|最[少多低高大小长短迟]|(?:大于|小于|高于|低于|多于|少于|长于|短于|超过)(?:或?等于)?|"
            + "(?<![a-z])(?:above|over|below|under|up to|exceeding|(?:more|greater|higher|larger|longer|less|"
            + "lower|fewer|smaller|"
            + "shorter) than|min(?:\\.|imum)?(?: of)?|max(?:\\.|imum)?(?: of)?))"
            + Number
    )]
    private static partial Regex Hard();

    [GeneratedRegex(
        "优先(?!级|股)|首选|优选|择优|为佳|更佳|最好|希望|期望|尽量|尽可能|建议|鼓励|加分|如有|可选|宜(?=具|有|在)|"
            + "(?<![a-z])(?:prefer(?:red|ably|ence|able)?|ideal(?:ly)?|nice to have|desir(?:ed|able)|optional|a plus|"
            + "an advantage|if possible|if any|would be|recommended|encouraged|hope(?:d|fully)?)(?![a-z])"
    )]
    private static partial Regex Soft();
}
