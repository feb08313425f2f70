using System.Collections.Frozen;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.History;

/// <summary>
/// What was done, in words: the ledger's rows name the mutation, and where somebody said why that no record keeps, the
/// words of that person after it.
/// </summary>
internal static class HistoryActs
{
    private static readonly LocalizedText SomethingChanged = new("修改", "changed");

    /// <param name="Noted">What follows the name is what a person said; else it is for programs.</param>
    private sealed record Act(LocalizedText Words, bool Noted = false);

    private static readonly FrozenDictionary<string, Act> ByName = new Dictionary<string, Act>
    {
        ["createFirm"] = new(new("新建企业", "created the firm")),
        ["updateFirm"] = new(new("修改企业资料", "changed the firm's profile")),
        ["setLibraryState"] = new(new("变更入库状态", "changed its state in the library"), Noted: true),
        ["postProject"] = new(new("发布项目", "posted the project")),
        ["updateProject"] = new(new("修改项目", "changed the project")),
        ["submitProject"] = new(new("提交审核", "handed it in for review")),
        ["approveProject"] = new(new("审核通过", "approved it")),
        ["returnProject"] = new(new("退回修改", "returned it to be changed")),
        ["pauseProject"] = new(new("暂停项目", "paused the project")),
        ["resumeProject"] = new(new("恢复项目", "resumed the project")),
        ["closeProject"] = new(new("关闭项目", "closed the project")),
        ["approveAmendment"] = new(new("通过修改稿", "approved the amendment")),
        ["returnAmendment"] = new(new("退回修改稿", "returned the amendment")),
        ["withdrawAmendment"] = new(new("撤回修改稿", "withdrew the amendment"), Noted: true),
        ["the deadline has passed"] = new(new("到期自动关闭", "closed after its deadline")),
        ["propose"] = new(new("发起对接", "began the engagement")),
        ["advanceEngagement"] = new(new("变更对接阶段", "moved the engagement")),
        ["assignEngagement"] = new(new("指派负责人", "assigned the engagement")),
        ["no reply in time"] = new(new("逾期未复，自动结束", "ended without a reply in time")),
        ["recordOutcome"] = new(new("登记成果", "recorded an outcome")),
        ["verifyOutcome"] = new(new("核实成果", "verified an outcome"), Noted: true),
        ["correctOutcome"] = new(new("更正成果", "corrected an outcome"), Noted: true),
        ["recordFollowUp"] = new(new("登记跟踪事项", "recorded a follow-up")),
        ["completeFollowUp"] = new(new("完成跟踪事项", "completed a follow-up"), Noted: true),
        ["ruleOnMatch"] = new(new("裁定候选", "ruled on a candidate")),
        ["removeRuling"] = new(new("取消裁定", "lifted the ruling")),
        ["createEvent"] = new(new("新建活动", "created the event")),
        ["updateEvent"] = new(new("修改活动", "changed the event")),
        ["cancelEvent"] = new(new("取消活动", "cancelled the event")),
        ["createAccount"] = new(new("新建账号", "created the account")),
        ["resetPassword"] = new(new("重设密码", "reset the password")),
        ["changePassword"] = new(new("修改密码", "changed the password")),
        ["signOut"] = new(new("退出登录", "signed out")),
        ["signIn"] = new(new("登录", "signed in")),
        ["disableAccount"] = new(new("停用账号", "disabled the account"), Noted: true),
        ["enableAccount"] = new(new("恢复账号", "enabled the account"), Noted: true),
        ["createToken"] = new(new("新建访问令牌", "created an API token")),
        ["revokeToken"] = new(new("吊销访问令牌", "revoked the API token")),
        ["token used"] = new(new("令牌被使用", "the API token was used")),
        ["first accounts"] = new(new("建立首批账号", "made the first accounts")),
        ["first password limited"] = new(new("限定初始密码有效期", "limited the first password")),
        ["import"] = new(new("导入", "imported")),
        ["seed"] = new(new("载入参考数据", "loaded the reference data")),
        ["removeSamples"] = new(new("移除示例", "removed the samples")),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether there are words for what a reason of the ledger names.</summary>
    public static bool Knows(string reason) => ByName.ContainsKey(Split(reason).Name);

    public static LocalizedText Words(Change change) =>
        ByName.TryGetValue(Split(change.Reason).Name, out var act) ? act.Words : SomethingChanged;

    /// <summary>What a person said of the change; null where the ledger's row holds no such words.</summary>
    public static string? Said(Change change) =>
        Split(change.Reason) is var (name, words) && ByName.TryGetValue(name, out var act) && act.Noted ? words : null;

    private static (string Name, string? Words) Split(string reason) =>
        reason.Split(": ", 2) is [var name, var words] ? (name, words) : (reason, null);
}
