namespace Matchmaker.Domain.SavedViews;

/// <summary>Labels of lists, layouts and readers of views, as people read them.</summary>
public static class SavedViewLabels
{
    public static LocalizedText Label(this ViewedList value) =>
        value switch
        {
            ViewedList.Firms => new("企业库", "firms"),
            ViewedList.Projects => new("供需项目", "projects"),
            ViewedList.Engagements => new("对接", "engagements"),
            ViewedList.FollowUps => new("跟踪指导", "follow-ups"),
            ViewedList.Outcomes => new("对接成果", "outcomes"),
            ViewedList.Events => new("对接活动", "events"),
            ViewedList.Accounts => new("账号", "accounts"),
            ViewedList.Matches => new("匹配", "matches"),
            ViewedList.Positions => new("卡位", "positions"),
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };

    public static LocalizedText Label(this ViewLayout value) =>
        value switch
        {
            ViewLayout.Table => new("表格", "table"),
            ViewLayout.Board => new("看板", "board"),
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };

    public static LocalizedText Label(this ViewSharing value) =>
        value switch
        {
            ViewSharing.Private => new("仅自己", "only me"),
            ViewSharing.Firm => new("本企业", "my firm"),
            ViewSharing.Staff => new("全体工作人员", "all staff"),
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };
}
