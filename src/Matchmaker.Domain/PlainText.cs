using System.Globalization;
using System.Text;

namespace Matchmaker.Domain;

/// <summary>What a text that people type may contain: characters that can be seen, in the order in which they are shown.</summary>
public static class PlainText
{
    /// <summary>The length as a person counts it and as limits mean it: Unicode code points, so that 𠮷 is one.</summary>
    public static int Length(string text)
    {
        var length = 0;
        foreach (var _ in text.EnumerateRunes()) length++;
        return length;
    }

    /// <summary>
    /// The text as it is kept: without blanks at its ends, and without the characters of no width that pasting from pages and documents
    /// brings along and that would make two equal names differ.
    /// </summary>
    public static string Tidy(string text) =>
        (text.AsSpan().ContainsAny(NoWidth) ? string.Concat(text.Where(c => !NoWidth.Contains(c))) : text).Trim();

    /// <summary>What may not stand in a text; null when nothing is wrong with it.</summary>
    /// <param name="lines">Whether line breaks and tabs may stand in it.</param>
    public static Sentence? Fault(string text, bool lines)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune))
                return new($"第 {i + 1} 个字符不完整（半个代理对），请重新输入。", $"Character {i + 1} is half of a pair (a lone surrogate); type it again.");
            if (!MayStand(rune, lines)) return Named(rune, i + 1);
            if (!rune.IsBmp) i++;
        }
        return null;
    }

    /// <summary>Whether anything in the text can be seen.</summary>
    public static bool IsVisible(string text) => text.EnumerateRunes().Any(r => !Rune.IsWhiteSpace(r) && Rune.GetUnicodeCategory(r) is not
        (UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark) && r.Value != HangulFiller);

    // Soft hyphen, zero-width space, word joiner, byte order mark.
    private static readonly System.Buffers.SearchValues<char> NoWidth = System.Buffers.SearchValues.Create("\u00ad\u200b\u2060\ufeff");

    /// <summary>A letter by its category that draws nothing.</summary>
    private const int HangulFiller = 0x3164;

    // Joiners shape some scripts and emoji; soft hyphens and the like are taken out by Tidy. Everything else that steers the order or the
    // look of its neighbours is refused: U+202E makes a name read backwards.
    private static bool MayStand(Rune rune, bool lines) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => lines && rune.Value is '\n' or '\r' or '\t',
        UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => lines,
        UnicodeCategory.Format => rune.Value is 0x200C or 0x200D || rune.IsBmp && NoWidth.Contains((char)rune.Value),
        UnicodeCategory.OtherNotAssigned => (rune.Value & 0xFFFE) != 0xFFFE && rune.Value is not (>= 0xFDD0 and <= 0xFDEF),
        _ => true,
    };

    private static Sentence Named(Rune rune, int position) => rune.Value switch
    {
        '\n' or '\r' or 0x2028 or 0x2029 => new($"不能换行（第 {position} 个字符）。", $"It has to be one line; character {position} is a line break."),
        '\t' => new($"不能含制表符（第 {position} 个字符）。", $"Tabs are not allowed (character {position})."),
        _ => new(
            string.Create(CultureInfo.InvariantCulture, $"第 {position} 个字符 U+{rune.Value:X4} 不可见或改变文字顺序，请删除。"),
            string.Create(CultureInfo.InvariantCulture, $"Character {position}, U+{rune.Value:X4}, cannot be seen or changes the order of the text; delete it.")),
    };
}
