using System.Collections.Frozen;
using Matchmaker.Domain;
using Matchmaker.Domain.Ledger;

namespace Matchmaker.Console.Pages.Ledger;

/// <summary>
/// What was done, in words: a row of the ledger names the mutation, and after it what somebody said of it.
/// </summary>
internal static class ActWords
{
    private static readonly LocalizedText SomethingChanged = new("修改", "changed");

    private static readonly FrozenDictionary<string, LocalizedText> ByName = new Dictionary<string, LocalizedText>
    {
        ["createFirm"] = new("新建企业", "created the firm"),
        ["updateFirm"] = new("修改企业资料", "changed the firm's profile"),
        ["setLibraryState"] = new("变更入库状态", "changed its state in the library"),
        ["postProject"] = new("发布项目", "posted the project"),
        ["updateProject"] = new("修改项目", "changed the project"),
        ["submitProject"] = new("提交审核", "handed it in for review"),
        ["approveProject"] = new("审核通过", "approved it"),
        ["returnProject"] = new("退回修改", "returned it to be changed"),
        ["pauseProject"] = new("暂停项目", "paused the project"),
        ["resumeProject"] = new("恢复项目", "resumed the project"),
        ["closeProject"] = new("关闭项目", "closed the project"),
        ["the deadline has passed"] = new("到期自动关闭", "closed after its deadline"),
        ["propose"] = new("发起对接", "began the engagement"),
        ["advanceEngagement"] = new("变更对接阶段", "moved the engagement"),
        ["assignEngagement"] = new("指派负责人", "assigned the engagement"),
        ["no reply in time"] = new("逾期未复，自动结束", "ended without a reply in time"),
        ["recordOutcome"] = new("登记成果", "recorded an outcome"),
        ["verifyOutcome"] = new("核实成果", "verified an outcome"),
        ["recordFollowUp"] = new("登记跟踪事项", "recorded a follow-up"),
        ["completeFollowUp"] = new("完成跟踪事项", "completed a follow-up"),
        ["ruleOnMatch"] = new("裁定候选", "ruled on a candidate"),
        ["removeRuling"] = new("取消裁定", "lifted the ruling"),
        ["createAccount"] = new("新建账号", "created the account"),
        ["resetPassword"] = new("重设密码", "reset the password"),
        ["changePassword"] = new("修改密码", "changed the password"),
        ["createToken"] = new("新建访问令牌", "created an API token"),
        ["revokeToken"] = new("吊销访问令牌", "revoked the API token"),
        ["import"] = new("导入", "imported"),
        ["seed"] = new("载入参考数据", "loaded the reference data"),
        ["removeSamples"] = new("移除示例", "removed the samples"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Of these the ledger alone keeps what a person said; after the others stands what is for programs.
    private static readonly FrozenSet<string> Noted = new[]
    {
        "setLibraryState",
        "verifyOutcome",
        "completeFollowUp",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static LocalizedText Of(Change change) => ByName.GetValueOrDefault(NameOf(change), SomethingChanged);

    /// <summary>What a person said of the change; null where the row holds no such words.</summary>
    public static string? NoteOf(Change change) =>
        change.Reason.Split(": ", 2) is [var name, var words] && Noted.Contains(name) ? words : null;

    private static string NameOf(Change change) => change.Reason.Split(": ", 2)[0];
}
