using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Matchmaker.Domain.Projects;
using Matchmaker.Domain.Text;

namespace Matchmaker.Matching.Extraction;

/// <summary>Contracts of the same kind that a firm is to have had, or says that it has had (同类业绩).</summary>
/// <param name="Years">Within how many years; null where none are named.</param>
/// <param name="Count">How many contracts; null where none are named.</param>
/// <param name="IsOpen">It says more: of what sum, since which day, of which trade. No statement is held against that.
/// </param>
internal sealed partial record SimilarContracts(int? Years, int? Count, bool IsOpen)
{
    // A requirement is held against hundreds of suppliers and read once.
    private static readonly ConditionalWeakTable<Requirement, StrongBox<SimilarContracts?>> Read = [];

    /// <summary>What a requirement asks for; null where it asks for none.</summary>
    public static SimilarContracts? AskedBy(Requirement requirement) =>
        Read.GetValue(requirement, static r => new(In(r.Text))).Value;

    /// <summary>What a text that is known to ask for one, or to state one, says of it; null where it names
    /// none.</summary>
    public static SimilarContracts? In(string text)
    {
        var folded = CharacterFolding.Fold(text);
        return MayBeIn(folded) && Contracts().IsMatch(folded)
            ? new(
                Number(Window().Match(folded).Groups["years"]),
                Number(HowMany().Match(folded).Groups["count"]),
                !Similar().IsMatch(folded) || More().IsMatch(folded)
            )
            : null;
    }

    /// <summary>Whether a clause asks for one: boasts and growing sales (业绩) ask for nothing.</summary>
    public static bool IsAskedIn(string folded) =>
        MayBeIn(folded)
        && Contracts().IsMatch(folded)
        && (
            Hardness.SaysHard(folded)
            || Hardness.SaysSoft(folded)
            || (!Boast().IsMatch(folded) && (Window().IsMatch(folded) || Demand().IsMatch(folded)))
        );

    /// <summary>Whether whoever has had these has had those that are asked for, as far as both say.</summary>
    public bool Meets(SimilarContracts asked) =>
        !IsOpen
        && !asked.IsOpen
        && (asked.Years is null || Years <= asked.Years)
        && (asked.Count is null || Count >= asked.Count);

    // A cheap no for most texts: each way of Contracts to ask for them has one of these words.
    private static readonly SearchValues<string> Words = SearchValues.Create(
        [
            "业绩",
            "案例",
            "供货",
            "同类",
            "类似",
            "相似",
            "相近",
            "同等规模",
            "同规模",
            "同行业",
            "同型号",
            "similar",
            "comparable",
            "equivalent",
            "same",
            "reference",
            "track record",
        ],
        StringComparison.Ordinal
    );

    private static bool MayBeIn(string folded) => folded.AsSpan().ContainsAny(Words);

    private static int? Number(Group digits) =>
        !digits.Success ? null
        : EnglishNumbers.IndexOf(digits.Value) is >= 0 and var index ? index + 1
        : Numerals.At(digits.Value, 0) is { } number ? (int)number.Value
        : int.Parse(digits.Value, CultureInfo.InvariantCulture);

    private static readonly List<string> EnglishNumbers =
    [
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
    ];

    [GeneratedRegex(
        "(?:同类|类似|相似|相近|同等规模|同规模|同行业|同型号).{0,10}?(?:业绩|案例|合同|项目经[验历]|工程经[验历]|供货(?:经[验历]|记录)|销售记录)|"
            + "(?:承担|完成|实施|承接|做)过?.{0,8}(?:同类|类似|相似)(?:项目|工程|产品|设备)|(?:供货|出口|配套|工程|施工|应用|运行)业绩|(?:提供|提交|"
            + "[0-9一二两三四五六七八九十](?:个|项|例|家)(?:以上)?)的?"
            + "(?:成功|应用|实际|工程)?案例|"
            + "(?:近|过去)[0-9一二两三四五六七八九十]{1,2}个?(?:完整)?(?:会计|财务)?年[^增]{0,14}?"
            + "(?:业绩(?!增|良|突|稳|优|亮|持|大|下|翻|创|斐|显|考|目|奖|报)|供货(?:经[验历]|记录)|成功案例|项目案例)|"
            + "(?<![a-z])(?:similar|comparable|equivalent|same (?:type|kind))(?: [a-z-]+){0,4}? (?:contracts?|"
            + "projects?|assignments?|"
            + "references?|supplies|deliveries|orders|experience|installations?)(?![a-z])|"
            + "(?<![a-z])(?:contracts?|projects?|references?|experience) of (?:a )?(?:similar|comparable|the same)|"
            + "(?<![a-z])(?:provide|submit|supply|give|with|have|least [0-9a-z]+|customer|client|project|"
            + "verifiable|proven) "
            + "references(?! to| in| for the)|(?<![a-z])references (?:from|are required|required|preferred)|"
            + "(?<![a-z])reference (?:projects?|customers?|contracts?|list)(?![a-z])|proven track record|"
            + "track record (?:in|of|with)"
    )]
    private static partial Regex Contracts();

    [GeneratedRegex(
        "(?:近|过去)(?<years>[0-9一二两三四五六七八九十]{1,2})个?(?:完整)?(?:会计|财务)?年|"
            + "(?<![0-9])(?<years>[0-9一二两三四五六七八九十]{1,2})年(?:以内|之内|内)|"
            + "(?:last|past|previous|recent) (?<years>[0-9]{1,2}|one|two|three|four|five|six|seven|eight|nine|"
            + "ten) years"
    )]
    private static partial Regex Window();

    [GeneratedRegex(
        "(?<count>[0-9一二两三四五六七八九十]{1,3}) ?(?:项|个(?!年|完|会|财)|份|例|家|单)|"
            + "(?<![a-z])(?<count>[0-9]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten) (?:(?:similar|"
            + "comparable|customer|client|"
            + "reference) )*(?:contracts?|projects?|references?|customers?|clients?|orders|installations?)(?![a-z])"
    )]
    private static partial Regex HowMany();

    [GeneratedRegex("同类|类似|相似|相近|同等|同规模|同型号|similar|comparable|equivalent|same")]
    private static partial Regex Similar();

    [GeneratedRegex("[0-9]{4} ?年|since|万|元|(?<![a-z])(?:value|amount|worth|usd|cny|rmb)(?![a-z])")]
    private static partial Regex More();

    [GeneratedRegex("遍布|丰富|众多|突出|优良|良好|骄人|累计|拥有|荣获|先后|完成了|多项|numerous|many|wide|rich")]
    private static partial Regex Boast();

    [GeneratedRegex(
        "有|具备|提供|提交|证明|要求|供应商|投标人|以上|(?<![a-z])(?:provide|submit|with|have|need|proven|references|experience|"
            + "performance)(?![a-z])"
    )]
    private static partial Regex Demand();
}
