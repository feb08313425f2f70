using CsCheck;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Extraction;

namespace Matchmaker.Matching.Tests.Extraction;

public sealed class RequirementExtractionTests
{
    private static readonly IReadOnlyList<District> Districts =
    [
        District("即墨区", "Jimo District", "370215"),
        District("城阳区（含青岛高新区主园区）", "Chengyang District (incl. Qingdao Hi-tech Zone main park)", "370214"),
        District("黄岛区（青岛西海岸新区）", "Huangdao District (Qingdao West Coast New Area)", "370211"),
        District("李沧区", "Licang District", "370213"),
        District("市南区", "Shinan District", "370202"),
        District("平度市", "Pingdu City", "370283"),
    ];

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
    [InlineData("注册在青岛", RequirementKind.District, false)]
    [InlineData("注册地须在青岛市", RequirementKind.District, true)]
    [InlineData("注册地址在青岛市内", RequirementKind.District, false)]
    [InlineData("本市企业", RequirementKind.District, false)]
    [InlineData("本市企业优先", RequirementKind.District, false)]
    [InlineData("青岛市内注册", RequirementKind.District, false)]
    [InlineData("必须在青岛市内注册", RequirementKind.District, true)]
    [InlineData("青島本地供應商優先", RequirementKind.District, false)]
    [InlineData("青岛本地供应商优先", RequirementKind.District, false)]
    [InlineData("限山东省内企业", RequirementKind.District, true)]
    [InlineData("仅限青岛西海岸新区企业", RequirementKind.District, true)]
    [InlineData("must be registered in Qingdao", RequirementKind.District, true)]
    [InlineData("Qingdao-based suppliers preferred", RequirementKind.District, false)]
    [InlineData("only suppliers from Qingdao", RequirementKind.District, true)]
    [InlineData("local manufacturers", RequirementKind.District, false)]
    [InlineData("城阳区或即墨区", RequirementKind.District, false)]
    [InlineData("限城阳区、即墨区", RequirementKind.District, true)]
    [InlineData("城阳区、即墨区企业优先", RequirementKind.District, false)]
    [InlineData("供应商位于城阳或即墨", RequirementKind.District, false)]
    [InlineData("Chengyang or Jimo District", RequirementKind.District, false)]
    [InlineData("registered in Chengyang or Jimo", RequirementKind.District, false)]
    [InlineData("suppliers in Chengyang or Jimo District", RequirementKind.District, false)]
    [InlineData("起订量不高于500件", RequirementKind.Other, true)]
    [InlineData("MOQ up to 500 pcs", RequirementKind.Other, true)]
    [InlineData("起订量 500 件以内", RequirementKind.Other, false)]
    [InlineData("最低起订量 500 件", RequirementKind.Other, false)]
    [InlineData("minimum order quantity 500 pcs", RequirementKind.Other, false)]
    [InlineData("注册资本不低于500万元", RequirementKind.Other, true)]
    [InlineData("供应商注册资本 500 万元", RequirementKind.Other, false)]
    [InlineData("registered capital of at least CNY 5 million", RequirementKind.Other, true)]
    [InlineData("近三年有同类业绩", RequirementKind.Other, false)]
    [InlineData("近3年内具有类似项目业绩者优先", RequirementKind.Other, false)]
    [InlineData("必须提供近五年同类供货合同不少于 3 份", RequirementKind.Other, true)]
    [InlineData("具有同类产品供货经验", RequirementKind.Other, false)]
    [InlineData("similar contracts in the last three years", RequirementKind.Other, false)]
    [InlineData("must have at least two similar projects within the past 5 years", RequirementKind.Other, true)]
    [InlineData("suppliers must provide references", RequirementKind.Other, true)]
    [InlineData("须有出口业绩", RequirementKind.Other, true)]
    [InlineData("近三年承担过类似项目", RequirementKind.Other, false)]
    [InlineData("投标人须在中华人民共和国境内注册", RequirementKind.District, true)]
    [InlineData("希望供应商在青岛", RequirementKind.District, false)]
    [InlineData("firms in Licang, Chengyang or Jimo", RequirementKind.District, false)]
    [InlineData("特种设备制造许可证（压力容器，A2级）", RequirementKind.Certificate, false)]
    [InlineData("UL/CE/FCC认证至少一项", RequirementKind.Certificate, true)]
    [InlineData("noise level must not be higher than 65 dB", RequirementKind.Capability, true)]
    [InlineData("customer references preferred", RequirementKind.Other, false)]
    [InlineData("IP67", RequirementKind.Capability, false)]
    [InlineData("防护等级 IP65 以上", RequirementKind.Capability, false)]
    [InlineData("防护等级不低于IP65", RequirementKind.Capability, true)]
    [InlineData("at least IP65", RequirementKind.Capability, true)]
    [InlineData("噪声不高于 65dB", RequirementKind.Capability, true)]
    [InlineData("noise below 65 dB(A)", RequirementKind.Capability, true)]
    [InlineData("噪音最好低于 60 分贝", RequirementKind.Capability, false)]
    [InlineData("须持有特种设备制造许可证（压力容器A1、A2）", RequirementKind.Certificate, true)]
    [InlineData("具备A级锅炉制造许可证者优先", RequirementKind.Certificate, false)]
    [InlineData("must hold a pressure vessel manufacturing licence, ", RequirementKind.Certificate, true)]
    [InlineData("必须通过 ISO 9001、AS 9100 或 GJB 9001 认证", RequirementKind.Certificate, true)]
    [InlineData("ISO 9001 或 IATF 16949", RequirementKind.Certificate, false)]
    [InlineData("ISO 9001 or IATF 16949 preferred", RequirementKind.Certificate, false)]
    public void A_clause_that_asks_for_something_is_proposed(string text, RequirementKind kind, bool hard)
    {
        var found = Assert.Single(RequirementExtraction.WithPlaces(text, Districts));
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
    [InlineData("项目位于青岛市城阳区")]
    [InlineData("交货地点须在青岛市内")]
    [InlineData("服务青岛企业 200 家")]
    [InlineData("面向本市企业提供咨询")]
    [InlineData("需本地化部署")]
    [InlineData("供应本地市场")]
    [InlineData("青岛啤酒")]
    [InlineData("青岛港")]
    [InlineData("青岛企业家协会")]
    [InlineData("山东省，青岛市，城阳区，正阳路 1 号")]
    [InlineData("青岛市内的即墨路")]
    [InlineData("delivery to Qingdao port")]
    [InlineData("the site is located in Jimo")]
    [InlineData("水平度优先调整")]
    [InlineData("城市南部优先发展")]
    [InlineData("无需 ISO 9001、IATF 16949 认证")]
    [InlineData("IP 地址 10.0.0.67")]
    [InlineData("公司计划 IPO，知识产权 IP 20 项")]
    [InlineData("发射功率 20 dBm")]
    [InlineData("噪声降低 5 dB")]
    [InlineData("拥有注册商标 5 件")]
    [InlineData("注册资本 5000 万元")]
    [InlineData("本公司注册资本 5000 万元以上")]
    [InlineData("公司近三年业绩稳步增长")]
    [InlineData("我司近三年有同类业绩 20 项")]
    [InlineData("业绩优良，同类案例遍布全国")]
    [InlineData("近三年业绩良好")]
    [InlineData("业绩考核")]
    [InlineData("for reference only")]
    [InlineData("reference number 500")]
    [InlineData("references to the standard")]
    [InlineData("similar products are listed below")]
    [InlineData("一起订购 500 件")]
    [InlineData("发起订单 500 件")]
    [InlineData("接受小批量起订")]
    [InlineData("锅炉房排污许可证")]
    [InlineData("A 级锅炉")]
    [InlineData("FCC催化剂")]
    [InlineData("不限于青岛企业")]
    [InlineData("青岛地铁项目")]
    [InlineData("青岛某企业采购轴承")]
    [InlineData("FCC catalysts")]
    [InlineData("")]
    [InlineData("。，；")]
    public void What_asks_for_nothing_is_not(string text) =>
        Assert.Empty(RequirementExtraction.WithPlaces(text, Districts));

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

    [Theory]
    [InlineData("必须通过 ISO 9001 和 IATF 16949 认证", true, "必须通过 ISO 9001", "IATF 16949 认证")]
    [InlineData("必须通过 ISO 9001、IATF 16949 认证", true, "必须通过 ISO 9001", "IATF 16949 认证")]
    [InlineData("有ISO9001及ISO14001认证者优先", false, "有ISO9001", "ISO14001认证者优先")]
    [InlineData("ISO 9001 质量体系认证以及 CE", false, "ISO 9001 质量体系认证", "CE")]
    [InlineData("出口需 CE/FCC", false, "出口需 CE", "FCC")]
    [InlineData("must hold ISO 9001 and IATF 16949", true, "must hold ISO 9001", "IATF 16949")]
    [InlineData("具有CE、FCC两项认证", false, "具有CE", "FCC两项认证")]
    [InlineData("must hold ISO 9001, IATF 16949 and CE", true, "must hold ISO 9001", "IATF 16949", "CE")]
    [InlineData("CE & FCC certified firms preferred", false, "CE", "FCC certified firms preferred")]
    [InlineData(
        "需持特种设备制造许可证（压力容器 A2）和 ISO 9001",
        false,
        "需持特种设备制造许可证（压力容器 A2）",
        "ISO 9001"
    )]
    public void Each_of_several_certificates_is_asked_for_as_hard_as_their_phrase(
        string text,
        bool hard,
        params string[] parts
    )
    {
        var found = RequirementExtraction.WithPlaces(text, Districts);
        Assert.Equal(
            parts.Select(p => (p, hard, RequirementKind.Certificate)),
            found.Select(f => (f.Requirement.Text, f.Requirement.Hard, f.Requirement.Kind))
        );
        Assert.All(found, f => Assert.Equal(f.Requirement.Text, text.Substring(f.Start, f.Length)));
    }

    /// <summary>The words of both languages that say how much is asked for, with what they have in common.</summary>
    public static TheoryData<string, string, bool> Comparisons =>
        new()
        {
            { "噪声不高于 65 dB", "noise not higher than 65 dB", true },
            { "噪声不高于 65 dB", "noise below 65 dB", true },
            { "噪声不高于 65 dB", "noise not more than 65 dB", true },
            { "噪声不高于 65 dB", "noise no more than 65 dB", true },
            { "噪声不高于 65 dB", "noise up to 65 dB", true },
            { "噪声低于 65 dB", "noise under 65 dB", true },
            { "噪声低于 65 dB", "noise lower than 65 dB", true },
            { "噪声小于 65 dB", "noise less than 65 dB", true },
            { "噪声不大于 65 dB", "noise not greater than 65 dB", true },
            { "噪声不超过 65 dB", "noise not exceeding 65 dB", true },
            { "噪声不得超过 65 dB", "noise shall not exceed 65 dB", true },
            { "噪声不得高于 65 dB", "noise must not be above 65 dB", true },
            { "噪声不应超过 65 dB", "noise not to exceed 65 dB", true },
            { "噪声≤65 dB", "noise ≤ 65 dB", true },
            { "噪声<65 dB", "noise < 65 dB", true },
            { "噪声至多 65 dB", "noise at most 65 dB", true },
            { "噪声最高 65 dB", "noise max. 65 dB", true },
            { "噪声最大 65 dB", "noise maximum 65 dB", true },
            { "噪声小于等于 65 dB", "noise <= 65 dB", true },
            { "噪声 65 dB 以内", "noise within 65 dB", false },
            { "噪声 65 dB 以下", "noise 65 dB or less", false },
            { "噪声约 65 dB", "noise about 65 dB", false },
            { "噪声 65 dB", "noise 65 dB", false },
            { "最好噪声不高于 65 dB", "noise ideally below 65 dB", false },
            { "噪声不高于 65 dB 者优先", "noise below 65 dB preferred", false },
            { "希望噪声低于 65 dB", "noise below 65 dB would be desirable", false },
            { "尽量低于 65 dB 噪声", "noise below 65 dB if possible", false },
            { "电压不低于 220 V", "voltage at least 220 V", true },
            { "电压不低于 220 V", "voltage no lower than 220 V", true },
            { "电压不低于 220 V", "voltage shall not be less than 220 V", true },
            { "电压不得低于 220 V", "voltage must not be below 220 V", true },
            { "电压不少于 220 V", "voltage not fewer than 220 V", true },
            { "电压不小于 220 V", "voltage not less than 220 V", true },
            { "电压大于 220 V", "voltage greater than 220 V", true },
            { "电压高于 220 V", "voltage above 220 V", true },
            { "电压高于 220 V", "voltage higher than 220 V", true },
            { "电压超过 220 V", "voltage over 220 V", true },
            { "电压超过 220 V", "voltage exceeding 220 V", true },
            { "电压多于 220 V", "voltage more than 220 V", true },
            { "电压至少 220 V", "voltage at least 220 V", true },
            { "电压最低 220 V", "voltage min. 220 V", true },
            { "电压≥220 V", "voltage ≥ 220 V", true },
            { "电压>220 V", "voltage > 220 V", true },
            { "电压大于等于 220 V", "voltage >= 220 V", true },
            { "电压 220 V 以上", "voltage 220 V or more", false },
            { "电压 220 V 及以上", "voltage 220 V and above", false },
            { "电压必须 220 V", "voltage must be 220 V", true },
            { "电压须为 220 V", "voltage shall be 220 V", true },
            { "必需电压 220 V", "voltage 220 V required", true },
            { "建议电压不低于 220 V", "voltage at least 220 V recommended", false },
            { "交期不长于 30 天", "lead time not longer than 30 days", true },
            { "交期短于 30 天", "lead time shorter than 30 days", true },
            { "最迟 30 天交货", "delivery no later than 30 days", true },
            { "交期不晚于 30 天", "delivery not later than 30 days", true },
        };

    [Theory]
    [MemberData(nameof(Comparisons))]
    public void A_comparison_is_as_hard_in_one_language_as_in_the_other_and_bounds_the_same(
        string zh,
        string en,
        bool hard
    )
    {
        Assert.Equal(hard, Assert.Single(RequirementExtraction.WithPlaces(zh)).Requirement.Hard);
        Assert.Equal(hard, Assert.Single(RequirementExtraction.WithPlaces(en)).Requirement.Hard);
        var (first, second) = (Assert.Single(QuantityReader.In(zh)), Assert.Single(QuantityReader.In(en)));
        Assert.True(first.IsComparableWith(second));
        Assert.Equal(first.Amounts, second.Amounts);
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
                        .WithPlaces(text, Districts)
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

    private static District District(string zh, string en, string code) =>
        new($"district_{code}", 1, zh, en, code, Provenance.None);
}
