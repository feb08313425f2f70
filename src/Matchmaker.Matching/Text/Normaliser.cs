using System.Buffers;
using System.Text;
using Matchmaker.Domain.Text;

namespace Matchmaker.Matching.Text;

/// <summary>
/// Normalises texts so that what says the same in another spelling becomes the same: ７５０毫米 and 750 mm, 壓縮機 and 压缩机,
/// IATF and iatf.
/// </summary>
public static class Normaliser
{
    // Longest first, so that 毫米 is not read as 毫 and 米.
    private static readonly (string Name, string Symbol)[] Units =
    [
        .. ResourceTable
            .Rows(typeof(Normaliser), "units.txt")
            .Select(r => r.Split(' '))
            .Select(p => (p[0], p[1]))
            .OrderByDescending(u => u.Item1.Length),
    ];

    private static readonly SearchValues<char> FirstOfUnit = SearchValues.Create([
        .. Units.Select(u => u.Name[0]).Distinct(),
    ]);

    /// <summary>The text folded; applied twice it gives the same.</summary>
    public static string Normalise(string text)
    {
        text = CharacterFolding.Fold(text);
        return text.AsSpan().IndexOfAnyInRange('0', '9') < 0 ? text : WithSymbols(text);
    }

    private static string WithSymbols(string text)
    {
        StringBuilder? changed = null;
        var copied = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i - 1]))
                continue;
            var at = text[i] == ' ' ? i + 1 : i;
            if (UnitAt(text, at) is not { } unit)
                continue;
            (changed ??= new StringBuilder(text.Length)).Append(text, copied, i - copied).Append(unit.Symbol);
            copied = at + unit.Name.Length;
            i = copied;
        }
        return changed is null ? text : changed.Append(text, copied, text.Length - copied).ToString();
    }

    private static (string Name, string Symbol)? UnitAt(string text, int at)
    {
        if (at >= text.Length || !FirstOfUnit.Contains(text[at]))
            return null;
        foreach (var unit in Units)
            if (string.CompareOrdinal(text, at, unit.Name, 0, unit.Name.Length) == 0)
                return unit;
        return null;
    }
}
