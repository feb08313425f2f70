using System.Text.RegularExpressions;
using Matchmaker.Domain;
using Matchmaker.Domain.Text;

namespace Matchmaker.Matching.Extraction;

/// <summary>
/// A parser of licences for special equipment (特种设备生产许可), as certificates: what they license, the kind of the
/// equipment and its grade. "特种设备制造许可证（压力容器 A1、A2）" are two.
/// </summary>
internal static partial class SpecialEquipmentLicence
{
    private const string Named = "特种设备";

    // Characters between a kind and the grades after it: "压力容器制造许可证（A2". Set by hand. Doubled, a letter of what
    // follows is taken for a grade.
    private const int Gap = 12;

    private static readonly (string Word, string Kind)[] Kinds =
    [
        ("压力管道元件", "压力管道元件"),
        ("压力管道", "压力管道"),
        ("压力容器", "压力容器"),
        ("锅炉", "锅炉"),
        ("气瓶", "气瓶"),
        ("起重机", "起重机械"),
        ("电梯", "电梯"),
        ("客运索道", "客运索道"),
        ("游乐设施", "大型游乐设施"),
        ("内专用机动车", "场内专用机动车辆"),
        ("pressure piping", "压力管道"),
        ("pressure pipeline", "压力管道"),
        ("pressure vessel", "压力容器"),
        ("boiler", "锅炉"),
        ("gas cylinder", "气瓶"),
        ("lifting", "起重机械"),
        ("hoisting", "起重机械"),
        ("crane", "起重机械"),
        ("elevator", "电梯"),
    ];

    private static readonly Dictionary<string, string> English = new(StringComparer.Ordinal)
    {
        ["压力管道元件"] = "pressure piping components",
        ["压力管道"] = "pressure piping",
        ["压力容器"] = "pressure vessels",
        ["锅炉"] = "boilers",
        ["气瓶"] = "gas cylinders",
        ["起重机械"] = "lifting machinery",
        ["电梯"] = "elevators",
        ["客运索道"] = "passenger ropeways",
        ["大型游乐设施"] = "amusement rides",
        ["场内专用机动车辆"] = "on-site vehicles",
        ["设计"] = "design ",
        ["制造"] = "manufacturing ",
        ["安装"] = "installation ",
        ["改造"] = "alteration ",
        ["修理"] = "repair ",
        ["充装"] = "filling ",
        [""] = "",
    };

    private static readonly ILookup<(string Kind, string Grade), string> Lower = ResourceTable
        .Rows(typeof(SpecialEquipmentLicence), "licences.csv")
        .Select(r => r.Split(','))
        .SelectMany(r => r[2].Split(' ').Select(lower => (Of: (r[0], r[1]), Lower: lower)))
        .ToLookup(r => r.Of, r => r.Lower);

    /// <summary>A cheap no for most texts, which are not folded.</summary>
    public static bool MayBeIn(string text) => text.AsSpan().IndexOfAny("许許资資") >= 0;

    /// <summary>Each with its place in the folded text: from the first word of it to the last.</summary>
    public static IEnumerable<CertificateInText> In(string folded)
    {
        if (!Licence().IsMatch(folded))
            yield break;
        foreach (
            var part in Parts().Matches(folded).Where(p => Licence().IsMatch(p.Value) && !Other().IsMatch(p.Value))
        )
        {
            var kinds = KindsIn(part.Value);
            if (kinds.Count == 0 && !Special().IsMatch(part.Value))
                continue;
            var words = Special().Matches(part.Value).Concat(Licence().Matches(part.Value)).ToList();
            var start = Math.Min(words.Min(w => w.Index), kinds.Count == 0 ? int.MaxValue : kinds.Min(k => k.Start));
            var end = Math.Max(words.Max(w => w.Index + w.Length), kinds.Count == 0 ? 0 : kinds.Max(k => k.End));
            foreach (var activity in ActivitiesIn(part.Value))
            {
                if (kinds.Count == 0)
                    yield return new(Of(activity, null, null), part.Index + start, end - start);
                foreach (var (kind, grade, _, _) in kinds)
                    yield return new(Of(activity, kind, grade), part.Index + start, end - start);
            }
        }
    }

    /// <summary>Those that it stands for: it says more than they do, or its grade covers theirs.</summary>
    public static IEnumerable<(Certificate Certificate, bool IsOfLowerGrade)> Covered(Certificate held)
    {
        if (!Is(held))
            yield break;
        var (activity, kind, grade) = PartsOf(held);
        string[] activities = activity.Length == 0 ? [""] : [activity, ""];
        foreach (var of in activities)
        {
            if (kind is not null)
                yield return (Of(of, null, null), false);
            if (kind is null || grade is null)
                continue;
            yield return (Of(of, kind, grade), false);
            yield return (Of(of, kind, null), false);
            foreach (var lower in Lower[(kind, grade)])
                yield return (Of(of, kind, lower), true);
        }
        if (activity.Length > 0)
            yield return (Of("", kind, grade), false);
    }

    public static bool Is(Certificate certificate) => certificate.Name.StartsWith(Named, StringComparison.Ordinal);

    /// <summary>"special equipment manufacturing licence (pressure vessels A2)".</summary>
    public static LocalizedText Words(Certificate licence)
    {
        var (activity, kind, grade) = PartsOf(licence);
        if (kind is null)
            return new(licence.Name, $"special equipment {English[activity]}licence");
        return new(
            $"{Named}{activity}许可证（{kind}{(grade is null ? "" : $" {grade}")}）",
            $"special equipment {English[activity]}licence ({English[kind]}{(grade is null ? "" : $" {grade}")})"
        );
    }

    private static Certificate Of(string activity, string? kind, string? grade) =>
        new(string.Join(' ', new[] { $"{Named}{activity}许可证", kind, grade }.OfType<string>()), null);

    private static (string Activity, string? Kind, string? Grade) PartsOf(Certificate licence)
    {
        var parts = licence.Name.Split(' ');
        return (parts[0][Named.Length..^3], parts.ElementAtOrDefault(1), parts.ElementAtOrDefault(2));
    }

    private static List<(string Kind, string? Grade, int Start, int End)> KindsIn(string part)
    {
        var found = new List<(string Kind, string? Grade, int Start, int End)>();
        var places = KindWord().Matches(part).ToList();
        foreach (var (index, place) in places.Index())
        {
            var kind = Kinds.First(k => place.Value.StartsWith(k.Word, StringComparison.Ordinal)).Kind;
            var (from, to) = (
                place.Index + place.Length,
                index + 1 < places.Count ? places[index + 1].Index : part.Length
            );
            // "A2级压力容器": grades that stand before their kind belong to it, not to the one before.
            var before = GradesBefore().Match(part[..place.Index]);
            var after = GradesAfter().Match(part[from..to]);
            var grades =
                before.Success ? before.Groups["grade"].Captures
                : after.Success && after.Groups["gap"].Length <= Gap ? after.Groups["grade"].Captures
                : null;
            var (start, end) = (
                before.Success ? before.Index : place.Index,
                from + (grades is null || before.Success ? 0 : after.Length)
            );
            if (grades is null)
                found.Add((kind, null, start, end));
            else
                found.AddRange(grades.Select(g => (kind, (string?)g.Value.ToUpperInvariant(), start, end)));
        }
        // "压力容器制造单位须持特种设备制造许可证（压力容器 A2）" names the kind twice and grades it once.
        return
        [
            .. found.Where(f => f.Grade is not null || !found.Exists(o => o.Kind == f.Kind && o.Grade is not null)),
        ];
    }

    private static IReadOnlyList<string> ActivitiesIn(string part)
    {
        var named = Licensed().Matches(part).SelectMany(m => Activity().Matches(m.Value)).Select(a => OneName(a.Value));
        return [.. named.Distinct().DefaultIfEmpty("")];
    }

    private static string OneName(string activity) =>
        activity switch
        {
            "生产" or "manufactur" or "producti" or "fabricat" => "制造",
            "维修" or "repair" or "maintenan" => "修理",
            "design" => "设计",
            "install" => "安装",
            _ => activity,
        };

    [GeneratedRegex(@"(?:\([^)\r\n]*\)|[^,;。!?\r\n]|,(?= ?(?:grade|class|category|level|级别|等级|类别)))+")]
    private static partial Regex Parts();

    [GeneratedRegex("许可(?:资质|资格|证书|证)?|资质|资格证?|licen[cs]e")]
    private static partial Regex Licence();

    [GeneratedRegex("特种设备|special equipment")]
    private static partial Regex Special();

    // Licences of another field.
    [GeneratedRegex("排污|安全生产许可|经营许可|食品|取水|作业人员")]
    private static partial Regex Other();

    [GeneratedRegex(
        "压力管道元件|压力管道|压力容器|锅炉|气瓶|起重机械?|电梯|客运索道|游乐设施|内\\)?专用机动车辆?|"
            + "pressure (?:piping|pipeline|vessel)s?|boilers?|gas cylinders?|cranes?|elevators?|"
            + "(?:lifting|hoisting)(?: machinery| equipment)?"
    )]
    private static partial Regex KindWord();

    // A letter alone is a grade where 级 or a word for it stands beside it: "a boiler" has none.
    [GeneratedRegex(
        "(?:(?<![a-z0-9])(?:(?:class|grade|level|category) )?(?<grade>g[abc]d?[12]?|[a-d][1-6])(?:级|类)? ?[/、,和及与或] ?)*"
            + "(?<![a-z0-9])(?:(?<grade>g[abc]d?[12]?|[a-d][1-6])(?:级|类)?|(?<grade>[a-d])(?:级|类)|"
            + "(?:class|grade|level|category) (?<grade>[a-d][1-6]?))(?:的)? ?(?:固定式)?$"
    )]
    private static partial Regex GradesBefore();

    [GeneratedRegex(
        "^(?<gap>[^a-z0-9]*?(?:(?:manufactur|producti|design|install|licen[cs]e)[a-z]* ?)*[^a-z0-9]*?)"
            + "(?:class |grade |level |category )?(?<grade>g[abc]d?[12]?|[a-d][1-6]?)(?![a-z0-9])(?:级|类)?"
            + "(?: ?(?:[/、,和及与或]|and|or) ?(?<grade>g[abc]d?[12]?|[a-d][1-6]?)(?![a-z0-9])(?:级|类)?)*"
    )]
    private static partial Regex GradesAfter();

    [GeneratedRegex(
        "(?:(?:设计|制造|生产|安装|改造|修理|维修|充装)[、/和及与,]?)+(?:单位|\\([^)]*\\))?(?:许可|资质|资格)|"
            + "(?:manufactur[a-z]*|production|fabrication|design|installation|repair|maintenance) (?:licen[cs]e)"
    )]
    private static partial Regex Licensed();

    [GeneratedRegex(
        "设计|制造|生产|安装|改造|修理|维修|充装|manufactur|producti|fabricat|design|install|repair|maintenan"
    )]
    private static partial Regex Activity();
}
