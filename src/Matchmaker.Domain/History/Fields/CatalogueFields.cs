using System.Globalization;
using Matchmaker.Domain.Chains;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.History.Fields;

/// <summary>The records of the catalogue, which change by decree.</summary>
internal static class CatalogueFields
{
    private static readonly LocalizedText Zh = new("中文名称", "Chinese name"),
        En = new("英文名称", "English name"),
        Order = new("次序", "order");

    public static readonly HistoryFields<Source> Source = new(
        [],
        new ValueField<Source>(nameof(Ledger.Source.Title), new("标题", "title"), (s, _) => Wording.Text(s.Title)),
        new ValueField<Source>(nameof(Ledger.Source.Url), new("网址", "address"), (s, _) => Wording.TextOrNull(s.Url)),
        new ValueField<Source>(nameof(Ledger.Source.Date), new("日期", "date"), (s, _) => Wording.TextOrNull(s.Date))
    );

    public static readonly HistoryFields<District> District = new(
        [nameof(Chains.District.Provenance)],
        new ValueField<District>(nameof(Chains.District.Zh), Zh, (d, _) => Wording.Text(d.Zh)),
        new ValueField<District>(nameof(Chains.District.En), En, (d, _) => Wording.Text(d.En)),
        new ValueField<District>(nameof(Chains.District.Code), new("区划代码", "code"), (d, _) => Wording.Text(d.Code))
    );

    public static readonly HistoryFields<Chain> Chain = new(
        [nameof(Chains.Chain.Provenance)],
        new ValueField<Chain>(nameof(Chains.Chain.Zh), Zh, (c, _) => Wording.Text(c.Zh)),
        new ValueField<Chain>(nameof(Chains.Chain.En), En, (c, _) => Wording.Text(c.En)),
        new ValueField<Chain>(nameof(Chains.Chain.Group), new("类别", "group"), (c, _) => c.Group.Label()),
        new ValueField<Chain>(nameof(Chains.Chain.Order), Order, (c, _) => Number(c.Order)),
        new ValueField<Chain>(
            nameof(Chains.Chain.Catalogue),
            new("目录版本", "catalogue"),
            (c, _) => Wording.Text(c.Catalogue)
        ),
        new ValueField<Chain>(
            nameof(Chains.Chain.From),
            new("生效日期", "in force from"),
            (c, _) => Wording.Day(c.From)
        ),
        new ValueField<Chain>(
            nameof(Chains.Chain.Until),
            new("失效日期", "in force until"),
            (c, _) => Wording.DayOrNull(c.Until)
        )
    );

    public static readonly HistoryFields<Link> Link = new(
        [nameof(Chains.Link.Provenance)],
        new ValueField<Link>(nameof(Chains.Link.Zh), Zh, (l, _) => Wording.Text(l.Zh)),
        new ValueField<Link>(nameof(Chains.Link.En), En, (l, _) => Wording.Text(l.En)),
        new ValueField<Link>(nameof(Chains.Link.Chain), new("产业链", "chain"), (l, w) => w.Name(l.Chain)),
        new ValueField<Link>(nameof(Chains.Link.Stage), new("上下游", "stage"), (l, _) => l.Stage.Label()),
        new ValueField<Link>(
            nameof(Chains.Link.KeyLink),
            new("重点环节", "key link"),
            (l, _) => Wording.Yes(l.KeyLink)
        ),
        new ValueField<Link>(nameof(Chains.Link.Order), Order, (l, _) => Number(l.Order)),
        new ListField<Link>(
            nameof(Chains.Link.Feeds),
            new("供给的环节", "link that it feeds"),
            (l, w) => l.Feeds.Select(w.Name)
        ),
        new ListField<Link>(nameof(Chains.Link.Terms), new("用语", "term"), (l, _) => l.Terms.Select(Wording.Text))
    );

    public static readonly HistoryFields<TierRule> TierRule = new(
        [nameof(Chains.TierRule.Provenance)],
        new ValueField<TierRule>(nameof(Chains.TierRule.Tier), new("梯度", "tier"), (t, _) => t.Tier.Label()),
        new ValueField<TierRule>(nameof(Chains.TierRule.Zh), Zh, (t, _) => Wording.Text(t.Zh)),
        new ValueField<TierRule>(nameof(Chains.TierRule.En), En, (t, _) => Wording.Text(t.En)),
        new ValueField<TierRule>(
            nameof(Chains.TierRule.Level),
            new("级别", "level"),
            (t, _) => Wording.TextOrNull(t.Level)
        ),
        new ValueField<TierRule>(
            nameof(Chains.TierRule.ValidYears),
            new("有效年数", "years valid"),
            (t, _) => t.ValidYears is { } years ? Number(years) : null
        ),
        new ValueField<TierRule>(
            nameof(Chains.TierRule.Rank),
            Order,
            (t, _) => t.Rank is { } rank ? Number(rank) : null
        ),
        new ValueField<TierRule>(
            nameof(Chains.TierRule.Ladder),
            new("阶梯", "ladder"),
            (t, _) => Wording.TextOrNull(t.Ladder)
        ),
        new ValueField<TierRule>(
            nameof(Chains.TierRule.Criteria),
            new("条件", "criteria"),
            (t, _) => Wording.TextOrNull(t.Criteria)
        )
    );

    private static LocalizedText Number(int value) => Wording.Text(value.ToString(CultureInfo.InvariantCulture));
}
