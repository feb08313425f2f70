using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Text;

namespace Matchmaker.Matching.Extraction;

/// <summary>The names of districts as people write them.</summary>
internal static partial class DistrictNames
{
    private static readonly ConditionalWeakTable<District, PlaceName> Written = [];

    /// <summary>Those that a text names.</summary>
    public static IReadOnlyList<District> In(string text, IReadOnlyList<District> districts)
    {
        var folded = CharacterFolding.Fold(text);
        return [.. districts.Where(d => WrittenAs(d).IsIn(folded))];
    }

    /// <summary>How a district stands in folded texts.</summary>
    public static PlaceName WrittenAs(District district) =>
        Written.GetValue(
            district,
            static d =>
            {
                List<string> names = [.. Names(d.Zh).Concat(Names(d.En)).Select(CharacterFolding.Fold)];
                // 城市南部 names no 市南, 水平度 no 平度, 即墨路 is a street, and 胶州湾 a bay.
                var any = string.Join('|', names.Select(Regex.Escape));
                return new(names, new($"(?<![a-z城本水])(?:{any})(?![a-z路街湾]|大道)"));
            }
        );

    /// <summary>Without what stands in brackets.</summary>
    public static string Short(string zh) => zh.Split('（', '(')[0];

    // 黄岛区（青岛西海岸新区） is called 黄岛, 西海岸新区 and 西海岸 too; "Huangdao District (Qingdao West Coast New Area)" is
    // called Huangdao and West Coast. What a district only holds (含…) is no name of it.
    private static IEnumerable<string> Names(string name) =>
        NameAndAlias()
            .Match(name)
            .Groups.Values.Skip(1)
            .Where(g => g.Success)
            .Select(g =>
                Area.All.Aggregate(g.Value.Trim(), (rest, a) => WithoutStart(WithoutStart(rest, a.Name.Zh), a.Name.En))
            )
            .SelectMany(n => new[] { n, Kind().Replace(n, "") })
            .Where(n => n.Length > 1)
            .Distinct()
            .OrderByDescending(n => n.Length);

    private static string WithoutStart(string text, string start) =>
        text.StartsWith(start, StringComparison.Ordinal) ? text[start.Length..].TrimStart() : text;

    [GeneratedRegex(@"^([^(（]+)(?:[(（](?!含|incl)([^)）]+))?")]
    private static partial Regex NameAndAlias();

    [GeneratedRegex("(?<=..)(?:新区|区|市|县)$| (?:New Area|District|City|County)$")]
    private static partial Regex Kind();
}
