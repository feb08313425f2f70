namespace Matchmaker.Domain.Firms;

/// <summary>Labels of firms' values, as people read them.</summary>
public static class FirmLabels
{
    public static LocalizedText Label(this FirmRole value) =>
        value switch
        {
            FirmRole.Leader => new("链主", "chain leader"),
            FirmRole.Supplier => new("供应商", "supplier"),
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };

    public static LocalizedText Label(this LibraryState value) =>
        value switch
        {
            LibraryState.Candidate => new("待入库", "candidate"),
            LibraryState.Admitted => new("已入库", "admitted"),
            LibraryState.Suspended => new("已暂停", "suspended"),
            LibraryState.Removed => new("已移出", "removed"),
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };
}
