using System.Buffers;
using System.Globalization;
using System.Text;

namespace Matchmaker.Domain.Text;

/// <summary>
/// What a text that people type may contain: characters that can be seen, in the order in which they are shown.
/// </summary>
public static class PlainText
{
    /// <summary>
    /// The length as a person counts it and as limits mean it: Unicode code points, so that 𠮷 is one.
    /// </summary>
    public static int Length(string text)
    {
        var length = 0;
        foreach (var _ in text.EnumerateRunes())
            length++;
        return length;
    }

    /// <summary>
    /// The text as it is kept: without blanks and joiners at its ends, and without the characters of no width that
    /// pasting from pages and documents brings along and that would make two equal names differ. Nothing else is
    /// changed.
    /// </summary>
    public static string Tidy(string text)
    {
        if (text.AsSpan().ContainsAny(NoWidth))
            text = string.Concat(text.Where(c => !NoWidth.Contains(c)));
        return text.AsSpan().Trim(AtEnds).ToString();
    }

    /// <summary>The same for a text that may be absent: one with nothing to be seen in it says nothing.</summary>
    public static string? TidyOrNull(string? text) => text is not null && IsVisible(text) ? Tidy(text) : null;

    /// <summary>The first characters, at most so many (<see cref="Length"/>): a pair is not cut in half.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var end = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (most-- == 0)
                return text[..end];
            end += rune.Utf16SequenceLength;
        }
        return text;
    }

    /// <summary>
    /// What may not stand in a text; null when nothing is wrong with it. Positions count characters as
    /// <see cref="Length"/> does, from 1. What <see cref="Tidy"/> takes away is not looked at.
    /// </summary>
    /// <param name="lines">Whether line breaks and tabs may stand in it.</param>
    public static LocalizedText? Fault(string text, bool lines)
    {
        var (from, end) = (text.Length - text.AsSpan().TrimStart(AtEnds).Length, text.AsSpan().TrimEnd(AtEnds).Length);
        for (int i = 0, position = 1; i < end; position++)
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune))
                return HalfPair(position);
            if (i >= from && !MayStand(rune, lines))
                return Named(rune, position);
            i += rune.Utf16SequenceLength;
        }
        return null;
    }

    /// <summary>Where the text has half of a surrogate pair: no encoding can carry it. Null when it has none.</summary>
    public static int? HalfPairAt(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') < 0)
            return null;
        for (int i = 0, position = 1; i < text.Length; position++)
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune))
                return position;
            i += rune.Utf16SequenceLength;
        }
        return null;
    }

    public static LocalizedText HalfPair(int position) =>
        new(
            $"第 {position} 个字符不完整（半个代理对），请重新输入。",
            $"Character {position} is half of a pair (a lone surrogate); type it again."
        );

    /// <summary>Whether anything in the text can be seen.</summary>
    public static bool IsVisible(string text) => text.EnumerateRunes().Any(IsVisible);

    /// <summary>Whether the character draws something.</summary>
    public static bool IsVisible(Rune rune) =>
        !Rune.IsWhiteSpace(rune)
        && !DrawsNothing.Contains(rune.Value)
        && Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Format
                or UnicodeCategory.Control
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark
            );

    // Soft hyphen, zero-width space, word joiner, byte order mark.
    private static readonly SearchValues<char> NoWidth = SearchValues.Create("\u00ad\u200b\u2060\ufeff");

    /// <summary>What is trimmed: every blank, line breaks among them, and joiners, which join nothing there.</summary>
    private static readonly char[] AtEnds =
    [
        .. Enumerable.Range(0, char.MaxValue).Select(c => (char)c).Where(char.IsWhiteSpace),
        NonJoiner,
        Joiner,
        '\u00ad',
        '\u200b',
        '\u2060',
        '\ufeff',
    ];

    private const char NonJoiner = '\u200c',
        Joiner = '\u200d';

    /// <summary>
    /// Letters and signs by their category that are blank: the Hangul fillers, the empty cell of Braille.
    /// </summary>
    private static readonly int[] DrawsNothing = [0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0];

    // Joiners shape some scripts and emoji; soft hyphens and the like are taken out by Tidy. Everything else that
    // steers the order or the look of its neighbours is refused: U+202E makes a name read backwards. U+FFFD stands for
    // what was lost on the way here.
    private static bool MayStand(Rune rune, bool lines) =>
        Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control => lines && rune.Value is '\n' or '\r' or '\t',
            UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => lines,
            UnicodeCategory.Format => rune.Value is NonJoiner or Joiner
                || rune.IsBmp && NoWidth.Contains((char)rune.Value),
            UnicodeCategory.OtherNotAssigned => (rune.Value & 0xFFFE) != 0xFFFE
                && rune.Value is not (>= 0xFDD0 and <= 0xFDEF),
            _ => rune != Rune.ReplacementChar,
        };

    private static LocalizedText Named(Rune rune, int position) =>
        rune.Value switch
        {
            '\n' or '\r' or 0x2028 or 0x2029 => new(
                $"不能换行（第 {position} 个字符）。",
                $"It has to be one line; character {position} is a line break."
            ),
            '\t' => new($"不能含制表符（第 {position} 个字符）。", $"Tabs are not allowed (character {position})."),
            0xFFFD => new(
                $"第 {position} 个字符在传输中损坏（U+FFFD），请重新输入。",
                $"Character {position} was damaged on its way (U+FFFD); type it again."
            ),
            _ => new(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"第 {position} 个字符 U+{rune.Value:X4} 不可见或改变文字顺序，请删除。"
                ),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Character {position}, U+{rune.Value:X4}, cannot be seen or changes the order of the "
                        + $"text; "
                        + $"delete it."
                )
            ),
        };
}
