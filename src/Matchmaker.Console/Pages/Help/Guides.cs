using Matchmaker.Domain;
using Matchmaker.Domain.Access;

namespace Matchmaker.Console.Pages.Help;

/// <summary>What one does, where, and what comes of it.</summary>
/// <param name="Href">Address from where the product stands.</param>
internal sealed record GuideStep(string Href, LocalizedText Do, LocalizedText Then);

/// <summary>The way of one kind of person through the product, in five steps.</summary>
/// <param name="Role">Null for visitors.</param>
internal sealed record Guide(AccountRole? Role, LocalizedText Who, IReadOnlyList<GuideStep> Steps);

/// <summary>The ways through the product, by who comes.</summary>
internal static class Guides
{
    public static IReadOnlyList<Guide> All { get; } =
    [
        new(
            null,
            new("访客", "Visitors"),
            [
                new(
                    "chains",
                    new("看产业链", "Look at the chains"),
                    new(
                        "24 条链、三百多个环节，虚线框的是本地还没有企业的空缺。",
                        "Some 330 links in 24 chains; those with a dashed edge have no local maker yet."
                    )
                ),
                new(
                    "match",
                    new("用一段话找企业", "Describe what you look for"),
                    new(
                        "写产品、材料、工艺；每家企业都附理由和还不清楚的要求。",
                        "Name product, material and process; each firm comes with reasons and what is unknown."
                    )
                ),
                new(
                    "projects",
                    new("看公开的供需", "Read the open projects"),
                    new(
                        "标“编写”的由编写者整理，标“示例”的为虚构。",
                        "What is marked authored was written by the editors, what is marked sample is made up."
                    )
                ),
                new(
                    "firms",
                    new("查企业", "Look firms up"),
                    new("按产品、环节、区市和梯度筛选。", "By product, link, district and tier.")
                ),
                new(
                    "sign-in",
                    new("登录办事", "Sign in to act"),
                    new(
                        "发布、回复和跟进要用账号，由工作专班开通。",
                        "To post, answer and follow needs an account, which the programme office opens."
                    )
                ),
            ]
        ),
        new(
            AccountRole.Leader,
            new("链主", "Chain leaders"),
            [
                new(
                    "",
                    new("先看“轮到您”", "Begin with “your turn”"),
                    new(
                        "等您回复的在上面，等对方回复的折叠在下面。",
                        "What waits for you stands above; what waits for others is folded below."
                    )
                ),
                new(
                    "projects/new",
                    new("发布需求", "Post a need"),
                    new(
                        "写一段话，旁边就有读出的要求和候选。",
                        "Write a paragraph; what was understood and the candidates stand beside it."
                    )
                ),
                new(
                    "projects",
                    new("看候选，邀请", "Look at candidates, invite"),
                    new(
                        "审核通常 1 个工作日，通过后在项目页邀请、标记、并排比较。",
                        "Review takes about one working day; then invite, mark and compare on its page."
                    )
                ),
                new(
                    "engagements",
                    new("跟进对接", "Follow engagements"),
                    new(
                        "表格或看板；两侧的资料、经过、成果都在一页。",
                        "As a table or a board; both sides, the story and outcomes stand on one page."
                    )
                ),
                new(
                    "chains",
                    new("看链上哪里还空", "See where the chain is open"),
                    new(
                        "点一个环节：谁在做、谁需要、谁可以补位。",
                        "Open a link: who makes it, who needs it, who could move in."
                    )
                ),
            ]
        ),
        new(
            AccountRole.Sme,
            new("中小企业", "Makers"),
            [
                new(
                    "",
                    new("先看“轮到您”", "Begin with “your turn”"),
                    new(
                        "收到的邀请在最上面，到期不回复，对接自动结束。",
                        "Invitations stand first; without a reply in time an engagement ends."
                    )
                ),
                new(
                    "firms",
                    new("完善企业资料", "Keep your profile"),
                    new(
                        "在“我的企业”里写清产品、设备和证书，越具体，匹配越准。",
                        "On your firm’s page, name products, equipment and certificates: the more concrete, the better."
                    )
                ),
                new(
                    "match?seeking=Demands",
                    new("看哪些需求对得上", "See which needs fit"),
                    new(
                        "每项需求都写明还差什么；“待确认”的可以当场补充。",
                        "Each says what is still missing; what is unknown you can answer at once."
                    )
                ),
                new(
                    "projects?kinds=Demand&states=Open",
                    new("表达意愿", "Express interest"),
                    new(
                        "在需求页写一句话，发布方回复后进入对接。",
                        "Write a sentence on the need’s page; once the poster agrees, the two talk."
                    )
                ),
                new(
                    "engagements",
                    new("跟进对接", "Follow engagements"),
                    new(
                        "看轮到谁、下次什么时候到期，登记成果。",
                        "See whose turn it is and what is due next, and record outcomes."
                    )
                ),
            ]
        ),
        new(
            AccountRole.Staff,
            new("工作人员", "Staff"),
            [
                new(
                    "",
                    new("从工作台开始", "Begin at the workbench"),
                    new(
                        "先办逾期的，再办今天到期的；可以只看自己负责的。",
                        "First what is overdue, then what is due today; you may look at your own alone."
                    )
                ),
                new(
                    "projects?states=InReview",
                    new("审核项目", "Review projects"),
                    new("通过即开放并匹配；退回要写理由。", "Approved, it opens and is matched; to return it, say why.")
                ),
                new(
                    "engagements?layout=board",
                    new("推进对接", "Move engagements"),
                    new(
                        "拖动卡片或成批移动，移动之后可以撤销。",
                        "Drag cards or move several at once; a move can be taken back."
                    )
                ),
                new(
                    "chains",
                    new("查空缺", "Find the gaps"),
                    new(
                        "哪个环节没有本地企业，谁最接近，可以动员谁。",
                        "Which link has no local maker, who is near, whom to encourage."
                    )
                ),
                new(
                    "outcomes",
                    new("出成果汇总", "Report outcomes"),
                    new(
                        "按月、区市或产业链，导出表格或打印。",
                        "By month, district or chain; export the table or print it."
                    )
                ),
            ]
        ),
        new(
            AccountRole.Auditor,
            new("审计人员", "Auditors"),
            [
                new(
                    "",
                    new("看全局", "See how it stands"),
                    new(
                        "停滞、逾期、待审核的数目和走势，按区市和产业链。",
                        "What is stalled, overdue or in review, with its course, by district and chain."
                    )
                ),
                new(
                    "engagements",
                    new("抽查对接", "Look into engagements"),
                    new("每个对接都有经过和每一次修改。", "Each has its story and every change to it.")
                ),
                new(
                    "projects",
                    new("抽查项目", "Look into projects"),
                    new("谁发布、谁审核、何时开放。", "Who posted it, who approved it, and when.")
                ),
                new(
                    "outcomes",
                    new("核对成果", "Check the outcomes"),
                    new("每一项都有凭证和核实人。", "Each has its evidence and who verified it.")
                ),
                new(
                    "firms",
                    new("核对企业资料", "Check the firms"),
                    new(
                        "来源、确认日期和入库状态。",
                        "Sources, the day they were confirmed, and their state in the library."
                    )
                ),
            ]
        ),
        new(
            AccountRole.Admin,
            new("管理员", "Administrators"),
            [
                new(
                    "accounts",
                    new("开通账号", "Open accounts"),
                    new(
                        "选角色和所属企业或区市，初始密码只显示一次。",
                        "Choose the role and the firm or district; the first password is shown once."
                    )
                ),
                new(
                    "accounts",
                    new("重设密码、停用账号", "Reset a password, disable an account"),
                    new("停用后立即失效，历史保留。", "A disabled account ends at once; what it did stays on record.")
                ),
                new(
                    "account",
                    new("建访问令牌", "Make an access token"),
                    new("给程序用，可以随时撤销。", "For programs; it can be revoked at any time.")
                ),
                new(
                    "projects",
                    new("看供需项目", "Look at the projects"),
                    new("管理员只读公开内容。", "Administrators read what is public.")
                ),
                new(
                    "help",
                    new("查词语", "Look words up"),
                    new("页面上带点线的词也可以点开。", "Words with a dotted line open in place, too.")
                ),
            ]
        ),
    ];

    public static Guide Of(Caller caller) => All.First(g => g.Role == caller.Role);
}
