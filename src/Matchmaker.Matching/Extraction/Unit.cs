using System.Collections.Frozen;
using System.Globalization;
using Matchmaker.Domain;
using Matchmaker.Domain.Text;
using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.Extraction;

/// <summary>A unit as a text names it.</summary>
/// <param name="Measure">What it measures: amounts of another measure are never compared with its own.</param>
/// <param name="Factor">How many base units of the measure it is.</param>
internal sealed record Unit(string Measure, decimal Factor, LocalizedText Name, string NotBefore)
{
    private static readonly FrozenDictionary<string, Unit> Named = Read();
    private static readonly FrozenDictionary<string, Unit>.AlternateLookup<ReadOnlySpan<char>> ByName =
        Named.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly int Longest = Named.Keys.Max(n => n.Length);

    public static Unit Of(string name) => Named[name];

    /// <summary>The longest unit that stands here, and its length; null where there is none.</summary>
    public static (Unit Unit, int Length)? At(FoldedText text, int at)
    {
        var folded = text.Text;
        for (var length = Math.Min(Longest, folded.Length - at); length > 0; length--)
        {
            if (
                !ByName.TryGetValue(text.OriginalOf(at, length), out var unit)
                && !ByName.TryGetValue(folded.AsSpan(at, length), out unit)
            )
                continue;
            var next = at + length < folded.Length ? folded[at + length] : ' ';
            if (char.IsAsciiLetter(folded[at + length - 1]) && (char.IsAsciiLetterOrDigit(next) || next == '\''))
                continue;
            return unit.NotBefore.Contains(next, StringComparison.Ordinal) ? null : (unit, length);
        }
        return null;
    }

    private static FrozenDictionary<string, Unit> Read()
    {
        var units = ResourceTable
            .Rows(typeof(Unit), "measures.csv")
            .Select(r => r.Split(','))
            .ToDictionary(
                r => r[0],
                r => new Unit(r[1], decimal.Parse(r[2], CultureInfo.InvariantCulture), new(r[3], r[4]), r[5]),
                StringComparer.Ordinal
            );
        foreach (
            var (name, symbol) in ResourceTable
                .Rows(typeof(Unit), "units.txt")
                .Select(r => r.Split(' '))
                .Select(p => (p[0], p[1]))
        )
            if (units.TryGetValue(symbol, out var unit))
                units.TryAdd(name, unit);
        return units.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
