namespace Matchmaker.Domain.Engagements;

/// <summary>Labels of engagements' values, as people read them.</summary>
public static class EngagementLabels
{
    public static LocalizedText Label(this EngagementStage value) =>
        value switch
        {
            EngagementStage.Proposed => new("待回复", "proposed"),
            EngagementStage.Accepted => new("已同意", "accepted"),
            EngagementStage.Negotiating => new("洽谈中", "negotiating"),
            EngagementStage.Intent => new("达成意向", "intent"),
            EngagementStage.Contracted => new("已签约", "contracted"),
            EngagementStage.Delivered => new("已交付", "delivered"),
            EngagementStage.Declined => new("已谢绝", "declined"),
            EngagementStage.Lapsed => new("逾期未复", "lapsed"),
            EngagementStage.Failed => new("未成", "failed"),
            EngagementStage.Withdrawn => new("已撤回", "withdrawn"),
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };

    public static LocalizedText Label(this EngagementOrigin value) =>
        value switch
        {
            EngagementOrigin.Invitation => new("邀请", "invitation"),
            EngagementOrigin.Interest => new("自荐", "interest"),
            EngagementOrigin.Claim => new("揭榜", "claim"),
            EngagementOrigin.Event => new("活动", "event"),
            EngagementOrigin.Staff => new("工作人员牵线", "staff"),
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };
}
