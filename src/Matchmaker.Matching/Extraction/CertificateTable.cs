using System.Globalization;
using Matchmaker.Domain;
using Matchmaker.Domain.Text;

namespace Matchmaker.Matching.Extraction;

/// <summary>
/// Which certificates stand for others: the rows of certificates.csv, each with the page that says so, and the grades
/// of licences.csv.
/// </summary>
internal static class CertificateTable
{
    private static readonly ILookup<string, (int Version, Certificate Satisfies, CertificateRelation Relation)> Rows =
        ResourceTable
            .Rows(typeof(CertificateTable), "certificates.csv")
            .Select(r => r.Split(','))
            .ToLookup(
                r => r[0],
                r => (Year(r[1]), new Certificate(r[2], Year(r[3])), Enum.Parse<CertificateRelation>(r[4], true)),
                StringComparer.Ordinal
            );

    /// <summary>
    /// The certificate itself, and all that it satisfies; without a version where its own is not named.
    /// </summary>
    public static IReadOnlyCollection<Certificate> Covered(Certificate held) => Reached(held).Keys;

    /// <summary>
    /// Why the certificate held stands for the other one, as "IATF 16949 includes the requirements of ISO 9001"; null
    /// where it is the same one.
    /// </summary>
    public static LocalizedText? WhyItStandsFor(Certificate held, Certificate asked)
    {
        var relation = Reached(held).First(r => r.Key.Satisfies(asked)).Value;
        var (has, needs) = ((held with { Version = null }).Words, (asked with { Version = null }).Words);
        return relation switch
        {
            CertificateRelation.Same => null,
            CertificateRelation.Identical => new(
                $"{has.Zh} 与 {needs.Zh} 等同",
                $"{has.En} is identical to {needs.En}"
            ),
            CertificateRelation.Replaces => new($"{has.Zh} 取代 {needs.Zh}", $"{has.En} replaces {needs.En}"),
            CertificateRelation.Covers => new($"{has.Zh}覆盖{needs.Zh}", $"the {has.En} covers the {needs.En}"),
            _ => new($"{has.Zh} 包含 {needs.Zh} 的要求", $"{has.En} includes the requirements of {needs.En}"),
        };
    }

    private static Dictionary<Certificate, CertificateRelation> Reached(Certificate held)
    {
        var reached = new Dictionary<Certificate, CertificateRelation> { [held] = CertificateRelation.Same };
        foreach (var (licence, isOfLowerGrade) in SpecialEquipmentLicence.Covered(held))
            reached.TryAdd(licence, isOfLowerGrade ? CertificateRelation.Covers : CertificateRelation.Same);
        var open = new Queue<Certificate>([held]);
        while (open.TryDequeue(out var next))
        {
            foreach (var (version, satisfies, relation) in Rows[next.Name])
            {
                if (next.Version is { } own && own != version)
                    continue;
                var other = next.Version is null ? satisfies with { Version = null } : satisfies;
                if (reached.TryAdd(other, Joined(reached[next], relation)))
                    open.Enqueue(other);
            }
        }
        return reached;
    }

    // Over two steps only what is identical twice is identical.
    private static CertificateRelation Joined(CertificateRelation first, CertificateRelation second) =>
        first is CertificateRelation.Same ? second
        : first == second ? first
        : CertificateRelation.Includes;

    private static int Year(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>How a certificate stands for another.</summary>
internal enum CertificateRelation
{
    Same,
    Identical,
    Replaces,

    /// <summary>A licence of a higher grade for one of a lower.</summary>
    Covers,
    Includes,
}
