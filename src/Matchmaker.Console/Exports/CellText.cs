using System.Globalization;

namespace Matchmaker.Console.Exports;

/// <summary>Keeps what people have typed from being run as a formula by the program that opens an export.</summary>
public static class CellText
{
    // What spreadsheet programs take for the beginning of a formula, as OWASP lists it under CSV injection; the
    // full-width forms are folded to these by programs set to Chinese or Japanese.
    private const string FormulaStarts = "=+-@＝＋－＠";
    private const string ControlStarts = "\t\r\n";

    /// <summary>
    /// The same text; behind an apostrophe, which makes it a text for every spreadsheet program, where it would begin
    /// a formula, also after blanks and signs that do not show.
    /// </summary>
    public static string Neutralised(string text)
    {
        var start = 0;
        while (start < text.Length && IsUnseen(text[start]))
            start++;
        var starts =
            text.Length > 0 && ControlStarts.Contains(text[0], StringComparison.Ordinal)
            || start < text.Length && FormulaStarts.Contains(text[start], StringComparison.Ordinal);
        return starts ? $"'{text}" : text;
    }

    private static bool IsUnseen(char sign) =>
        char.IsWhiteSpace(sign)
        || char.IsControl(sign)
        || CharUnicodeInfo.GetUnicodeCategory(sign) is UnicodeCategory.Format;
}
