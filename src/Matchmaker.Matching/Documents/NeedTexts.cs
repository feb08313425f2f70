using System.Buffers;
using System.Text.RegularExpressions;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Matching.Documents;

/// <summary>
/// The texts by which a need is compared: its title; the title without words that any need has; all that it says.
/// </summary>
public static partial class NeedTexts
{
    // Characters of a need that are compared: what is asked for is said before this. It bounds the cost of the longest
    // texts and was set by hand; doubled, these cost twice as much.
    private const int MostCharacters = 3000;

    // Characters: a free text up to the first length is a title by itself, and a first sentence below the second is
    // none. Both were set by hand. With the first doubled, a short description counts in full, as a title does, its
    // circumstances included.
    private const int ShortText = 60,
        ShortestTitle = 6;

    private static readonly SearchValues<char> Ends = SearchValues.Create("。！!？?\r\n；;");

    public static IReadOnlyList<string> Of(Project demand)
    {
        var body = string.Join(
            '\n',
            demand.Requirements.Where(IsAbility).Select(r => r.Text).Prepend(demand.Description)
        );
        var title = Bounded(demand.Title);
        return [title, Core(title), Bounded(body.Trim().Length > 0 ? body : title)];
    }

    /// <summary>Of free text: its first sentence is what it is about.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var title = text.Length <= ShortText ? text : FirstSentence(text);
        return [title, Core(title), Bounded(text)];
    }

    public static bool IsAbility(Requirement requirement) => requirement.Kind is RequirementKind.Capability;

    // 关键技术研究 and the like at the end of a title say that it is a need, not what is needed.
    private static string Core(string title)
    {
        var core = Ending().Replace(title, "");
        return core.Length > 0 ? core : title;
    }

    private static string FirstSentence(string text)
    {
        var end = text.AsSpan().IndexOfAny(Ends);
        if (end < 0 || end > ShortText)
            end = ShortText;
        var first = text[..end].Trim();
        return first.Length >= ShortestTitle ? first : text[..ShortText];
    }

    private static string Bounded(string text) => text.Length <= MostCharacters ? text : text[..MostCharacters];

    [GeneratedRegex(
        "(关键|核心|相关)?(技术|工艺|研究|开发|研发|项目|系统|设备|装置|应用|产业化|及|与|和|的|方法|产品|问题|需求|难题|优化|改进|设计|解决|方案|攻关)+$"
    )]
    private static partial Regex Ending();
}
