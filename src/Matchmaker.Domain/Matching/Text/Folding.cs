using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Matchmaker.Domain.Matching.Text;

/// <summary>One character to one: full to half width and the like (NFKC), upper to lower case, traditional to simplified.</summary>
internal static class Folding
{
    // '\0' stands for a character that NFKC turns into several (㎜, ½).
    private static readonly char[] Table = BuildTable(out Expansions);
    private static readonly FrozenDictionary<char, string> Expansions;

    public static void Append(StringBuilder folded, char c)
    {
        if (Table[c] != '\0') folded.Append(Table[c]);
        else if (Expansions.TryGetValue(c, out var several)) folded.Append(several);
    }

    /// <summary>Whether folding leaves the text as it is: then nothing needs to be copied.</summary>
    public static bool Keeps(string text)
    {
        foreach (var c in text) if (Table[c] != c) return false;
        return true;
    }

    private static char[] BuildTable(out FrozenDictionary<char, string> expansions)
    {
        var simplified = DataFile.Rows("simplified.txt").SelectMany(row => row.Split(' ')).ToDictionary(p => p[0], p => p[1]);
        var table = new char[char.MaxValue + 1];
        var several = new Dictionary<char, string>();
        for (var i = 1; i <= char.MaxValue; i++)
        {
            var c = (char)i;
            var folded = Fold(c, simplified);
            if (folded.Length == 1) table[c] = folded[0];
            else several[c] = folded;
        }
        expansions = several.ToFrozenDictionary();
        return table;
    }

    private static string Fold(char c, Dictionary<char, char> simplified)
    {
        // Halves of a pair and characters not assigned have no normal form of their own.
        var plain = char.IsSurrogate(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.OtherNotAssigned
            ? c.ToString() : c.ToString().Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        return plain.Length == 1 && simplified.TryGetValue(plain[0], out var simple) ? simple.ToString() : plain;
    }
}
