using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Extraction;

namespace Matchmaker.Matching.Tests.Extraction;

public sealed class QuantityReaderTests
{
    [Theory]
    [InlineData("月产能不低于 5 万件", "月产能不低于 5 万件")]
    [InlineData("月产能５万件以上", "月产能不低于 5 万件")]
    [InlineData("年需求约二十万套", "年产能在 18 万套到 22 万套之间")]
    [InlineData("年用量8万套", "年产能不低于 8 万套")]
    [InlineData("可稳定供货 2,000 台/月", "月产能不低于 2000 台")]
    [InlineData("每月可供 2 万件", "月产能不低于 2 万件")]
    [InlineData("具备5-8万件的月产能", "月产能在 5 万件到 8 万件之间")]
    [InlineData("年产能 1.2 亿只", "年产能不低于 12000 万只")]
    [InlineData("日产 3 千件", "日产能不低于 3000 件")]
    [InlineData("年处理 500 吨", "年产能不低于 500 吨")]
    [InlineData("年产 1000余吨", "年产能不低于 1000 吨")]
    [InlineData("月產能至少五萬件", "月产能不低于 5 万件")]
    [InlineData("节拍 12 秒以内", "节拍不超过 12 秒")]
    [InlineData("生产节拍≤0.5分钟", "节拍不超过 0.5 分钟")]
    [InlineData("交期 4 周内", "交期不超过 4 周")]
    [InlineData("本地交期7天", "交期不超过 7 天")]
    [InlineData("下单后两周内交货", "交期不超过 2 周")]
    [InlineData("交货期 30-45 天", "交期在 30 天到 45 天之间")]
    [InlineData("交期：20个工作日", "交期不超过 20 工作日")]
    [InlineData("半个月内交付", "交期不超过 0.5 个月")]
    [InlineData("样件 30 天", "样件交期不超过 30 天")]
    [InlineData("单价 120 元以内", "单价不超过 120 元")]
    [InlineData("单价不高于 80 元/件", "单价不超过 80 元")]
    [InlineData("每吨不超过 5000 元", "单价不超过 5000 元/吨")]
    [InlineData("报价 1.2 万元/台", "单价不超过 1.2 万元/台")]
    [InlineData("单价约 100 元", "单价在 90 元到 110 元之间")]
    [InlineData("加工精度 ≤0.01 mm", "加工精度不超过 0.01 mm")]
    [InlineData("公差±0.02毫米", "公差不超过 0.02 mm")]
    [InlineData("平面度控制在 5 丝以内", "平面度不超过 5 丝")]
    [InlineData("粗糙度Ra3.2以内", "粗糙度不超过 3.2 μm")]
    [InlineData("爆破压力≥49MPa", "爆破压力不低于 49 MPa")]
    [InlineData("直径 500～750 毫米", "直径在 500 mm 到 750 mm 之间")]
    [InlineData("加工 φ750 mm 法兰", "直径为 750 mm")]
    [InlineData("额定功率不小于 7.5 千瓦", "额定功率不低于 7.5 kW")]
    [InlineData("电压 220 V", "电压为 220 V")]
    [InlineData("气密性检漏合格率≥99.8%", "合格率不低于 99.8 %")]
    [InlineData("工作温度 -40~125℃", "工作温度在 -40 ℃到 125 ℃之间")]
    [InlineData("最大锁模力 1600 吨", "锁模力不超过 1600 吨")]
    [InlineData("工作水深3000米", "水深为 3000 m")]
    [InlineData("压力容器年产 500 吨", "年产能不低于 500 吨")]
    [InlineData("年产直径 500 mm 法兰，5 万件", "直径为 500 mm")]
    [InlineData("monthly capacity of at least 50,000 pcs", "月产能不低于 5 万件")]
    [InlineData("50k pcs per month", "月产能不低于 5 万件")]
    [InlineData("annual output up to 1.5 million units", "年产能不超过 150 万件")]
    [InlineData("500 tonnes a year", "年产能不低于 500 吨")]
    [InlineData("delivery within 4 weeks", "交期不超过 4 周")]
    [InlineData("lead time 4-6 weeks", "交期在 4 周到 6 周之间")]
    [InlineData("Lead time: 20 working days or less", "交期不超过 20 工作日")]
    [InlineData("unit price no more than CNY 120", "单价不超过 120 元")]
    [InlineData("price between 80 and 120 yuan", "单价在 80 元到 120 元之间")]
    [InlineData("cycle time under 12 s", "节拍不超过 12 秒")]
    [InlineData("tolerance of 0.01 mm", "公差不超过 0.01 mm")]
    [InlineData("最低起订量 500 件", "起订量不超过 500 件")]
    [InlineData("起订量不高于500件", "起订量不超过 500 件")]
    [InlineData("起批量：1 吨", "起订量不超过 1 吨")]
    [InlineData("500 件起订", "起订量不超过 500 件")]
    [InlineData("MOQ 500", "起订量不超过 500 件")]
    [InlineData("MOQ ≤ 300 sets", "起订量不超过 300 套")]
    [InlineData("minimum order quantity of 500 pcs", "起订量不超过 500 件")]
    [InlineData("minimum order 2 tons", "起订量不超过 2 吨")]
    [InlineData("注册资本不低于500万元", "注册资本不低于 500 万元")]
    [InlineData("注册资金 500 万以上", "注册资本不低于 500 万元")]
    [InlineData("注册资本不少于人民币1000万元", "注册资本不低于 1000 万元")]
    [InlineData("实缴资本≥200万元", "实缴资本不低于 200 万元")]
    [InlineData("年营业额不低于 1 亿元", "年营业收入不低于 10000 万元")]
    [InlineData("registered capital of at least CNY 5 million", "注册资本不低于 500 万元")]
    [InlineData("annual turnover not less than USD 2 million", "年营业收入不低于 200 万美元")]
    [InlineData("噪声不高于 65dB", "噪声不超过 65 dB")]
    [InlineData("整机噪音≤70分贝", "噪声不超过 70 dB")]
    [InlineData("noise level below 65 dB(A)", "噪声不超过 65 dB")]
    [InlineData("noise shall not exceed 65 dBA", "噪声不超过 65 dB")]
    [InlineData("噪声降至 60 dB 以下", "噪声不超过 60 dB")]
    [InlineData("隔声量不低于 30 dB", "隔声量不低于 30 dB")]
    [InlineData("signal-to-noise ratio at least 60 dB", "信噪比不低于 60 dB")]
    [InlineData("IP6X", "防尘等级不低于 IP6X")]
    [InlineData("防水等级达到 IPX7", "防水等级不低于 IPX7")]
    [InlineData("交期不得超过 30 天", "交期不超过 30 天")]
    [InlineData("月产能不得低于 5 万件", "月产能不低于 5 万件")]
    [InlineData("电压大于等于 220 V", "电压不低于 220 V")]
    [InlineData("burst pressure shall not be less than 49 MPa", "爆破压力不低于 49 MPa")]
    [InlineData("monthly capacity over 50,000 pcs", "月产能不低于 5 万件")]
    [InlineData("burst pressure of at least 49 MPa", "爆破压力不低于 49 MPa")]
    public void Amounts_are_read_with_what_they_are_about(string text, string words) =>
        Assert.Equal(words, Assert.Single(QuantityReader.In(text)).Words().Zh);

    [Theory]
    [InlineData("适合 12 周岁以上儿童，交付前确认")]
    [InlineData("公司成立 20 周年，月度例会")]
    [InlineData("2026-11-24 前交付")]
    [InlineData("11月24日前交货")]
    [InlineData("2026年5月底交付")]
    [InlineData("需通过 ISO 9001 认证")]
    [InlineData("按 GB/T 19001-2016 交付")]
    [InlineData("满足GB 16897")]
    [InlineData("电话 0532-88881234，手机 13800138000")]
    [InlineData("灰铁 HT250，球铁 QT450-10")]
    [InlineData("需提供AEC-Q100报告与样片")]
    [InlineData("预算：年采购额约800万元")]
    [InlineData("预算 320 万元")]
    [InlineData("质保 24 个月")]
    [InlineData("接受账期 60 天")]
    [InlineData("第3周交付")]
    [InlineData("提供一套完整方案")]
    [InlineData("注塑机 20 台")]
    [InlineData("厂房 3000 平方米")]
    [InlineData("面向三家企业征集，十分紧急")]
    [InlineData("粘度 500 mPa·s")]
    [InlineData("风量6万m3/h")]
    [InlineData("IP 地址 192.168.1.67")]
    [InlineData("公网 IP 67 个")]
    [InlineData("IP20 个地址")]
    [InlineData("公司计划 2027 年 IPO，VIP67 号")]
    [InlineData("支持 IPv6，IPC-6012 三级")]
    [InlineData("发射功率 20 dBm")]
    [InlineData("天线 5 dBi，光纤噪声 0.2 dB/km")]
    [InlineData("噪声降低 5 dB")]
    [InlineData("驾驶区噪声降低至少 2 dB(A) 以上")]
    [InlineData("noise reduced by 5 dB")]
    [InlineData("注册商标 500 件")]
    [InlineData("注册用户 500 万")]
    [InlineData("注册资本 500")]
    [InlineData("一起订购 500 件")]
    [InlineData("客户发起订单 500 件")]
    [InlineData("自即日起订立合同 3 份")]
    [InlineData("起订金额 5000 元")]
    [InlineData("MOQ 3 托")]
    [InlineData("founded in 1998 with 200 staff")]
    [InlineData("call 0532 8888 1234 to reach us")]
    public void Other_numbers_are_no_amounts(string text) =>
        Assert.Empty(QuantityReader.In(text).Select(q => q.Words().Zh));

    [Theory]
    [InlineData("IP67", 6, 7)]
    [InlineData("IP65 以上", 6, 5)]
    [InlineData("防护等级不低于ＩＰ54", 5, 4)]
    [InlineData("防护等级 IP 54 级", 5, 4)]
    [InlineData("ip-68 rated enclosure", 6, 8)]
    [InlineData("IP69K", 6, 9)]
    [InlineData("IP6K9K", 6, 9)]
    public void An_ip_code_is_a_class_against_dust_and_one_against_water(string text, int dust, int water) =>
        Assert.Equal(
            [$"防尘等级不低于 IP{dust}X", $"防水等级不低于 IPX{water}"],
            QuantityReader.In(text).Select(q => q.Words().Zh)
        );

    [Theory]
    [InlineData("4 周内", RequirementKind.Delivery, "交期不超过 4 周")]
    [InlineData("120 元以内", RequirementKind.Price, "单价不超过 120 元")]
    [InlineData("12 秒", RequirementKind.Capacity, "节拍不超过 12 秒")]
    public void The_kind_of_a_requirement_says_what_its_text_leaves_out(string text, RequirementKind kind, string words)
    {
        Assert.Equal(words, Assert.Single(QuantityReader.In(text, kind)).Words().Zh);
        Assert.Empty(QuantityReader.In(text));
    }

    [Fact]
    public void One_text_may_hold_several()
    {
        var text = "年需求12万件,球铁壳体,粗糙度Ra3.2以内,气密性检漏合格率≥99.8%,需IATF16949体系,本地交期7天。";
        var found = QuantityReader.In(text);
        Assert.Equal(
            ["年产能不低于 12 万件", "粗糙度不超过 3.2 μm", "合格率不低于 99.8 %", "交期不超过 7 天"],
            found.Select(q => q.Words().Zh)
        );
        Assert.Equal(["12万件", "3.2以内", "99.8%", "7天"], found.Select(q => text.Substring(q.Start, q.Length)));
    }

    [Theory]
    [InlineData("月产能不低于 5 万件")]
    [InlineData("日产 300 套以上")]
    [InlineData("年产能 500–800 吨")]
    [InlineData("节拍 12 秒以内")]
    [InlineData("交期 4 周内")]
    [InlineData("样件 20 个工作日内")]
    [InlineData("单价 80–120 元/kg")]
    [InlineData("单价 120 元以内")]
    [InlineData("公差 ±0.02 mm")]
    [InlineData("直径 500–750 mm")]
    [InlineData("电压 220 V")]
    [InlineData("爆破压力≥49MPa")]
    [InlineData("合格率≥99.8%")]
    [InlineData("起订量 500 件以下")]
    [InlineData("注册资本 500 万元以上")]
    [InlineData("年营业收入不低于 800 万美元")]
    [InlineData("噪声不高于 65 dB")]
    [InlineData("IP6X")]
    [InlineData("IPX7 以上")]
    public void What_a_firm_is_given_to_say_answers_the_question_in_both_languages(string asked)
    {
        var quantity = Assert.Single(QuantityReader.In(asked));
        foreach (var said in new[] { quantity.Words().Zh, quantity.Words().En })
        {
            var read = Assert.Single(QuantityReader.In(said));
            Assert.True(quantity.IsComparableWith(read), said);
            Assert.True(quantity.Compare(read) is CheckResult.Met, said);
        }
    }
}
