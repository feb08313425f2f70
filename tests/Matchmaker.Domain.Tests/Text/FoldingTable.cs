using System.Globalization;
using System.Text;

namespace Matchmaker.Domain.Tests.Text;

/// <summary>
/// Makes the table of folding from the character database that .NET and ICU have; and reads the one that is kept.
/// </summary>
internal static class FoldingTable
{
    /// <summary>What a character becomes, folded until nothing changes any more.</summary>
    public static string Of(char c)
    {
        var folded = c.ToString();
        while (true)
        {
            var next = string.Concat(folded.Select(Once));
            if (next == folded)
                return folded;
            folded = next;
        }
    }

    public static IEnumerable<KeyValuePair<char, string>> Current() =>
        Enumerable
            .Range(1, char.MaxValue - 1)
            .Select(c => (char)c)
            .Where(c =>
                !char.IsSurrogate(c) && CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.OtherNotAssigned
            )
            .Select(c => KeyValuePair.Create(c, Of(c)))
            .Where(p => p.Value != p.Key.ToString());

    public static IReadOnlyDictionary<char, string> Kept()
    {
        var kept = new Dictionary<char, string>();
        foreach (var row in File.ReadLines(Path).Where(r => r[0] != '#'))
        {
            var parts = row.Split(' ');
            int[] range = [.. parts[0].Split('-').Select(Code)];
            for (var c = range[0]; c <= range[^1]; c++)
                kept[(char)c] =
                    range.Length == 1
                        ? string.Concat(parts.Skip(1).Select(p => (char)Code(p)))
                        : ((char)(Code(parts[1]) + c - range[0])).ToString();
        }
        return kept;
    }

    public static void Write()
    {
        var rows = new List<string>(File.ReadLines(Path).Where(r => r[0] == '#'));
        var all = Current().ToList();
        var i = 0;
        while (i < all.Count)
        {
            var end = i + 1;
            while (
                end < all.Count
                && all[i].Value.Length == 1
                && all[end].Value.Length == 1
                && Follows(all[end - 1], all[end])
            )
                end++;
            var (first, last) = ((int)all[i].Key, (int)all[end - 1].Key);
            rows.Add(
                $"{first:X4}{(last > first ? $"-{last:X4}" : "")} "
                    + $"{string.Join(' ', all[i].Value.Select(c => $"{(int)c:X4}"))}"
            );
            i = end;
        }
        File.WriteAllText(Path, string.Join('\n', rows) + "\n");
    }

    private static bool Follows(KeyValuePair<char, string> before, KeyValuePair<char, string> after) =>
        after.Key == before.Key + 1 && after.Value[0] == before.Value[0] + 1;

    private static string Once(char c) =>
        char.IsSurrogate(c) ? c.ToString()
        : CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.DecimalDigitNumber
            ? CharUnicodeInfo.GetDecimalDigitValue(c).ToString(CultureInfo.InvariantCulture)
        : c.ToString().Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    private static int Code(string hex) => int.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static string Path
    {
        get
        {
            var at = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(System.IO.Path.Combine(at!.FullName, "Matchmaker.slnx")))
                at = at.Parent;
            return System.IO.Path.Combine(at.FullName, "src", "Matchmaker.Domain", "Text", "folding.txt");
        }
    }
}
