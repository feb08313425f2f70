using System.Text.RegularExpressions;
using Matchmaker.Domain;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Text;

namespace Matchmaker.Matching.Extraction;

/// <summary>A city, a province or the country as a place where firms are: a row of areas.csv.</summary>
internal sealed partial record Area(string Code, LocalizedText Name, PlaceName Written)
{
    public static readonly IReadOnlyList<Area> All =
    [
        .. ResourceTable
            .Rows(typeof(Area), "areas.csv")
            .Select(r => r.Split(','))
            .Select(r => new Area(r[0], new(r[1], r[2]), WrittenAs(r[1], r[2]))),
    ];

    /// <summary>
    /// The smallest areas that a folded text names on their own: 山东省青岛市 is Qingdao, 青岛高新区 and 青岛港 are no area.
    /// </summary>
    public static IReadOnlyList<Area> In(string folded)
    {
        var named = All.Where(a => a.Written.IsIn(folded)).ToList();
        return [.. named.Where(a => a.Code.Length == named.Max(n => n.Code.Length))];
    }

    public bool Holds(District district) => district.Code.StartsWith(Code, StringComparison.Ordinal);

    // What may follow a place that firms are of: anything else makes another name of it.
    private static PlaceName WrittenAs(string zh, string en) =>
        new(
            [zh, en.ToLowerInvariant()],
            new(
                $@"{zh}[市省]?(?=$|[^\p{{IsCJKUnifiedIdeographs}}]|内|域|区域|行政|范围|辖|境|本|地区|注册|登记|设|有(?!限)|成立|工商|依法|企业|"
                    + $@"厂|供|公司|单位|制造|生产|"
                    + "服务商|投标|优先|的|及|和|或|与|等|落户|纳税)|"
                    + $"(?<![a-z]){Regex.Escape(en.ToLowerInvariant())}(?: city| province)?(?![a-z])(?! ?(?:west|"
                    + $"hi-?tech|high-?tech|bank|port|beer|brew|univers))"
            )
        );
}
