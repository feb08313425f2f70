using System.Text.RegularExpressions;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.Extraction;

/// <summary>A clause of a folded text: its words say what an amount in it is about.</summary>
/// <param name="Kind">What the text is known to be about; null where only its words say.</param>
internal sealed partial record Clause(FoldedText Text, int Start, int End, RequirementKind? Kind)
{
    private string Words => field ??= Text.Text[Start..End];

    public bool IsAboutCycle => Cycle().IsMatch(Words);
    public bool IsAboutDelivery => Delivery().IsMatch(Words);
    public bool IsAboutSamples => Samples().IsMatch(Words);
    public bool IsAboutOutput => Output().IsMatch(Words);
    public bool IsAboutPrice => Prices().IsMatch(Words);

    /// <summary>Terms of payment and warranty are times, and no delivery.</summary>
    public bool IsAboutTerms => Terms().IsMatch(Words);

    /// <summary>Budgets, turnovers and the like are sums, and no price.</summary>
    public bool IsAboutSums => Sums().IsMatch(Words);

    public bool SaysBetween => Words.Contains("between", StringComparison.Ordinal);

    public string Before(int at) => Text.Text[Start..at];

    public Property? PropertyOf(Amount amount) =>
        Property.Named(
            Text.Text.AsSpan(Start, amount.Start - Start),
            Text.Text.AsSpan(amount.End, Math.Max(0, End - amount.End))
        );

    /// <summary>The period that the words before the amount name ("月产能"), else those after it.</summary>
    public Period? PeriodAround(Amount amount) =>
        PeriodBefore().Matches(Before(amount.Start)).LastOrDefault() is { } before ? Periods.Named(Named(before))
        : PeriodAfter().Match(Text.Text[amount.End..Math.Max(amount.End, End)]) is { Success: true } after
            ? Periods.Named(Named(after))
        : null;

    /// <summary>The unit of count of "每件 120 元".</summary>
    public Unit? ItemBefore(Amount amount)
    {
        var every = Text.Text.LastIndexOf('每', amount.Start - 1 < Start ? Start : amount.Start - 1);
        return
            every >= Start
            && every < amount.Start
            && Unit.At(Text, every + 1) is { } item
            && item.Unit.Measure is not ("time" or "money")
            ? item.Unit
            : null;
    }

    private static string Named(System.Text.RegularExpressions.Match match) =>
        match.Groups.Values.Skip(1).First(g => g.Success).Value;

    [GeneratedRegex(@"节拍|takt|cycle time|单件工时|单件时间")]
    private static partial Regex Cycle();

    [GeneratedRegex(
        @"交期|交货|交付|交样|供货期|供货周期|货期|到货|发货|lead[ -]?time|deliver|shipment|shipped|样件|样品|打样"
    )]
    private static partial Regex Delivery();

    [GeneratedRegex(@"样件|样品|打样|交样|送样|samples?(?![a-z])|prototype")]
    private static partial Regex Samples();

    [GeneratedRegex(
        @"产|供|加工|处理|需求|用量|采购|消耗|出货|capacity|output|produc|suppl|process|deliver|throughput|consum|demand|"
            + @"(?:tons?|tonnes?|t|kg) (?:per|a) "
    )]
    private static partial Regex Output();

    [GeneratedRegex(@"单价|价格|报价|出厂价|含税价|每件价|(?<![a-z])(?:unit |ex-works )?price|(?<![a-z])cost per")]
    private static partial Regex Prices();

    [GeneratedRegex(@"质保|保修|保质|账期|付款|有效期|回款|warrant|payment|credit term")]
    private static partial Regex Terms();

    [GeneratedRegex(
        @"预算|金额|采购额|总额|总价|营收|收入|产值|投资|注册资本|罚|保证金|贷款|补贴|奖励|经费|budget|revenue|turnover|invest|capital|subsid"
    )]
    private static partial Regex Sums();

    [GeneratedRegex(
        @"(?<![0-9])(年|月|周|日|天)(?:均|度)?(?:最大|最高|设计)?(?:产能|产量|产|加工|供货|供应|可供|供|出货|需求|需|用量|采购|生产|处理|消耗|交付|发货)|"
            + @"每个?(小时|天|日|周|月|年)|(?<![a-z])(annual|yearly|monthly|weekly|daily|hourly)|(?<![a-z])(?:per|a|an|"
            + @"each|every) (hour|day|week|month|year)"
    )]
    private static partial Regex PeriodBefore();

    [GeneratedRegex(
        @"(年|月|周|日)(?:产能|产量|供货|加工)|(?<![a-z])(?:per|a|an|each|every) (hour|day|week|month|year)|(annual|"
            + @"yearly|monthly|weekly|daily|hourly|annually)(?![a-z])"
    )]
    private static partial Regex PeriodAfter();
}
