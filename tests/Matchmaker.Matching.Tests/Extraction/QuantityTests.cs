using CsCheck;
using Matchmaker.Matching.Extraction;

namespace Matchmaker.Matching.Tests.Extraction;

public sealed class QuantityTests
{
    private static readonly Gen<decimal> AnyAmount = Gen.Int[1, 1_000_000].Select(i => i / 100m);
    private static readonly Gen<decimal> AnyFactor = Gen.Int[0, 4]
        .Select(i => new[] { 0.001m, 0.01m, 1000m, 12m, 604_800m }[i]);
    private static readonly Gen<Topic> AnyTopic = Gen.Int[0, Enum.GetValues<Topic>().Length - 1].Select(i => (Topic)i);
    private static readonly Gen<AmountInterval> AnyBounds = Gen.Select(AnyAmount, AnyAmount, Gen.Int[0, 3])
        .Select(
            (a, b, form) =>
                form switch
                {
                    0 => new AmountInterval(a, null),
                    1 => new AmountInterval(null, a),
                    2 => AmountInterval.Exactly(a),
                    _ => new AmountInterval(Math.Min(a, b), Math.Max(a, b)),
                }
        );

    [Theory]
    [InlineData("月产能不低于 5 万件", "月产能 8 万件", CheckResult.Met)]
    [InlineData("月产能不低于 5 万件", "月产能 3 万件", CheckResult.Unmet)]
    [InlineData("月产能不低于 5 万件", "月产能 3–8 万件", CheckResult.Met)]
    [InlineData("月产能不低于 5 万件", "月产能 3 万件以上", CheckResult.Unknown)]
    [InlineData("月产能不低于 5 万件", "annual capacity up to 600,000 pcs", CheckResult.Met)]
    [InlineData("monthly capacity of at least 50,000 pcs", "年产能 59 万个", CheckResult.Unmet)]
    [InlineData("月产能不低于 5 万件", "日产 3000 件", CheckResult.Met)]
    [InlineData("月产能不低于 5 万件", "日产 2000 件", CheckResult.Unknown)]
    [InlineData("月产能不低于 5 万件", "日产 1000 件", CheckResult.Unmet)]
    [InlineData("交期 4 周内", "交期 25 天", CheckResult.Met)]
    [InlineData("交期 4 周内", "lead time 3-6 weeks", CheckResult.Unknown)]
    [InlineData("交期 4 周内", "交货期 2 个月", CheckResult.Unmet)]
    [InlineData("交期 4 周内", "交货期 20 个工作日", CheckResult.Met)]
    [InlineData("单价 120 元以内", "单价 0.011 万元/件", CheckResult.Met)]
    [InlineData("单价 120 元以内", "unit price at least CNY 130", CheckResult.Unmet)]
    [InlineData("每吨不超过 5000 元", "单价 4.8 元/kg", CheckResult.Met)]
    [InlineData("节拍 12 秒以内", "节拍 0.25 分钟", CheckResult.Unmet)]
    [InlineData("加工精度 ≤0.01 mm", "加工精度可达 5 微米", CheckResult.Met)]
    [InlineData("直径 500–750 mm", "加工直径 0.1–1 m", CheckResult.Met)]
    [InlineData("直径 500–750 mm", "直径 600 mm 以下", CheckResult.Unknown)]
    [InlineData("直径 500–750 mm", "直径 400 mm 以下", CheckResult.Unmet)]
    [InlineData("爆破压力≥49MPa", "爆破压力 55 MPa", CheckResult.Met)]
    [InlineData("锁模力 800 吨", "最大锁模力 1600 吨", CheckResult.Met)]
    [InlineData("MOQ ≤ 500 pcs", "起订量 100 件", CheckResult.Met)]
    [InlineData("起订量不高于 500 件", "minimum order quantity 1,000 pieces", CheckResult.Unmet)]
    [InlineData("注册资本不低于500万元", "注册资本 1000 万元", CheckResult.Met)]
    [InlineData("注册资本不低于500万元", "注册资金 300 万", CheckResult.Unmet)]
    [InlineData("噪声不高于 65dB", "noise 60 dB(A)", CheckResult.Met)]
    [InlineData("噪声不高于 65dB", "噪音 70 分贝", CheckResult.Unmet)]
    [InlineData("IPX5", "IPX7", CheckResult.Met)]
    [InlineData("IPX7", "IPX4", CheckResult.Unmet)]
    [InlineData("IPX7", "IPX4 以上", CheckResult.Unknown)]
    public void What_is_stated_is_compared_across_units_and_periods(string asked, string stated, CheckResult result) =>
        Assert.Equal(result, Assert.Single(QuantityReader.In(asked)).Compare(Assert.Single(QuantityReader.In(stated))));

    [Theory]
    [InlineData("月产能不低于 5 万件", "月产能 8 万套")]
    [InlineData("月产能不低于 5 万件", "每月处理 500 吨")]
    [InlineData("月产能不低于 5 万件", "长度 5 m")]
    [InlineData("直径 500 mm", "长度 500 mm")]
    [InlineData("交期 4 周内", "样件 3 周")]
    [InlineData("单价 120 元", "单价 120 美元")]
    [InlineData("单价 120 元/件", "单价 120 元/kg")]
    [InlineData("压力 5 MPa", "爆破压力 5 MPa")]
    [InlineData("IPX7", "IP6X")]
    [InlineData("噪声 60 dB", "信噪比 60 dB")]
    [InlineData("起订量 500 件", "起订量 500 套")]
    [InlineData("注册资本 500 万元", "实缴资本 500 万元")]
    public void Different_things_are_never_compared(string asked, string stated) =>
        Assert.False(
            Assert.Single(QuantityReader.In(asked)).IsComparableWith(Assert.Single(QuantityReader.In(stated)))
        );

    [Fact]
    public void Another_unit_changes_no_verdict() =>
        Gen.Select(AnyTopic, AnyBounds, AnyBounds, AnyFactor)
            .Sample(
                (topic, asked, stated, factor) =>
                    Of(topic, asked).Compare(Of(topic, stated))
                    == Of(topic, asked.Times(factor)).Compare(Of(topic, stated.Times(factor)))
            );

    [Fact]
    public void A_year_is_twelve_months_whoever_counts() =>
        Gen.Select(AnyBounds, AnyBounds)
            .Sample(
                (asked, stated) =>
                    Of(Topic.Output, asked, Period.Month).Compare(Of(Topic.Output, stated, Period.Month))
                        == Of(Topic.Output, asked, Period.Month)
                            .Compare(Of(Topic.Output, stated.Times(12), Period.Year))
                    && Of(Topic.Output, asked.Times(12), Period.Year).Compare(Of(Topic.Output, stated, Period.Month))
                        == Of(Topic.Output, asked, Period.Month).Compare(Of(Topic.Output, stated, Period.Month))
            );

    [Fact]
    public void Another_period_leaves_a_verdict_or_opens_it_and_never_turns_it() =>
        Gen.Select(AnyBounds, AnyAmount, Gen.Int[20, 31])
            .Sample(
                (asked, daily, days) =>
                {
                    var worked = Of(Topic.Output, asked, Period.Month)
                        .Compare(Of(Topic.Output, AmountInterval.Exactly(daily * days), Period.Month));
                    var open = Of(Topic.Output, asked, Period.Month)
                        .Compare(Of(Topic.Output, AmountInterval.Exactly(daily), Period.Day));
                    return open is CheckResult.Unknown || open == worked;
                }
            );

    [Fact]
    public void A_range_that_holds_another_meets_it() =>
        Gen.Select(AnyAmount, AnyAmount, AnyAmount, AnyAmount)
            .Sample(
                (a, b, c, d) =>
                {
                    var ends = new[] { a, b, c, d }.Order().ToArray();
                    var (asked, stated) = (new AmountInterval(ends[1], ends[2]), new AmountInterval(ends[0], ends[3]));
                    return Of(Topic.Property, asked).Compare(Of(Topic.Property, stated)) is CheckResult.Met
                        && Of(Topic.Output, asked).Compare(Of(Topic.Output, stated)) is CheckResult.Met;
                }
            );

    [Fact]
    public void What_is_stated_as_it_is_asked_meets_it() =>
        Gen.Select(AnyTopic, AnyBounds)
            .Sample(
                (topic, bounds) =>
                    // "At least four weeks" promises no time of delivery.
                    (
                        bounds.Most is null
                        && topic is not (Topic.Property or Topic.Output or Topic.FirmFigure or Topic.ProtectionClass)
                    )
                    || Of(topic, bounds).Compare(Of(topic, bounds)) is CheckResult.Met
            );

    [Fact]
    public void More_output_and_less_time_never_make_it_worse() =>
        Gen.Select(AnyBounds, AnyAmount, AnyAmount)
            .Sample(
                (asked, stated, more) =>
                    Of(Topic.Output, asked).Compare(Of(Topic.Output, AmountInterval.Exactly(stated)))
                        is not CheckResult.Met
                    || Of(Topic.Output, asked).Compare(Of(Topic.Output, AmountInterval.Exactly(stated + more)))
                        is CheckResult.Met
            );

    private static Quantity Of(Topic topic, AmountInterval bounds, Period? per = null) =>
        new(topic, "", bounds, Unit.Of("件"), per, 0, 0);
}
