using System.Text.RegularExpressions;

namespace Matchmaker.Matching.Text;

/// <summary>
/// What the phrases of a text end with, as pairs of characters: in Chinese the last word of a phrase names the thing,
/// so that 汽车空调软管 is about hoses and not about air conditioners.
/// </summary>
internal static partial class PhraseEndings
{
    // Phrases of a text whose ends are kept, which bounds the memory of an index; a statement has one or two.
    private const int Most = 24;

    /// <summary>Distinct, as <see cref="Features"/> numbers pairs.</summary>
    public static ulong[] Of(string normalised)
    {
        var found = new List<ulong>();
        foreach (var phrase in Separator().EnumerateSplits(normalised))
        {
            var text = Pale().Replace(normalised[phrase].TrimEnd(), "");
            if (text.Length >= 2 && Features.IsHan(text[^1]) && Features.IsHan(text[^2]))
            {
                var pair = Features.Pair(text[^2], text[^1]);
                if (!found.Contains(pair))
                    found.Add(pair);
            }
            if (found.Count == Most)
                break;
        }
        return [.. found];
    }

    [GeneratedRegex(@"[、,，;；。()（）/\n:：]|和|与|及")]
    private static partial Regex Separator();

    // What is done with the thing is not the thing.
    [GeneratedRegex(
        @"(?<=..)(?:的|等|类|研发|开发|设计|生产|制造|加工|销售|及|配套|研制|一体|工艺|技术|项目|产品|系列)+$"
    )]
    private static partial Regex Pale();
}
