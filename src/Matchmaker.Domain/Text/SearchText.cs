using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Matchmaker.Domain.Text;

/// <summary>
/// Folds texts for search as matching folds them: width, case, traditional to simplified script. What is stored and
/// what is typed are folded alike, so that 海爾, ＨＡＩＥＲ and （ find 海尔, Haier and (.
/// </summary>
public static class SearchText
{
    /// <summary>Counted up when what is folded, or how, changes in the program's own code.</summary>
    private const int Edition = 1;

    private static readonly Lazy<string> Computed = new(ComputeFingerprint);

    /// <summary>
    /// Changes with every change of the folding, be it ours or of the Unicode data below .NET: a store whose folded
    /// texts were made under another one makes them anew when it is opened.
    /// </summary>
    public static string Fingerprint => Computed.Value;

    /// <summary>The text folded, without characters that cannot be seen.</summary>
    public static string Fold(string text)
    {
        var normal = HasNormalForm(text) ? text.Normalize(NormalizationForm.FormKC) : text;
        var folded = CharacterFolding.Fold(normal).ToLowerInvariant();
        return folded.EnumerateRunes().Any(IsUnseen) ? Seen(folded) : folded;
    }

    /// <summary>What a search looks in: each part on a line of its own, so that no word spans two.</summary>
    public static string Of(IEnumerable<string?> parts) => Fold(string.Join('\n', parts.OfType<string>()));

    /// <summary>The words of a search, all of which must occur; none where the text has nothing to look for.</summary>
    public static IReadOnlyList<string> Words(string? text) =>
        [.. Fold(text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct()];

    private static string Seen(string text)
    {
        var seen = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (!IsUnseen(rune))
                seen.Append(rune);
        return seen.ToString();
    }

    // Characters of no width, and the selectors of a glyph: 葛 with one is the same name.
    private static bool IsUnseen(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format
        || rune.Value is 0 or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    // Half a pair and U+FFFE have none, and asking for it throws.
    private static bool HasNormalForm(string text)
    {
        ReadOnlySpan<char> rest = text;
        while (!rest.IsEmpty)
        {
            var read = Rune.DecodeFromUtf16(rest, out var rune, out var length);
            if (read is not OperationStatus.Done || rune.Value == 0xFFFE)
                return false;
            rest = rest[length..];
        }
        return true;
    }

    private static string ComputeFingerprint()
    {
        // The first plane, mathematical letters, enclosed ones, and ideographs beyond the first plane.
        (int, int)[] ranges =
        [
            (1, 0xD7FF),
            (0xE000, 0xFFFD),
            (0x1D400, 0x1D7FF),
            (0x1EE00, 0x1F2FF),
            (0x20000, 0x2FA1F),
        ];
        var all = new StringBuilder().Append(Edition);
        foreach (var (first, last) in ranges)
        {
            for (var i = first; i <= last; i++)
                all.Append(new Rune(i)).Append('\n');
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Fold(all.ToString()))));
    }
}
