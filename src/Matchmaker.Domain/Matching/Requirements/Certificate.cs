using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Matchmaker.Domain.Matching.Text;

namespace Matchmaker.Domain.Matching.Requirements;

/// <summary>A certificate or standard by name, whatever its spelling: "ISO9001", "ISO 9001:2015", "GB/T 19001-2016".</summary>
/// <param name="Name">Family and number, "ISO 9001", or a mark without a number, "CCC".</param>
/// <param name="Version">The year, where it is named.</param>
public sealed partial record Certificate(string Name, int? Version)
{
    private static readonly SearchValues<char> Letters = SearchValues.Create(
        [.. Enumerable.Range('A', 26).SelectMany(c => new[] { (char)c, (char)(c + 32), (char)(c + 0xFEE0), (char)(c + 32 + 0xFEE0) })]);

    public static IReadOnlyList<Certificate> In(string text)
    {
        var folded = Normaliser.Normalise(text);
        return
        [
            .. Numbered().Matches(folded).Select(m => new Certificate(
                $"{Family(m.Groups[1].Value)} {m.Groups[2].Value}",
                m.Groups[3].Success ? int.Parse(m.Groups[3].ValueSpan, CultureInfo.InvariantCulture) : null)),
            .. Marks().Matches(folded).Select(m => new Certificate(m.Value == "3c" ? "CCC" : m.Value.ToUpperInvariant(), null)),
        ];
    }

    /// <summary>A cheap no for most texts: every certificate's name has a Latin letter, of full width perhaps.</summary>
    public static bool MayBeIn(string text) => text.AsSpan().IndexOfAny(Letters) >= 0;

    // ISO/IEC 27001 and ISO/TS 16949 are asked for as "ISO 27001" and "ISO 16949" too; GB and GB/T share their numbers.
    private static string Family(string family) => family[..(family.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? slash : family.Length)].ToUpperInvariant();

    [GeneratedRegex(@"(?<![a-z])(iatf|iso/iec|iso/ts|iso|gb/t|gb|en|as|iec|ul|api|asme|qc)[ _-]{0,2}(\d{3,6})(?!\d)(?: ?[:\-–—] ?((?:19|20)\d\d)(?!\d))?")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"(?<![a-z0-9])(ccc|3c|ce|fda|rohs|reach|haccp|gmp|cqc|cnas|cma|ul)(?![a-z0-9]| ?\d)")]
    private static partial Regex Marks();
}
