using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Engine;
using Matchmaker.Matching.Extraction;
using Matchmaker.Matching.Scoring.Checks;
using static Matchmaker.Matching.Tests.Town;

namespace Matchmaker.Matching.Tests.Scoring.Checks;

public sealed class RequirementTests
{
    private static readonly Firm Caster = Firm("firm_caster", "青岛某某精密铸造有限公司", "压缩机铸铁壳体精密铸造") with
    {
        District = "district_jimo",
    };

    [Theory]
    [InlineData("ISO9001", "ISO 9001:2015", CheckResult.Met)]
    [InlineData("通过 ISO 9001:2015 认证", "ISO9001", CheckResult.Met)]
    [InlineData("GB/T 19001", "ＩＳＯ９００１", CheckResult.Met)]
    [InlineData("ISO 9001", "IATF 16949:2016", CheckResult.Met)]
    [InlineData("IATF16949", "ISO 9001:2015", CheckResult.Unknown)]
    [InlineData("ISO 9001:2015", "ISO 9001:2008", CheckResult.Unmet)]
    [InlineData("ISO 14001", "ISO 9001", CheckResult.Unknown)]
    [InlineData("3C认证", "CCC", CheckResult.Met)]
    [InlineData("ISO 9001 和 ISO 14001", "ISO 9001", CheckResult.Unknown)]
    [InlineData("ISO 9001 或 IATF 16949", "ISO 9001", CheckResult.Met)]
    [InlineData("ISO 9001:2015", "GB/T 19001-2016", CheckResult.Met)]
    [InlineData("ISO 9001:2015", "GBT19001-2008", CheckResult.Unmet)]
    [InlineData("GB/T 19001-2016", "IATF 16949:2016", CheckResult.Met)]
    [InlineData("ISO 9001:2026", "IATF 16949:2016", CheckResult.Unmet)]
    [InlineData("ISO 9001:2015", "AS9100D", CheckResult.Met)]
    [InlineData("ISO 9001:2015", "AS 9100 Rev C", CheckResult.Unknown)]
    [InlineData("ISO/TS 16949:2009", "IATF 16949:2016", CheckResult.Met)]
    [InlineData("ISO 9001", "GJB 9001C-2017", CheckResult.Met)]
    [InlineData("ISO 13485:2016", "YY/T 0287-2017", CheckResult.Met)]
    [InlineData("ISO 13485", "ISO 9001:2015", CheckResult.Unknown)]
    [InlineData("ISO/IEC 27001:2022", "GB/T 22080-2016", CheckResult.Unmet)]
    [InlineData("ISO 9001 和 ISO 14001", "ISO9001/14001", CheckResult.Met)]
    [InlineData("ISO 9001 和 IATF 16949", "IATF 16949:2016", CheckResult.Met)]
    [InlineData("供应商或制造商通过 ISO 9001 和 IATF 16949", "ISO 9001", CheckResult.Unknown)]
    [InlineData("CE/FCC", "CE", CheckResult.Unknown)]
    [InlineData("CE/FCC", "CE、FCC", CheckResult.Met)]
    [InlineData("特种设备制造许可证（压力容器 A2）", "特种设备生产许可证（压力容器 A2）", CheckResult.Met)]
    [InlineData("压力容器制造许可证", "特种设备制造许可证（压力容器 A2）", CheckResult.Met)]
    [InlineData("特种设备制造许可证", "特种设备制造许可证（压力容器 A2）", CheckResult.Met)]
    [InlineData("压力容器制造许可证 A2", "特种设备制造许可证（锅炉 A）", CheckResult.Unknown)]
    [InlineData("压力容器制造许可证 A2", "特种设备制造许可证（压力容器 D）", CheckResult.Unknown)]
    [InlineData("压力容器制造许可证 A2", "压力容器制造许可证", CheckResult.Unknown)]
    [InlineData("压力容器制造许可证 A2", "特种设备设计许可证（压力容器 A2）", CheckResult.Unknown)]
    [InlineData("压力容器制造许可证 D级", "特种设备制造许可证（压力容器 A2）", CheckResult.Met)]
    [InlineData("B级锅炉制造许可证", "特种设备制造许可证（锅炉 A级）", CheckResult.Met)]
    [InlineData("A级锅炉制造许可证", "特种设备制造许可证（锅炉 B级）", CheckResult.Unknown)]
    [InlineData("起重机械制造许可", "特种设备制造许可证（电梯 A1）", CheckResult.Unknown)]
    [InlineData("A class boiler licence", "特种设备制造许可证（锅炉 A级）", CheckResult.Met)]
    public async Task Certificates_are_known_by_number_and_version_in_any_spelling(
        string asked,
        string held,
        CheckResult result
    ) =>
        Assert.Equal(
            result,
            (
                await Check(
                    RequirementKind.Certificate,
                    asked,
                    Caster with
                    {
                        Credentials = [new(held, null, null, null, null)],
                    }
                )
            ).Result
        );

    [Theory]
    [InlineData(
        "ISO 9001",
        "IATF 16949:2016",
        "登记的证书 IATF 16949:2016；IATF 16949 包含 ISO 9001 的要求",
        "the certificate on file IATF 16949:2016; IATF 16949 includes the requirements of ISO 9001"
    )]
    [InlineData(
        "ISO 9001:2015",
        "GB/T 19001-2016",
        "登记的证书 GB/T 19001-2016；GB 19001 与 ISO 9001 等同",
        "the certificate on file GB/T 19001-2016; GB 19001 is identical to ISO 9001"
    )]
    [InlineData(
        "ISO/TS 16949",
        "IATF 16949",
        "登记的证书 IATF 16949；IATF 16949 取代 ISO 16949",
        "the certificate on file IATF 16949; IATF 16949 replaces ISO 16949"
    )]
    [InlineData(
        "压力容器制造许可证 D",
        "特种设备制造许可证（压力容器 A2）",
        "登记的证书 特种设备制造许可证（压力容器 A2）；特种设备制造许可证（压力容器 A2）覆盖特种设备制造许可证（压力容器 D）",
        "the certificate on file 特种设备制造许可证（压力容器 A2）; the special equipment manufacturing licence (pressure vessels A2) "
            + "covers the special equipment manufacturing licence (pressure vessels D)"
    )]
    [InlineData("ISO 9001", "ISO 9001:2015", "登记的证书 ISO 9001:2015", "the certificate on file ISO 9001:2015")]
    [InlineData(
        "ISO 9001 和 IATF 16949",
        "IATF 16949",
        "登记的证书 IATF 16949；IATF 16949 包含 ISO 9001 的要求；登记的证书 IATF 16949",
        "the certificate on file IATF 16949; IATF 16949 includes the requirements of ISO 9001; "
            + "the certificate on file IATF 16949"
    )]
    public async Task Evidence_says_which_certificate_stands_for_another_and_why(
        string asked,
        string held,
        string zh,
        string en
    )
    {
        var check = await Check(
            RequirementKind.Certificate,
            asked,
            Caster with
            {
                Credentials = [new(held, null, null, null, null)],
            }
        );
        Assert.Equal((zh, en), (check.Evidence!.Zh, check.Evidence.En));
    }

    [Theory]
    [InlineData("通过 IATF 16949 认证", CheckResult.Met)]
    [InlineData("IATF 16949 认证咨询", CheckResult.Unknown)]
    public async Task Advice_on_a_certificate_is_none(string stated, CheckResult result)
    {
        var check = await Check(
            RequirementKind.Certificate,
            "ISO 9001",
            Caster with
            {
                Capabilities = [new("压缩机铸铁壳体精密铸造", null), new(stated, null)],
            }
        );
        Assert.Equal(result, check.Result);
        if (result is CheckResult.Met)
            Assert.Equal("自述『通过 IATF 16949 认证』；IATF 16949 包含 ISO 9001 的要求", check.Evidence!.Zh);
    }

    [Theory]
    [InlineData("IP67", "防护等级 IP68", CheckResult.Met)]
    [InlineData("IP65 以上", "压缩机壳体，IP67", CheckResult.Met)]
    [InlineData("IP65 以上", "压缩机壳体，IP56", CheckResult.Unmet)]
    [InlineData("IP65 以上", "压缩机壳体，IPX7", CheckResult.Unknown)]
    [InlineData("IP65 或 IP67", "压缩机壳体，IP65", CheckResult.Met)]
    [InlineData("IP65", "钙奶饼干，IP67", CheckResult.Unknown)]
    [InlineData("噪声不高于 65dB", "压缩机壳体，噪声 60 dB(A)", CheckResult.Met)]
    [InlineData("noise below 65 dB", "噪声 70 dB", CheckResult.Unmet)]
    [InlineData("注册资本不低于500万元", "注册资本 1000 万元", CheckResult.Met)]
    [InlineData("MOQ ≤ 500 pcs", "起订量 1000 件", CheckResult.Unmet)]
    [InlineData("起订量不高于 500 件", "500 件起订", CheckResult.Met)]
    [InlineData("起订量不高于 500 件", "500 只饼干起订", CheckResult.Unknown)]
    public async Task What_a_firm_says_of_classes_figures_and_orders_counts(
        string asked,
        string stated,
        CheckResult result
    ) =>
        Assert.Equal(
            result,
            (
                await Check(
                    RequirementKind.Other,
                    asked,
                    Caster with
                    {
                        Capabilities = [new("压缩机铸铁壳体精密铸造", null), new(stated, null)],
                    }
                )
            ).Result
        );

    [Fact]
    public async Task A_certificate_that_has_ended_contradicts_and_says_when()
    {
        var check = await Check(
            RequirementKind.Certificate,
            "ISO 9001",
            Caster with
            {
                Credentials = [new("ISO 9001", null, null, null, new(2025, 3, 1))],
            }
        );
        Assert.Equal(CheckResult.Unmet, check.Result);
        Assert.Contains("2025-03-01", check.Evidence!.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RequirementKind.Capacity, "月产能不低于 5 万件", "压缩机壳体精密铸造，月产能 8 万件", CheckResult.Met)]
    [InlineData(RequirementKind.Capacity, "月产能不低于 5 万件", "压缩机壳体精密铸造，年产 30 万件", CheckResult.Unmet)]
    [InlineData(RequirementKind.Capacity, "月产能不低于 5 万件", "全厂月产能 8 万件", CheckResult.Met)]
    [InlineData(RequirementKind.Capacity, "月产能不低于 5 万件", "钙奶饼干，月产能 8 万件", CheckResult.Unknown)]
    [InlineData(RequirementKind.Capacity, "月产能不低于 5 万件", "钙奶饼干，月产能 1 万件", CheckResult.Unknown)]
    [InlineData(RequirementKind.Capacity, "月产能不低于 5 万件", "压缩机壳体，最大直径 80 mm", CheckResult.Unknown)]
    [InlineData(RequirementKind.Delivery, "8 周内交付", "交期 30 天", CheckResult.Met)]
    [InlineData(RequirementKind.Delivery, "4 周内", "交期 2 个月", CheckResult.Unmet)]
    [InlineData(RequirementKind.Price, "单价不高于 80 元", "压缩机壳体单价 75 元起", CheckResult.Unknown)]
    [InlineData(RequirementKind.Price, "单价不高于 80 元", "压缩机壳体单价 75 元", CheckResult.Met)]
    [InlineData(RequirementKind.Capability, "加工精度 ≤0.01 mm", "加工精度 0.05 mm", CheckResult.Unmet)]
    [InlineData(RequirementKind.Capability, "压缩机壳体加工精度 ≤0.01 mm", "压缩机壳体加工", CheckResult.Unknown)]
    public async Task Amounts_are_compared_with_what_the_firm_states_of_the_same_thing(
        RequirementKind kind,
        string asked,
        string stated,
        CheckResult result
    )
    {
        var check = await Check(
            kind,
            asked,
            Caster with
            {
                Capabilities = [new("压缩机铸铁壳体精密铸造", null), new(stated, null)],
            }
        );
        Assert.Equal(result, check.Result);
        if (result is CheckResult.Unknown)
            return;
        Assert.Contains(asked, check.Evidence!.Zh, StringComparison.Ordinal);
        Assert.Contains(stated, check.Evidence.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_better_of_two_statements_counts()
    {
        var firm = Caster with
        {
            Capabilities =
            [
                new("压缩机壳体精密铸造，月产能 3 万件", null),
                new("压缩机铸铁壳体精密铸造，二期月产能 8 万件", null),
            ],
        };
        Assert.Equal(CheckResult.Met, (await Check(RequirementKind.Capacity, "月产能不低于 5 万件", firm)).Result);
    }

    [Theory]
    [InlineData("钙奶饼干代工", CheckResult.Unknown)]
    [InlineData("压缩机壳体铸件供货", CheckResult.Unmet)]
    public async Task What_an_offer_states_is_about_what_its_title_names(string title, CheckResult result)
    {
        var need = Demand("project_1", "压缩机壳体铸件", null, "压缩机壳体铸件", "link_casting") with
        {
            Requirements = [new("月产能不低于 5 万件", true, RequirementKind.Capacity)],
        };
        var town = new Town(
            Caster,
            need,
            Supply("project_2", title, Caster.Id) with
            {
                Description = "交期可议。月产能 1 万件。",
            }
        );
        Assert.Equal(
            result,
            (await town.For(Caster, filter: new MatchFilter(IncludeExcluded: true))).Single().Checks.Single().Result
        );
    }

    [Theory]
    [InlineData(
        RequirementKind.Certificate,
        "ISO 9001:2015",
        "取得 ISO 9001:2015 后即满足",
        "met once it holds ISO 9001:2015"
    )]
    [InlineData(
        RequirementKind.Tier,
        "小巨人",
        "获评专精特新“小巨人”后即满足",
        "met once it is recognised as little giant"
    )]
    [InlineData(
        RequirementKind.District,
        "限城阳区",
        "在城阳区登记经营场所后即满足",
        "met once it is on file in Chengyang District"
    )]
    [InlineData(
        RequirementKind.Capacity,
        "月产能不低于 5 万件",
        "月产能不低于 5 万件后即满足",
        "met once it has monthly capacity at least 50,000 pieces"
    )]
    public async Task What_is_unmet_says_what_would_change_it(RequirementKind kind, string asked, string zh, string en)
    {
        var check = await Check(
            kind,
            asked,
            Caster with
            {
                Credentials = [new("ISO 9001:2008", null, null, null, null)],
                Tiers = [new(Tier.Specialized, null, new(2025, 1, 1), null, null, Provenance.None)],
                Capabilities = [new("压缩机铸铁壳体精密铸造，月产能 1 万件", null)],
            }
        );
        Assert.Equal(CheckResult.Unmet, check.Result);
        Assert.EndsWith(zh, check.Evidence!.Zh, StringComparison.Ordinal);
        Assert.EndsWith(en, check.Evidence.En, StringComparison.Ordinal);
        Assert.Null(check.Question);
    }

    [Theory]
    [InlineData(
        RequirementKind.Capacity,
        "月产能不低于 5 万件",
        "请确认：月产能是否不低于 5 万件？",
        "Please confirm: is the monthly capacity at least 50,000 pieces?",
        "月产能不低于 5 万件"
    )]
    [InlineData(
        RequirementKind.Certificate,
        "需要 IATF16949 认证",
        "请确认：是否持有有效的 IATF 16949 证书？",
        "Please confirm: do you hold a valid certificate of IATF 16949?",
        "IATF 16949"
    )]
    [InlineData(
        RequirementKind.Certificate,
        "ISO 9001 和 A2级压力容器制造许可证",
        "请确认：是否持有有效的 ISO 9001、特种设备制造许可证（压力容器 A2） 证书？",
        "Please confirm: do you hold a valid certificate of ISO 9001 and special equipment manufacturing licence "
            + "(pressure vessels A2)?",
        "ISO 9001、特种设备制造许可证（压力容器 A2）"
    )]
    [InlineData(
        RequirementKind.Capability,
        "防护等级 IP67",
        "请确认：防尘等级是否不低于 IP6X，防水等级是否不低于 IPX7？",
        "Please confirm: is the dust protection at least IP6X, and is the water protection at least IPX7?",
        "防尘等级不低于 IP6X，防水等级不低于 IPX7"
    )]
    [InlineData(
        RequirementKind.Tier,
        "专精特新中小企业",
        "请确认：是否获评专精特新中小企业？",
        "Please confirm: are you recognised as specialised SME?",
        null
    )]
    [InlineData(
        RequirementKind.Capability,
        "十万级无尘车间注塑",
        "请确认：能否满足“十万级无尘车间注塑”？",
        "Please confirm: can you meet “十万级无尘车间注塑”?",
        "十万级无尘车间注塑"
    )]
    [InlineData(
        RequirementKind.Delivery,
        "8 周内交付",
        "请确认：交期是否不超过 8 周？",
        "Please confirm: is the lead time at most 8 weeks?",
        "交期不超过 8 周"
    )]
    [InlineData(
        RequirementKind.Other,
        "接受账期 60 天",
        "请确认：能否满足“接受账期 60 天”？",
        "Please confirm: can you meet “接受账期 60 天”?",
        "接受账期 60 天"
    )]
    public async Task What_is_unknown_is_a_question_to_the_firm_with_what_would_answer_it(
        RequirementKind kind,
        string asked,
        string zh,
        string en,
        string? statement
    )
    {
        var check = await Check(kind, asked, Caster);
        Assert.Equal((zh, en, statement), (check.Question?.Zh, check.Question?.En, check.Statement?.Zh));
        if (statement is null || kind is RequirementKind.Other)
            return;
        var answered =
            kind is RequirementKind.Certificate
                ? Caster with
                {
                    Credentials = [new(statement, null, null, null, null)],
                }
                : Caster with
                {
                    Capabilities = [.. Caster.Capabilities, new(statement, null)],
                };
        Assert.Equal(CheckResult.Met, (await Check(kind, asked, answered)).Result);
    }

    [Theory]
    [InlineData(RequirementKind.Certificate, "IATF 16949")]
    [InlineData(RequirementKind.Tier, "专精特新中小企业")]
    [InlineData(RequirementKind.Capability, "十万级无尘车间注塑")]
    [InlineData(RequirementKind.Capacity, "月产能 5 万件")]
    [InlineData(RequirementKind.Delivery, "8 周内交付")]
    [InlineData(RequirementKind.Price, "单价不高于 80 元")]
    [InlineData(RequirementKind.Other, "接受账期 60 天")]
    public async Task What_nobody_has_stated_is_unknown_and_has_no_evidence(RequirementKind kind, string asked)
    {
        var check = await Check(kind, asked, Caster);
        Assert.Equal(CheckResult.Unknown, check.Result);
        Assert.Null(check.Evidence);
    }

    [Theory]
    [InlineData("专精特新“小巨人”企业", Tier.LittleGiant, CheckResult.Met)]
    [InlineData("专精特新中小企业", Tier.LittleGiant, CheckResult.Met)]
    [InlineData("小巨人", Tier.Specialized, CheckResult.Unmet)]
    [InlineData("瞪羚企业", Tier.LittleGiant, CheckResult.Unknown)]
    public async Task A_tier_counts_upwards_on_its_ladder(string asked, Tier held, CheckResult result) =>
        Assert.Equal(
            result,
            (
                await Check(
                    RequirementKind.Tier,
                    asked,
                    Caster with
                    {
                        Tiers = [new(held, null, new(2025, 1, 1), null, null, Provenance.None)],
                    }
                )
            ).Result
        );

    [Theory]
    [InlineData("即墨区企业", CheckResult.Met)]
    [InlineData("城阳或即墨", CheckResult.Met)]
    [InlineData("限城阳区", CheckResult.Unmet)]
    [InlineData("本地企业", CheckResult.Met)]
    [InlineData("靠近机场", CheckResult.Unknown)]
    [InlineData("location near the airport", CheckResult.Unknown)]
    [InlineData("注册在青岛", CheckResult.Met)]
    [InlineData("本市企业", CheckResult.Met)]
    [InlineData("青岛市内注册", CheckResult.Met)]
    [InlineData("限山东省内企业", CheckResult.Met)]
    [InlineData("registered in Qingdao", CheckResult.Met)]
    [InlineData("限青島市企業", CheckResult.Met)]
    [InlineData("青岛市城阳区企业", CheckResult.Unmet)]
    [InlineData("仅限青岛西海岸新区企业", CheckResult.Unmet)]
    [InlineData("城阳区或即墨区", CheckResult.Met)]
    [InlineData("城阳区、即墨区企业优先", CheckResult.Met)]
    [InlineData("Chengyang or Jimo District", CheckResult.Met)]
    [InlineData("限青岛高新区企业", CheckResult.Unknown)]
    [InlineData("位于城阳区即墨路", CheckResult.Unmet)]
    public async Task Districts_are_known_by_name(string asked, CheckResult result) =>
        Assert.Equal(result, (await Check(RequirementKind.District, asked, Caster)).Result);

    [Theory]
    [InlineData("district_shinan")]
    [InlineData("district_laoshan")]
    [InlineData("district_pingdu")]
    public async Task Every_district_of_the_city_is_in_the_city(string district)
    {
        var firm = Caster with { District = district };
        Assert.Equal(CheckResult.Met, (await Check(RequirementKind.District, "须在青岛注册", firm)).Result);
        Assert.Equal(CheckResult.Unmet, (await Check(RequirementKind.District, "城阳区或即墨区", firm)).Result);
        Assert.Equal(
            CheckResult.Unknown,
            (await Check(RequirementKind.District, "须在青岛注册", firm with { District = null })).Result
        );
    }

    [Theory]
    [InlineData("近三年有同类业绩", "近三年同类业绩 12 项", CheckResult.Met)]
    [InlineData("近三年有同类业绩", "近两年有类似项目业绩", CheckResult.Met)]
    [InlineData("近三年有同类业绩", "近五年有同类业绩", CheckResult.Unknown)]
    [InlineData("近三年同类业绩不少于 3 项", "近三年同类业绩 2 项", CheckResult.Unknown)]
    [InlineData("similar contracts in the last three years", "近三年同类业绩 2 项", CheckResult.Met)]
    [InlineData("at least two similar projects in the last 3 years", "近三年同类业绩 2 项", CheckResult.Met)]
    [InlineData("近三年有同类业绩", "业绩突出，深受好评", CheckResult.Unknown)]
    [InlineData("近三年有同类业绩", "压缩机壳体", CheckResult.Unknown)]
    [InlineData("须有出口业绩", "工程业绩 3 项", CheckResult.Unknown)]
    [InlineData("近三年有同类业绩", "近两年出口业绩 3 项", CheckResult.Unknown)]
    [InlineData("近三年同类合同金额不低于 500 万元", "近三年同类合同 3 份", CheckResult.Unknown)]
    [InlineData("2023年以来有同类业绩", "有同类业绩", CheckResult.Unknown)]
    public async Task Similar_contracts_are_met_by_as_many_in_as_few_years(
        string asked,
        string stated,
        CheckResult result
    ) =>
        Assert.Equal(
            result,
            (
                await Check(
                    RequirementKind.Other,
                    asked,
                    Caster with
                    {
                        Capabilities = [new("压缩机铸铁壳体精密铸造", null), new(stated, null)],
                    }
                )
            ).Result
        );

    [Fact]
    public async Task A_firm_that_has_nothing_on_file_but_its_name_is_asked() =>
        Assert.Equal(
            CheckResult.Unknown,
            (
                await Check(
                    RequirementKind.Capability,
                    "压缩机壳体精密铸造",
                    Firm("firm_named", "青岛压缩机铸铁壳体精密铸造有限公司")
                )
            ).Result
        );

    [Fact]
    public async Task A_stated_capability_is_the_evidence()
    {
        var check = await Check(RequirementKind.Capability, "压缩机壳体精密铸造", Caster);
        Assert.Equal(CheckResult.Met, check.Result);
        Assert.Contains("压缩机铸铁壳体精密铸造", check.Evidence!.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unmet_hard_requirements_exclude_and_are_shown_on_request_after_the_others()
    {
        var near = Firm("firm_b", "青岛甲铸造有限公司", "压缩机铸铁壳体精密铸造") with
        {
            District = "district_chengyang",
        };
        var need = Demand("project_1", "压缩机壳体铸件") with
        {
            Requirements =
            [
                new("限城阳区", true, RequirementKind.District),
                new("IATF 16949", true, RequirementKind.Certificate),
            ],
        };
        var town = new Town(Caster, near, need);

        Assert.Equal(["firm_b"], (await town.For(need)).Select(m => m.Firm));
        var all = await town.For(need, filter: new MatchFilter(IncludeExcluded: true));
        Assert.Equal([("firm_b", false), ("firm_caster", true)], all.Select(m => (m.Firm!, m.Excluded)));
        var own = await town.For(Caster, filter: new MatchFilter(IncludeExcluded: true));
        Assert.Equal([CheckResult.Unmet, CheckResult.Unknown], own.Single().Checks.Select(c => c.Result));
    }

    [Fact]
    public async Task Requirements_in_a_free_text_are_checked_and_exclude_nobody()
    {
        var town = new Town(
            Caster with
            {
                Credentials = [new("IATF 16949:2016", null, null, null, null)],
                Capabilities = [.. Caster.Capabilities, new("月产能 3 万件", null)],
            }
        );
        var found = Assert.Single(await town.For("压缩机铸铁壳体精密铸造，必须通过 IATF 16949，月产能不低于 5 万件"));
        Assert.Equal([CheckResult.Met, CheckResult.Unmet], found.Checks.Select(c => c.Result));
        Assert.False(found.Excluded);
    }

    private static readonly District[] OtherDistricts =
    [
        new("district_shinan", 1, "市南区", "Shinan District", "370202", Provenance.None),
        new("district_laoshan", 1, "崂山区", "Laoshan District", "370212", Provenance.None),
        new("district_pingdu", 1, "平度市", "Pingdu City", "370283", Provenance.None),
        new(
            "district_huangdao",
            1,
            "黄岛区（青岛西海岸新区）",
            "Huangdao District (Qingdao West Coast New Area)",
            "370211",
            Provenance.None
        ),
    ];

    private static async Task<RequirementCheck> Check(RequirementKind kind, string asked, Firm firm)
    {
        var need = Demand("project_1", "压缩机铸铁壳体精密铸造", null, "压缩机铸铁壳体精密铸造", "link_casting") with
        {
            Requirements = [new Requirement(asked, false, kind)],
        };
        var town = new Town([firm with { Positions = [new("link_casting", null)] }, need, .. OtherDistricts]);
        return (await town.For(need)).Single().Checks.Single();
    }
}
