using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Matchmaker.Domain.Chains;

namespace Matchmaker.Matching.Extraction;

/// <summary>
/// Recognises clauses that ask where a firm is: in a district, in the city or its province. Where something is
/// delivered, built, shown or served is another matter.
/// </summary>
internal static partial class PlaceRequirement
{
    private const string Ours = "本市",
        OursInEnglish = "our city";

    private const string Here = "(?:本地(?!化)|[本我][市省])",
        Within = "(?:市内|内|域内?|境内|区域内?|行政区域内?|范围内?|辖区内?|本地|本土|地区)?",
        Firm =
            "(?:企业(?!家|联合|协会|文化|大会|服务)|厂家|厂商|供应商(?!大会)|供方|制造商|服务商|生产商|投标人|工厂|商家)",
        HereInEnglish = "(?:our|the|this) city",
        FirmInEnglish =
            "(?:firms?|suppliers?|makers?|manufacturers?|company|companies|vendors?|bidders?|enterprises?|producers?)"
            + "(?![a-z])";

    // Each way of OfFirmHere has one of these words, where the text names no district and no area.
    private static readonly string[] LocalWords =
    [
        "本地",
        "本市",
        "本省",
        "我市",
        "我省",
        "市内",
        "local",
        "our city",
        "the city",
        "this city",
    ];

    private static readonly SearchValues<string> Local = SearchValues.Create(LocalWords, StringComparison.Ordinal);

    // By the districts of a city: the same words with all names of its districts and of the areas around it.
    private static readonly ConditionalWeakTable<IReadOnlyList<District>, SearchValues<string>> Places = [];

    public static bool In(string folded, IReadOnlyList<District> districts)
    {
        // A cheap no for most texts.
        if (!folded.AsSpan().ContainsAny(Places.GetValue(districts, AllNames)))
            return false;
        var named = districts.Count(d => DistrictNames.WrittenAs(d).IsIn(folded));
        var text = WithOneName(folded, districts);
        if (named == 0 && !text.AsSpan().ContainsAny(Local))
            return false;
        if (
            (Elsewhere().IsMatch(folded) && !OfFirm().IsMatch(folded))
            || (Served().IsMatch(folded) && !Limits().IsMatch(folded))
        )
            return false;
        return OfFirmHere().IsMatch(text)
            || (named > 0 && Place().IsMatch(text))
            // "城阳区或即墨区" alone says where; one district alone may be part of an address.
            || (named > 1 && Alone().IsMatch(text));
    }

    private static SearchValues<string> AllNames(IReadOnlyList<District> districts) =>
        SearchValues.Create(
            [
                .. districts
                    .Select(DistrictNames.WrittenAs)
                    .Concat(Area.All.Select(a => a.Written))
                    .SelectMany(p => p.Names)
                    .Concat(LocalWords),
            ],
            StringComparison.Ordinal
        );

    /// <summary>Whether it says that only firms of the place will do.</summary>
    public static bool IsHard(string folded) => Only().IsMatch(folded);

    // All districts and areas become one name, and a list of them one of it, so that one pattern reads them all.
    private static string WithOneName(string folded, IReadOnlyList<District> districts)
    {
        var patterns = districts.Select(DistrictNames.WrittenAs).Concat(Area.All.Select(a => a.Written));
        var text = patterns.Aggregate(
            folded,
            (rest, name) => name.Replaced(rest, m => char.IsAsciiLetter(m.Value[0]) ? OursInEnglish : Ours)
        );
        return List().Replace(text, m => char.IsAsciiLetter(m.Value[0]) ? OursInEnglish : Ours);
    }

    [GeneratedRegex(
        "本市(?:[区市内]?(?:或者?|和|与|及|、|/|,)+ ?本市)+|our city(?:(?: district| city)?(?:,| or|/|"
            + " and)+ ?our city)+(?: districts?| city)?"
    )]
    private static partial Regex List();

    [GeneratedRegex(
        $"(?<![供响对])(?:限|须|需|应|要求|只)(?:于|为|是|在|由|从|选)?{Here}|"
            + $"{Here}{Within}(?:依法|合法|工商)*(?:注册|登记|设立|落户|纳税)|"
            + $"(?:注册|登记|落户|位于|地处|坐落|住所|总部|工厂|厂区|厂房|厂址|经营地|生产基地)(?:地址?|地点|登记|所在地)?"
            + $"(?:必须|[应须需要])?[设位]?(?:为|是|在|于|:)? ?{Here}|"
            + $"{Here}{Within}(?:注册)?(?:[两三四五]地)?的?(?:生产|制造|加工)?{Firm}|"
            + $"{Firm}(?:必须|[应须需])?(?:设|位)?(?:在|于){Here}|"
            + $"在{Here}内?(?:设有|建有|拥有|有)(?:生产|加工)?(?:工厂|厂|基地|公司|分公司|办事处|仓库|服务|机构)|"
            + $"{Here}{Within}者?优先|市内(?:注册|{Firm})|"
            + $"local(?:ly)?(?: based| registered|-based)? {FirmInEnglish}|"
            + "must be local|(?:must|shall|should) be in our city|"
            + "(?:registered|incorporated|based|located|established|headquartered|domiciled)(?: office)? "
            + $"(?:in|within) (?:the city of )?{HereInEnglish}|"
            + $"(?:our|this) city[ -](?:based|registered|{FirmInEnglish})|"
            + $"{FirmInEnglish} (?:in|from|of|within) {HereInEnglish}"
    )]
    private static partial Regex OfFirmHere();

    [GeneratedRegex(
        "(?<![有极上下年期权无不])限(?![制位额])|位于|地处|须在|需在|优先(?!级)|落户|区企业|located|based in|preferr|only"
    )]
    private static partial Regex Place();

    [GeneratedRegex(
        "^(?:preferably |ideally |either |最好[在是]?|优先)?(?:本市[区市]?|our city(?: district)?)(?:均可|都可以?|皆可)?$"
    )]
    private static partial Regex Alone();

    [GeneratedRegex(
        "项目(?!经验|公司)|工程(?!师)|建设地|交货|交付|送货|送达|配送|运至|运到|发往|安装|施工|现场|展会|举办|会议|论坛|考察|市场|"
            + "(?<![a-z])(?:deliver|shipp|install|sites?(?![a-z])|project|exhibition|market)"
    )]
    private static partial Regex Elsewhere();

    [GeneratedRegex(
        "企业|厂家|供应商|厂商|制造商|投标人|注册|登记|落户|总部|firm|supplier|maker|manufacturer|compan|vendor|bidder|registered|"
            + "incorporated"
    )]
    private static partial Regex OfFirm();

    // Whom somebody serves, and who it is that buys.
    [GeneratedRegex(
        "服务(?!商)|面向|[为向给].{0,12}(?:提供|供应|配套)|帮助|助力|支持|带动|扶持|(?:企业|工厂|厂家)(?:现|拟|欲|急|因|采购|求购|招|发布)|"
            + "(?<![a-z])(?:serv(?:e|es|ing)|support(?:s|ing)?|help(?:s|ing)?)(?![a-z])"
    )]
    private static partial Regex Served();

    [GeneratedRegex(
        "(?<![有极上下年期权无不])限(?![制位额])|优先(?!级)|注册|必须|须|供应商(?:应|需)|prefer|only|must|shall|registered"
    )]
    private static partial Regex Limits();

    [GeneratedRegex("(?<![有极上下年期权无不])限(?![制位额])|只(?:选|接受|考虑|面向)")]
    private static partial Regex Only();
}
