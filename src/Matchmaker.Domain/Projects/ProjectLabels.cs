namespace Matchmaker.Domain.Projects;

/// <summary>Labels of projects' values, as people read them.</summary>
public static class ProjectLabels
{
    public static LocalizedText Label(this ProjectState value) =>
        value switch
        {
            ProjectState.Draft => new("草稿", "draft"),
            ProjectState.InReview => new("待审核", "in review"),
            ProjectState.Open => new("开放中", "open"),
            ProjectState.Paused => new("已暂停", "paused"),
            ProjectState.Closed => new("已关闭", "closed"),
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };

    public static LocalizedText Label(this AmendmentState value) =>
        value switch
        {
            AmendmentState.InReview => new("待审核", "in review"),
            AmendmentState.Returned => new("已退回", "returned"),
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };

    public static LocalizedText Label(this ProjectKind value) =>
        value switch
        {
            ProjectKind.Demand => new("需求", "demand"),
            ProjectKind.Supply => new("供给", "offer"),
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };

    public static LocalizedText Label(this ProjectType value) =>
        value switch
        {
            ProjectType.Scenario => new("应用场景", "application scenario"),
            ProjectType.Procurement => new("产品采购", "procurement"),
            ProjectType.Technology => new("技术攻关", "technical challenge"),
            ProjectType.Cooperation => new("协作配套", "supporting production"),
            ProjectType.Testing => new("检验检测", "testing"),
            ProjectType.Capacity => new("产能共享", "shared capacity"),
            ProjectType.Research => new("产学研合作", "joint research"),
            ProjectType.OpenCall => new("发榜", "open call"),
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };

    public static LocalizedText Label(this Visibility value) =>
        value switch
        {
            Visibility.Public => new("公开", "public"),
            Visibility.Programme => new("入库企业可见", "firms in the programme"),
            Visibility.Invited => new("仅受邀企业可见", "invited firms only"),
            Visibility.Staff => new("仅工作人员可见", "staff only"),
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };

    public static LocalizedText Label(this RequirementKind value) =>
        value switch
        {
            RequirementKind.Capability => new("能力", "capability"),
            RequirementKind.Certificate => new("资质证书", "certificate"),
            RequirementKind.Tier => new("梯度称号", "tier"),
            RequirementKind.District => new("所在区市", "district"),
            RequirementKind.Capacity => new("产能", "capacity"),
            RequirementKind.Delivery => new("交付期", "delivery"),
            RequirementKind.Price => new("价格", "price"),
            RequirementKind.Other => new("其他", "other"),
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };
}
