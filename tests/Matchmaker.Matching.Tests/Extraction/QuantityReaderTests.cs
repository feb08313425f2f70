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
    [InlineData("IP67 防护等级")]
    [InlineData("预算：年采购额约800万元")]
    [InlineData("预算 320 万元")]
    [InlineData("注册资本 5000 万元")]
    [InlineData("质保 24 个月")]
    [InlineData("接受账期 60 天")]
    [InlineData("第3周交付")]
    [InlineData("提供一套完整方案")]
    [InlineData("注塑机 20 台")]
    [InlineData("厂房 3000 平方米")]
    [InlineData("面向三家企业征集，十分紧急")]
    [InlineData("粘度 500 mPa·s")]
    [InlineData("风量6万m3/h")]
    [InlineData("最低起订量 500 件")]
    [InlineData("founded in 1998 with 200 staff")]
    [InlineData("call 0532 8888 1234 to reach us")]
    public void Other_numbers_are_no_amounts(string text) =>
        Assert.Empty(QuantityReader.In(text).Select(q => q.Words().Zh));

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
