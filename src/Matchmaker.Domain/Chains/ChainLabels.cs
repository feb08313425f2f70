namespace Matchmaker.Domain.Chains;

/// <summary>Labels of the catalogue's values, as people read them.</summary>
public static class ChainLabels
{
    public static LocalizedText Label(this ChainGroup value) =>
        value switch
        {
            ChainGroup.Advantage => new("优势产业", "advantage industries"),
            ChainGroup.Emerging => new("新兴产业", "emerging industries"),
            ChainGroup.Service => new("现代服务业", "modern services"),
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };

    public static LocalizedText Label(this LinkStage value) =>
        value switch
        {
            LinkStage.Upstream => new("上游", "upstream"),
            LinkStage.Midstream => new("中游", "midstream"),
            LinkStage.Downstream => new("下游", "downstream"),
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };

    public static LocalizedText Label(this Coverage value) =>
        value switch
        {
            Coverage.Open => new("空缺", "open"),
            Coverage.Thin => new("薄弱", "thin"),
            Coverage.Covered => new("充足", "covered"),
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };

    public static LocalizedText Label(this Tier value) =>
        value switch
        {
            Tier.Innovative => new("创新型中小企业", "innovative SME"),
            Tier.Specialized => new("专精特新中小企业", "specialised SME"),
            Tier.LittleGiant => new("专精特新“小巨人”", "little giant"),
            Tier.ManufacturingChampion => new("制造业单项冠军", "manufacturing champion"),
            Tier.Hatchling => new("雏鹰企业", "hatchling"),
            Tier.Gazelle => new("瞪羚企业", "gazelle"),
            Tier.Unicorn => new("独角兽企业", "unicorn"),
            Tier.Listed => new("上市企业", "listed company"),
            Tier.BenchmarkPrivate => new("民营领军标杆企业", "benchmark private enterprise"),
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };
}
