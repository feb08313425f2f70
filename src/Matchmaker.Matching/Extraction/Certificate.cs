using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.Extraction;

/// <summary>
/// A certificate or standard by name, whatever its spelling: "ISO9001", "ISO 9001:2015", "GB/T 19001-2016", "AS9100D".
/// </summary>
/// <param name="Name">Family and number, "ISO 9001", or a mark without a number, "CCC".</param>
/// <param name="Version">The year, where it is named; a revision's letter counts as its year.</param>
public sealed partial record Certificate(string Name, int? Version)
{
    private static readonly SearchValues<char> Letters = SearchValues.Create([
        .. Enumerable
            .Range('A', 26)
            .SelectMany(c => new[] { (char)c, (char)(c + 32), (char)(c + 0xFEE0), (char)(c + 32 + 0xFEE0) }),
    ]);

    // The editions of AS 9100 (http://praxiom.com/as9100-intro.htm); GJB 9001C is of 2017, B of 2009.
    private static readonly Dictionary<string, int> Revisions = new(StringComparer.Ordinal)
    {
        ["AS 9100a"] = 2001,
        ["AS 9100b"] = 2004,
        ["AS 9100c"] = 2009,
        ["AS 9100d"] = 2016,
        ["GJB 9001b"] = 2009,
        ["GJB 9001c"] = 2017,
    };

    public override string ToString() => Version is null ? Name : $"{Name}:{Version}";

    public static IReadOnlyList<Certificate> In(string text) => [.. In(FoldedText.Of(text)).Select(f => f.Certificate)];

    /// <summary>Each with its place in the folded text.</summary>
    internal static IEnumerable<(Certificate Certificate, int Start, int Length)> In(FoldedText text) =>
        Numbered()
            .Matches(text.Text)
            .Select(m => (Numbered(m), m.Index, m.Length))
            .Concat(
                Marks()
                    .Matches(text.Text)
                    .Select(m =>
                        (new Certificate(m.Value == "3c" ? "CCC" : m.Value.ToUpperInvariant(), null), m.Index, m.Length)
                    )
            );

    /// <summary>
    /// A cheap no for most texts: every certificate's name has a Latin letter, of full width perhaps.
    /// </summary>
    public static bool MayBeIn(string text) => text.AsSpan().IndexOfAny(Letters) >= 0;

    private static Certificate Numbered(System.Text.RegularExpressions.Match found)
    {
        var name = $"{Family(found.Groups[1].Value)} {found.Groups[2].Value}";
        return new(
            name,
            found.Groups[4].Success ? int.Parse(found.Groups[4].ValueSpan, CultureInfo.InvariantCulture)
                : Revisions.TryGetValue(name + found.Groups[3].Value, out var year) ? year
                : null
        );
    }

    // ISO/IEC 27001 and ISO/TS 16949 are asked for as "ISO 27001" and "ISO 16949" too; GB and GB/T, YY and YY/T share
    // their numbers.
    private static string Family(string family) =>
        family.Split('/')[0].ToUpperInvariant() switch
        {
            "GBT" => "GB",
            "YYT" => "YY",
            var name => name,
        };

    [GeneratedRegex(
        @"(?<![a-z])(iatf|iso/iec|iso/ts|iso|gb/?t?|gjb|yy/?t?|en|as|iec|ul|api|asme|"
            + @"qc)[ _-]{0,2}([0-9]{3,6})(?![0-9])(?: ?(?:rev\.? ?)?([a-d])(?![a-z]))?(?: ?[:\-–—] ?((?:19|"
            + @"20)[0-9][0-9])(?![0-9]))?"
    )]
    private static partial Regex Numbered();

    [GeneratedRegex(@"(?<![a-z0-9])(ccc|3c|ce|fda|rohs|reach|haccp|gmp|cqc|cnas|cma|ul)(?![a-z0-9]| ?[0-9])")]
    private static partial Regex Marks();

    private static readonly string[] Either = ["或", " or "];

    /// <summary>Whether one of the certificates that a text names is enough.</summary>
    public static bool OneIsEnough(string text) =>
        Either.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase));
}
