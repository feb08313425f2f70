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
                Assert.Equal(9, row.Length);
                Assert.All(row, cell => Assert.NotEmpty(cell));
                Assert.True(Uri.IsWellFormedUriString(row[7], UriKind.Absolute), row[7]);
                Assert.True(
                    DateOnly.TryParseExact(
                        row[8],
                        "yyyy-MM-dd",
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.None,
                        out _
                    ),
                    row[8]
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
    public void Every_grade_of_a_licence_that_covers_others_names_the_page_that_says_so() =>
        Assert.All(
            ResourceTable.Rows(typeof(CertificateTable), "licences.csv").Select(r => r.Split(',')),
            row =>
            {
                Assert.Equal(6, row.Length);
                Assert.True(Uri.IsWellFormedUriString(row[4], UriKind.Absolute), row[4]);
                Assert.Single(Certificate.In($"特种设备制造许可证（{row[0]} {row[1]}）"));
            }
        );

    [Theory]
    [InlineData("特种设备制造许可证（压力容器 A2）", "特种设备制造许可证 压力容器 A2")]
    [InlineData("特种设备生产许可证（压力容器制造 A2 级）", "特种设备制造许可证 压力容器 A2")]
    [InlineData("A2级压力容器制造许可证", "特种设备制造许可证 压力容器 A2")]
    [InlineData("压力容器制造（A2）许可证", "特种设备制造许可证 压力容器 A2")]
    [InlineData("压力容器A2资质", "特种设备许可证 压力容器 A2")]
    [InlineData("特种設備製造許可證（鍋爐 A 級）", "特种设备制造许可证 锅炉 A")]
    [InlineData("锅炉制造许可证A级", "特种设备制造许可证 锅炉 A")]
    [InlineData("起重机械制造许可", "特种设备制造许可证 起重机械")]
    [InlineData("压力管道设计许可证 GC1", "特种设备设计许可证 压力管道 GC1")]
    [InlineData("特种设备制造许可证", "特种设备制造许可证")]
    [InlineData("special equipment manufacturing licence (pressure vessels A2)", "特种设备制造许可证 压力容器 A2")]
    [InlineData("class A boiler manufacturing license", "特种设备制造许可证 锅炉 A")]
    [InlineData("must hold a boiler manufacturing licence", "特种设备制造许可证 锅炉")]
    public void A_licence_for_special_equipment_is_known_by_activity_kind_and_grade(string text, string name) =>
        Assert.Equal(name, Assert.Single(Certificate.In(text)).Name);

    [Theory]
    [InlineData("特种设备制造许可证（压力容器 A1、A2）", 2)]
    [InlineData("特种设备生产许可证（锅炉 A 级，压力容器 A2）", 2)]
    [InlineData("特种设备安装改造维修许可证（起重机械 A级）", 3)]
    [InlineData("ISO9001/14001/45001", 3)]
    [InlineData("CE/FCC", 2)]
    public void One_text_may_name_several(string text, int count) => Assert.Equal(count, Certificate.In(text).Count);

    [Theory]
    [InlineData("锅炉房排污许可证")]
    [InlineData("压力容器 A2 钢板")]
    [InlineData("起重机械安全生产许可证")]
    [InlineData("电梯配件，食品经营许可证")]
    [InlineData("特种设备作业人员资格证")]
    [InlineData("ISO 9001/2015 款 500 件", "ISO 9001")]
    public void Other_licences_are_none_for_special_equipment(string text, params string[] names) =>
        Assert.Equal(names, Certificate.In(text).Select(c => c.Name));

    [Fact]
    public void What_a_firm_is_given_to_say_of_a_licence_is_read_as_that_licence()
    {
        var licence = Assert.Single(Certificate.In("A2级压力容器制造许可证"));
        Assert.Equal(licence, Assert.Single(Certificate.In(licence.Words.Zh)));
        Assert.Equal(licence, Assert.Single(Certificate.In(licence.Words.En)));
    }

    [Theory]
    [InlineData("ISO 9001 或 IATF 16949", true)]
    [InlineData("ISO 9001、IATF 16949 之一", true)]
    [InlineData("either ISO 9001 or AS 9100", true)]
    [InlineData("制造商或供应商须通过 ISO 9001 和 IATF 16949", false)]
    [InlineData("suppliers or agents with ISO 9001 and CE", false)]
    [InlineData("for ISO 9001 and CE", false)]
    public void One_of_several_is_enough_where_or_stands_between_them(string text, bool enough) =>
        Assert.Equal(enough, Certificate.OneIsEnough(text));

    [Fact]
    public void What_is_satisfied_satisfies_in_turn_by_version()
    {
        Assert.Contains(new Certificate("GB 19001", 2016), CertificateTable.Covered(new("IATF 16949", 2016)));
        Assert.DoesNotContain(new Certificate("GB 19001", 2016), CertificateTable.Covered(new("ISO 9001", 2008)));
        Assert.DoesNotContain(CertificateTable.Covered(new("ISO 13485", 2016)), c => c.Name == "ISO 9001");
    }
}
