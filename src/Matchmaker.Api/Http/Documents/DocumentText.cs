using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using GraphQLParser.Exceptions;

namespace Matchmaker.Api.Http.Documents;

/// <summary>
/// Rewrites a document's text so that GraphQL-Parser 9.5 can read it. That parser knows the specification of October
/// 2021: not the escape <c>\u{1F600}</c> of September 2025 (2.9.4), nor that half a surrogate pair is no character. It
/// also takes escapes in comments for its own. A string that gets shorter is padded with spaces, so that every position
/// that an error names is the client's own.
/// </summary>
public static partial class DocumentText
{
    /// <exception cref="GraphQLSyntaxErrorException">An escape stands for no character.</exception>
    public static string Of(string text)
    {
        // A line may end with a carriage return alone; where one does, the parser's own error messages fail.
        if (text.Contains('\r', StringComparison.Ordinal))
            text = LoneReturn().Replace(text, "\n");
        if (!text.Contains('\\', StringComparison.Ordinal))
            return text;
        var readable = new StringBuilder(text.Length);
        var at = 0;
        while (at < text.Length)
        {
            at = text[at] switch
            {
                '#' => Comment(text, at, readable),
                '"' when IsBlock(text, at) => Block(text, at, readable),
                '"' => Line(text, at, readable),
                _ => Rest(text, at, readable),
            };
        }

        return readable.ToString();
    }

    private static int Rest(string text, int start, StringBuilder readable)
    {
        var length = text.AsSpan(start).IndexOfAny('"', '#');
        var end = length < 0 ? text.Length : start + length;
        readable.Append(text, start, end - start);
        return end;
    }

    private static int Comment(string text, int start, StringBuilder readable)
    {
        var length = text.AsSpan(start).IndexOfAny('\n', '\r');
        var end = length < 0 ? text.Length : start + length;
        readable.Append('#').Append(' ', end - start - 1);
        return end;
    }

    private static bool IsBlock(string text, int at) => string.CompareOrdinal(text, at, "\"\"\"", 0, 3) == 0;

    private static int Block(string text, int start, StringBuilder readable)
    {
        var end = start + 3;
        while (end < text.Length && !IsBlock(text, end))
            end += text[end] == '\\' && IsBlock(text, end + 1) ? 4 : 1;
        end = Math.Min(end + 3, text.Length);
        readable.Append(text, start, end - start);
        return end;
    }

    // A string that does not end, or holds an escape of no kind, is the parser's to name.
    private static int Line(string text, int start, StringBuilder readable)
    {
        var shown = readable.Length;
        readable.Append('"');
        var at = start + 1;
        while (at < text.Length && text[at] is not ('"' or '\n' or '\r'))
        {
            var (part, length) = text[at] == '\\' ? Escape(text, at) : (text.Substring(at, 1), 1);
            readable.Append(part);
            at += length;
        }

        if (at == text.Length || text[at] != '"')
            return at;
        readable.Append('"').Append(' ', Math.Max(0, at - start - (readable.Length - 1 - shown)));
        return at + 1;
    }

    /// <summary>An escape as the parser can read it, and how long it is written.</summary>
    private static (string Readable, int Length) Escape(string text, int at)
    {
        if (at + 2 < text.Length && text[at + 1] == 'u' && text[at + 2] == '{')
            return Braced(text, at);
        if (Unit(text, at) is not { } unit)
            return (text.Substring(at, Math.Min(2, text.Length - at)), Math.Min(2, text.Length - at));
        if (!char.IsSurrogate(unit))
            return (text.Substring(at, 6), 6);
        if (char.IsHighSurrogate(unit) && Unit(text, at + 6) is { } low && char.IsLowSurrogate(low))
            return (text.Substring(at, 12), 12);
        throw Wrong(text, at, 6);
    }

    private static (string Readable, int Length) Braced(string text, int at)
    {
        var end = at + 3;
        while (end < text.Length && char.IsAsciiHexDigit(text[end]))
            end++;
        var digits = text.AsSpan(at + 3, end - at - 3).TrimStart('0');
        if (end == at + 3 || end == text.Length || text[end] != '}' || digits.Length > 6)
            throw Wrong(text, at, end + 1 - at);
        var value = digits.IsEmpty
            ? 0
            : int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return Rune.TryCreate(value, out var rune)
            ? (Written(rune), end + 1 - at)
            : throw Wrong(text, at, end + 1 - at);
    }

    // The character itself, but for those that a string cannot hold as they are.
    private static string Written(Rune rune) =>
        rune.Value switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\r' => "\\r",
            < ' ' => string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}"),
            _ => rune.ToString(),
        };

    private static char? Unit(string text, int at) =>
        at + 6 <= text.Length
        && text[at] == '\\'
        && text[at + 1] == 'u'
        && ushort.TryParse(
            text.AsSpan(at + 2, 4),
            NumberStyles.AllowHexSpecifier,
            CultureInfo.InvariantCulture,
            out var unit
        )
            ? (char)unit
            : null;

    private static GraphQLSyntaxErrorException Wrong(string text, int at, int length) =>
        new(
            $"Invalid character escape sequence: "
                + $"{text.AsSpan(at, Math.Min(Math.Min(length, 20), text.Length - at))}.",
            text,
            at
        );

    [GeneratedRegex("\\r(?!\\n)")]
    private static partial Regex LoneReturn();
}
