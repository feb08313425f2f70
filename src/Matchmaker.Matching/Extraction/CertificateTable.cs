using System.Globalization;
using Matchmaker.Domain.Text;

namespace Matchmaker.Matching.Extraction;

/// <summary>
/// Which certificates stand for others: the rows of certificates.csv, each with the page that says so.
/// </summary>
internal static class CertificateTable
{
    private static readonly ILookup<string, (int Version, Certificate Satisfies)> Rows = ResourceTable
        .Rows(typeof(CertificateTable), "certificates.csv")
        .Select(r => r.Split(','))
        .ToLookup(r => r[0], r => (Year(r[1]), new Certificate(r[2], Year(r[3]))), StringComparer.Ordinal);

    /// <summary>
    /// The certificate itself, and all that it satisfies; without a version where its own is not named.
    /// </summary>
    public static IReadOnlyCollection<Certificate> Covered(Certificate held)
    {
        var covered = new HashSet<Certificate> { held };
        var open = new Queue<Certificate>(covered);
        while (open.TryDequeue(out var next))
        {
            foreach (var (version, satisfies) in Rows[next.Name])
            {
                if (next.Version is { } own && own != version)
                    continue;
                var reached = next.Version is null ? satisfies with { Version = null } : satisfies;
                if (covered.Add(reached))
                    open.Enqueue(reached);
            }
        }
        return covered;
    }

    private static int Year(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
