using System.Globalization;
using Matchmaker.Domain.Text;
using Matchmaker.Matching.Extraction;

namespace Matchmaker.Matching.Tests.Extraction;

public sealed class CertificateTableTests
{
    [Fact]
    public void Every_row_names_the_page_that_was_read_and_when()
    {
        Assert.All(
            ResourceTable.Rows(typeof(CertificateTable), "certificates.csv").Select(r => r.Split(',')),
            row =>
            {
                Assert.Equal(8, row.Length);
                Assert.All(row, cell => Assert.NotEmpty(cell));
                Assert.True(Uri.IsWellFormedUriString(row[6], UriKind.Absolute), row[6]);
                Assert.True(
                    DateOnly.TryParseExact(
                        row[7],
                        "yyyy-MM-dd",
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.None,
                        out _
                    ),
                    row[7]
                );
                // What the table names is what a text that names it is read as.
                Assert.Equal(
                    new Certificate(row[0], int.Parse(row[1], CultureInfo.InvariantCulture)),
                    Assert.Single(Certificate.In($"{row[0]}:{row[1]}"))
                );
                Assert.Equal(
                    new Certificate(row[2], int.Parse(row[3], CultureInfo.InvariantCulture)),
                    Assert.Single(Certificate.In($"{row[2]}:{row[3]}"))
                );
            }
        );
    }

    [Fact]
    public void What_is_satisfied_satisfies_in_turn_by_version()
    {
        Assert.Contains(new Certificate("GB 19001", 2016), CertificateTable.Covered(new("IATF 16949", 2016)));
        Assert.DoesNotContain(new Certificate("GB 19001", 2016), CertificateTable.Covered(new("ISO 9001", 2008)));
        Assert.DoesNotContain(CertificateTable.Covered(new("ISO 13485", 2016)), c => c.Name == "ISO 9001");
    }
}
