using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Matchmaker.Domain.Text;

/// <summary>
/// Character folding, one character to one: full to half width and the like, upper to lower case, digits of every
/// script to 0–9, traditional to simplified. All of it comes from tables of our own, so that a text folds the same on
/// every machine: .NET asks ICU, and in globalization-invariant mode nobody.
/// </summary>
internal static class CharacterFolding
{
    // Stands for a character that becomes several (㎜, ½); it is no character itself.
    private const char Several = '\uFFFF';

    private static readonly char[] Table = BuildTable(out Expansions);
    private static readonly FrozenDictionary<char, string> Expansions;

    public static void Append(StringBuilder folded, char c)
    {
        if (Table[c] != Several)
            folded.Append(Table[c]);
        else
            folded.Append(Expansions[c]);
    }

    /// <summary>Whether folding leaves the text as it is: then nothing needs to be copied.</summary>
    public static bool Keeps(string text)
    {
        foreach (var c in text)
            if (Table[c] != c || c == Several)
                return false;
        return true;
    }

    /// <summary>The text folded; a part of it stays a part of the text folded.</summary>
    public static string Fold(string text)
    {
        if (Keeps(text))
            return text;
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
            Append(folded, c);
        return folded.ToString();
    }

    /// <summary>Every character that becomes one of these, themselves included.</summary>
    public static char[] Into(string targets) =>
        [
            .. Enumerable
                .Range(0, Table.Length)
                .Select(c => (char)c)
                .Where(c => c != Several && targets.Contains(Table[c], StringComparison.Ordinal)),
        ];

    private static char[] BuildTable(out FrozenDictionary<char, string> expansions)
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i <= char.MaxValue; i++)
            table[i] = (char)i;
        var several = new Dictionary<char, string> { [Several] = Several.ToString() };
        foreach (var (c, folded) in Rows())
        {
            if (folded.Length == 1)
                table[c] = folded[0];
            else
                (table[c], several[c]) = (Several, folded);
        }
        // After the other forms, since a traditional character may come out of one (車 for 車).
        var simplified = ResourceTable
            .Rows(typeof(CharacterFolding), "simplified.txt")
            .SelectMany(row => row.Split(' '))
            .ToDictionary(p => p[0], p => p[1]);
        for (var i = 0; i <= char.MaxValue; i++)
            table[i] = simplified.GetValueOrDefault(table[i], table[i]);
        expansions = several.ToFrozenDictionary(
            p => p.Key,
            p => string.Concat(p.Value.Select(c => simplified.GetValueOrDefault(c, c)))
        );
        return table;
    }

    private static IEnumerable<(char From, string To)> Rows()
    {
        foreach (var row in ResourceTable.Rows(typeof(CharacterFolding), "folding.txt"))
        {
            var parts = row.Split(' ');
            var codes = Array.ConvertAll(parts[0].Split('-'), Code);
            var to = string.Concat(parts.Skip(1).Select(Code));
            for (var c = codes[0]; c <= codes[^1]; c++)
                yield return (c, codes.Length == 1 ? to : ((char)(to[0] + c - codes[0])).ToString());
        }
    }

    private static char Code(string hex) =>
        (char)int.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
