using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Matchmaker.Domain;
using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.Extraction;

/// <summary>
/// A certificate or standard by name, whatever its spelling: "ISO9001", "ISO 9001:2015", "GB/T 19001-2016", "AS9100D".
/// </summary>
/// <param name="Name">Family and number, "ISO 9001", a mark without a number, "CCC", or a licence for special equipment
/// with its kind and grade, "特种设备制造许可证 压力容器 A2".</param>
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

    /// <summary>As it is written in sentences; read as the certificate itself.</summary>
    public LocalizedText Words =>
        SpecialEquipmentLicence.Is(this) ? SpecialEquipmentLicence.Words(this) : new(ToString(), ToString());

    /// <summary>
    /// Whether it is the one that is asked for, in its version or a later one. A certificate without a version is taken
    /// to be of the one in force.
    /// </summary>
    internal bool Satisfies(Certificate asked) => Name == asked.Name && !(Version < asked.Version);

    public override string ToString() => Version is null ? Name : $"{Name}:{Version}";

    public static IReadOnlyList<Certificate> In(string text) => [.. In(FoldedText.Of(text)).Select(f => f.Certificate)];

    /// <summary>Each with its place in the folded text.</summary>
    internal static IEnumerable<CertificateInText> In(FoldedText text) =>
        Numbered()
            .Matches(text.Text)
            .SelectMany(m => Numbered(m).Select(c => new CertificateInText(c, m.Index, m.Length)))
            .Concat(SpecialEquipmentLicence.In(text.Text))
            .Concat(
                Marks()
                    .Matches(text.Text)
                    .Select(m => new CertificateInText(
                        new Certificate(m.Value == "3c" ? "CCC" : m.Value.ToUpperInvariant(), null),
                        m.Index,
                        m.Length
                    ))
            );

    /// <summary>
    /// A cheap no for most texts: every certificate's name has a Latin letter, of full width perhaps, or is a licence.
    /// </summary>
    public static bool MayBeIn(string text) =>
        text.AsSpan().IndexOfAny(Letters) >= 0 || SpecialEquipmentLicence.MayBeIn(text);

    // "ISO 9001/14001/45001" are three.
    private static IEnumerable<Certificate> Numbered(System.Text.RegularExpressions.Match found)
    {
        var name = $"{Family(found.Groups[1].Value)} {found.Groups[2].Value}";
        yield return new(
            name,
            found.Groups[4].Success ? int.Parse(found.Groups[4].ValueSpan, CultureInfo.InvariantCulture)
                : Revisions.TryGetValue(name + found.Groups[3].Value, out var year) ? year
                : null
        );
        foreach (Capture also in found.Groups["also"].Captures)
            yield return new($"{Family(found.Groups[1].Value)} {also.Value}", null);
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
        @"(?<![a-z])(iatf|ohsas|iso/iec|iso/ts|iso|gb/?t?|gjb|yy/?t?|en|as|iec|ul|api|asme|"
            + @"qc)[ _-]{0,2}([0-9]{3,6})(?![0-9])(?: ?(?:rev\.? ?)?([a-d])(?![a-z]))?(?: ?[:\-–—] ?((?:19|"
            + @"20)[0-9][0-9])(?![0-9]))?"
            + @"(?: ?[/\\、+&和与及] ?(?<also>9001|13485|14001|16949|18001|20000|22000|22301|27001|37001|45001|"
            + @"50001)(?![0-9]))*"
    )]
    private static partial Regex Numbered();

    [GeneratedRegex(
        @"(?<![a-z0-9])(ccc|3c|ce|fcc(?=$|[^\p{IsCJKUnifiedIdeographs}]|认|证|标|报告|检|测|资|者|和|与|及|或|等|以|两|双|"
            + @"三)(?! (?:cat|unit|gas|feed))|fda|rohs|reach|haccp|gmp|cqc|cnas|cma|ul|ukca|atex|csa|vde|pse|nsf|"
            + @"lfgb)(?![a-z0-9]| ?[0-9])"
    )]
    private static partial Regex Marks();

    /// <summary>
    /// Whether one of the certificates that a text names is enough: "or" stands between them, not elsewhere.
    /// </summary>
    public static bool OneIsEnough(string text)
    {
        var folded = FoldedText.Of(text);
        var named = In(folded).OrderBy(f => f.Start).ToList();
        return named.Count > 1
            && (
                AnyOf().IsMatch(folded.Text)
                || named
                    .Zip(named.Skip(1))
                    .Any(pair =>
                        pair.First.Start + pair.First.Length is var end
                        && end < pair.Second.Start
                        && Or().IsMatch(folded.Text[end..pair.Second.Start])
                    )
            );
    }

    [GeneratedRegex("或|(?<![a-z])or(?![a-z])")]
    private static partial Regex Or();

    [GeneratedRegex(
        "之一|任一|任意一|其一|至少一[项个种]|(?<![a-z])at least one of(?![a-z])|(?<![a-z])(?:any|one) of(?![a-z])|"
            + "(?<![a-z])either(?![a-z])"
    )]
    private static partial Regex AnyOf();
}

/// <summary>A certificate that a text names, with its place in the folded text.</summary>
internal readonly record struct CertificateInText(Certificate Certificate, int Start, int Length);
