using CsCheck;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Extraction;

namespace Matchmaker.Matching.Tests.Extraction;

public sealed class RequirementExtractionTests
{
    private static readonly District Jimo = new(
        "district_jimo",
        1,
        "即墨区",
        "Jimo District",
        "370215",
        Provenance.None
    );

    [Theory]
    [InlineData("必须通过 IATF 16949 认证", RequirementKind.Certificate, true)]
    [InlineData("需IATF16949体系", RequirementKind.Certificate, false)]
    [InlineData("有 ISO 14001 者优先", RequirementKind.Certificate, false)]
    [InlineData("产品应通过CE、", RequirementKind.Certificate, true)]
    [InlineData("ISO 9001 certified firms preferred", RequirementKind.Certificate, false)]
    [InlineData("suppliers must hold IATF 16949", RequirementKind.Certificate, true)]
    [InlineData("符合 RoHS", RequirementKind.Certificate, false)]
    [InlineData("专精特新“小巨人”企业优先", RequirementKind.Tier, false)]
    [InlineData("限即墨区企业", RequirementKind.District, true)]
    [InlineData("仅限本地企业", RequirementKind.District, true)]
    [InlineData("must be located in Jimo", RequirementKind.District, true)]
    [InlineData("月产能不低于 5 万件", RequirementKind.Capacity, true)]
    [InlineData("年用量8万套", RequirementKind.Capacity, false)]
    [InlineData("monthly capacity of at least 50,000 pcs", RequirementKind.Capacity, true)]
    [InlineData("交期 4 周内", RequirementKind.Delivery, false)]
    [InlineData("最好 4 周内交货", RequirementKind.Delivery, false)]
    [InlineData("delivery within 4 weeks is required", RequirementKind.Delivery, true)]
    [InlineData("单价 120 元以内", RequirementKind.Price, false)]
    [InlineData("加工精度≤0.01mm", RequirementKind.Capability, true)]
    [InlineData("具有疲劳耐久开发的资质及经验", RequirementKind.Capability, false)]
    [InlineData("须具备真空钎焊能力", RequirementKind.Capability, true)]
    [InlineData("suppliers should be able to weld titanium", RequirementKind.Capability, false)]
    public void A_clause_that_asks_for_something_is_proposed(string text, RequirementKind kind, bool hard)
    {
        var found = Assert.Single(RequirementExtraction.WithPlaces(text, [Jimo]));
        Assert.Equal((kind, hard), (found.Requirement.Kind, found.Requirement.Hard));
    }

    [Theory]
    [InlineData("无需 IATF 16949 认证")]
    [InlineData("ISO 9001 is not required")]
    [InlineData("we want to reach new customers")]
    [InlineData("本地市场，产品即将上市")]
    [InlineData("innovative products listed below")]
    [InlineData("适合 12 周岁以上儿童")]
    [InlineData("2026-11-24 开标，联系电话 0532-88881234")]
    [InlineData("预算：年采购额约800万元")]
    [InlineData("即墨市场前景广阔")]
    [InlineData("这是一次十分重要的合作")]
    [InlineData("我国每年约有4亿吨生鲜农产品进入流通领域")]
    [InlineData("公司拥有IATF16949认证和完善的检测设备")]
    [InlineData("可应用于新能源商用车的多档变速箱产品")]
    [InlineData("目前供货周期长达2-3个月")]
    [InlineData("金刚石具有极高的硬度")]
    [InlineData("“专精特新·青银同行”专属金融服务")]
    [InlineData("")]
    [InlineData("。，；")]
    public void What_asks_for_nothing_is_not(string text) =>
        Assert.Empty(RequirementExtraction.WithPlaces(text, [Jimo]));

    [Fact]
    public void A_description_gives_its_requirements_with_their_places()
    {
        var text =
            "商用冷柜变频压缩机壳体铸件\n年需求12万件,球铁壳体,粗糙度Ra3.2以内,气密性检漏合格率≥99.8%,需ＩＡＴＦ16949体系,本地交期7天。\n预算：年采购额约800万元。";
        var found = RequirementExtraction.WithPlaces(text);
        Assert.Equal(
            [
                ("年需求12万件", RequirementKind.Capacity),
                ("粗糙度Ra3.2以内", RequirementKind.Capability),
                ("气密性检漏合格率≥99.8%", RequirementKind.Capability),
                ("需ＩＡＴＦ16949体系", RequirementKind.Certificate),
                ("本地交期7天", RequirementKind.Delivery),
            ],
            found.Select(f => (f.Requirement.Text, f.Requirement.Kind))
        );
        Assert.All(found, f => Assert.Equal(f.Requirement.Text, text.Substring(f.Start, f.Length)));
        Assert.All(RequirementExtraction.In(text), r => Assert.False(r.Hard));
    }

    private static readonly string[] Pieces =
    [
        "月产能",
        "不低于",
        "5",
        "万",
        "件",
        "/月",
        "-",
        "~",
        "±",
        "+/-",
        "0.01",
        "mm",
        "㎜",
        "½",
        "ISO 9001",
        "ＩＡＴＦ",
        "16949",
        "，",
        ",",
        ".",
        "。",
        "\n",
        " ",
        "交期",
        "周",
        "岁",
        "每",
        "元",
        "ra",
        "至",
        "以内",
        "余",
        "between ",
        "and ",
        "１２",
        "℃",
        "−",
        "：",
        "𠀀",
        "壓縮機",
        "直径",
        "必须",
        "具备",
        "单价",
        "第",
        "日",
        "11月",
        "CE",
        "k",
        "二十",
        "半",
        "999999999",
        "亿",
        "ghz",
    ];

    [Fact]
    public void Whatever_is_written_each_requirement_stands_where_it_is_said_to() =>
        Gen.Int[0, Pieces.Length - 1]
            .Array[0, 25]
            .Sample(pieces =>
            {
                var text = string.Concat(pieces.Select(p => Pieces[p]));
                return RequirementExtraction
                        .WithPlaces(text, [Jimo])
                        .All(r => text.Substring(r.Start, r.Length) == r.Requirement.Text)
                    && QuantityReader
                        .In(text)
                        .All(q =>
                            q.Start >= 0 && q.Length > 0 && q.Start + q.Length <= text.Length && q.Words().Zh.Length > 0
                        );
            });

    [Fact]
    public void There_are_never_more_than_a_project_may_have() =>
        Assert.Equal(
            RequirementExtraction.Most,
            RequirementExtraction
                .In(string.Join("；", Enumerable.Range(1000, 200).Select(i => $"必须通过 ISO {i} 认证")))
                .Count
        );

    [Fact]
    public void A_text_is_read_within_bounds()
    {
        var propose = new ProposeRequirements(new CatalogueCache());
        Assert.Equal(["text"], Assert.Single(propose.In(" ").Errors).Path!);
        Assert.Equal(
            ["text"],
            Assert.Single(propose.In(new string('铸', ProposeRequirements.MostCharacters + 1)).Errors).Path!
        );
    }
}
