using Matchmaker.Domain;

namespace Matchmaker.Console.Pages.Help;

/// <summary>What one does, where, and what comes of it.</summary>
internal sealed record GuideStep(string Href, LocalizedText Do, LocalizedText Then);

/// <summary>The way of one kind of person through the product.</summary>
internal sealed record Guide(LocalizedText Who, IReadOnlyList<GuideStep> Steps);

/// <summary>The ways through the product, by who comes.</summary>
internal static class Guides
{
    public static IReadOnlyList<Guide> All { get; } =
    [
        new(
            new("链主", "Chain leaders"),
            [
                new(
                    "projects/new",
                    new("发布需求", "Post a need"),
                    new("写一段话，旁边就有读出的内容和候选。", "Write a paragraph; candidates stand beside it.")
                ),
                new(
                    "projects",
                    new("看候选，邀请", "Look at candidates, invite"),
                    new("审核通常 1 个工作日，通过后即可邀请。", "Review takes about one working day; then invite.")
                ),
                new(
                    "engagements",
                    new("跟进对接", "Follow engagements"),
                    new("双方同意后互开联系方式。", "Contacts open once both sides agree.")
                ),
            ]
        ),
        new(
            new("中小企业", "Makers"),
            [
                new(
                    "match?seeking=Demands",
                    new("看哪些需求对得上", "See which needs fit"),
                    new("写下会做什么，看需求和还差什么。", "Say what you make; see needs, and what is missing.")
                ),
                new(
                    "firms",
                    new("完善企业资料", "Keep your profile"),
                    new("资料越具体，匹配越准。", "The more concrete, the better the matches.")
                ),
                new(
                    "engagements",
                    new("回复邀请", "Answer invitations"),
                    new("到期不回复，对接自动结束。", "Without a reply in time an engagement ends.")
                ),
            ]
        ),
        new(
            new("工作人员", "Staff"),
            [
                new(
                    "projects?states=InReview",
                    new("审核项目", "Review projects"),
                    new("通过即开放；退回要写理由。", "Approved, it opens; to return it, say why.")
                ),
                new(
                    "engagements",
                    new("跟进停滞的对接", "See to stalled engagements"),
                    new("先看逾期的，再看没人负责的。", "First the overdue, then those without an owner.")
                ),
                new(
                    "outcomes",
                    new("出成果汇总", "Report outcomes"),
                    new("按月、区市或产业链。", "By month, district or chain.")
                ),
            ]
        ),
    ];
}
