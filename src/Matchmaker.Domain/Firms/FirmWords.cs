namespace Matchmaker.Domain.Firms;

/// <summary>Labels of firms' values, as people read them.</summary>
public static class FirmWords
{
    public static Sentence Words(this FirmRole value) => value switch
    {
        FirmRole.Leader => new("链主", "chain leader"),
        FirmRole.Supplier => new("供应商", "supplier"),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    public static Sentence Words(this LibraryState value) => value switch
    {
        LibraryState.Candidate => new("待入库", "candidate"),
        LibraryState.Admitted => new("已入库", "admitted"),
        LibraryState.Suspended => new("已暂停", "suspended"),
        LibraryState.Removed => new("已移出", "removed"),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    public static Sentence Words(this Tier value) => value switch
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
