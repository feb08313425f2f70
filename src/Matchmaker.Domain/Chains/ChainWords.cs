namespace Matchmaker.Domain.Chains;

/// <summary>Labels of the catalogue's values, as people read them.</summary>
public static class ChainWords
{
    public static Sentence Words(this ChainGroup value) => value switch
    {
        ChainGroup.Advantage => new("优势产业", "advantage industries"),
        ChainGroup.Emerging => new("新兴产业", "emerging industries"),
        ChainGroup.Service => new("现代服务业", "modern services"),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    public static Sentence Words(this LinkStage value) => value switch
    {
        LinkStage.Upstream => new("上游", "upstream"),
        LinkStage.Midstream => new("中游", "midstream"),
        LinkStage.Downstream => new("下游", "downstream"),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    public static Sentence Words(this Coverage value) => value switch
    {
        Coverage.Open => new("空缺", "open"),
        Coverage.Thin => new("薄弱", "thin"),
        Coverage.Covered => new("充足", "covered"),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };
}
