using Matchmaker.Domain;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Console.Pages.Projects;

/// <summary>What happens next with a project, in a sentence for the one who reads it.</summary>
internal static class ProjectProgress
{
    /// <param name="may">What the reader may do to it now.</param>
    public static LocalizedText Next(DisclosedProject project, IReadOnlySet<ProjectAction> may) =>
        project.State switch
        {
            ProjectState.Draft when project.ReviewReason is { Length: > 0 } => new(
                "已退回。按意见修改后可以再次提交审核。",
                "It was returned. Change it as the note says and submit it again."
            ),
            ProjectState.Draft => new(
                "草稿，只有发布方看得到。提交审核后，通常 1 个工作日内有结果。",
                "A draft that only its poster sees. Once submitted, it is usually decided within one working day."
            ),
            ProjectState.InReview when may.Contains(ProjectAction.Approve) => new(
                "等您审核。通过后立即开放，并为它匹配本地企业；退回要写明理由。",
                "It waits for your review. Approved, it opens and is matched with local firms at once; to return it, "
                    + "say why."
            ),
            ProjectState.InReview => new(
                "审核中，通常 1 个工作日。通过后立即为它匹配本地企业。",
                "In review, usually for one working day. Once approved, local firms are matched at once."
            ),
            ProjectState.Open => Open(project),
            ProjectState.Paused => new(
                "已暂停。企业暂时看不到它，已开始的对接照常进行；恢复后重新开放。",
                "Paused. Firms do not see it for now, engagements that have begun go on; resumed, it is open again."
            ),
            _ => new(
                "已关闭，不再接受新的对接；已开始的对接照常进行。",
                "Closed: no new engagement can begin; those that have begun go on."
            ),
        };

    private static LocalizedText Open(DisclosedProject project) =>
        (project.IsOwn, project.Kind) switch
        {
            (true, ProjectKind.Demand) => new(
                "开放中。请从下面的候选里邀请企业；企业也会自荐，对方回复后进入对接。",
                "Open. Invite firms from the candidates below; firms answer by themselves, too."
            ),
            (true, _) => new(
                "开放中。有需求的企业会来询问；下面是它可以服务的需求。",
                "Open. Firms with a need will ask; below are the needs that it could serve."
            ),
            (false, ProjectKind.Demand) => new(
                "开放中。能做的企业可以表达意愿，发布方回复后进入对接。",
                "Open. A firm that can make it says so; once the poster agrees, the two talk."
            ),
            _ => new(
                "开放中。需要它的企业可以表达意愿，发布方回复后进入对接。",
                "Open. A firm that needs it says so; once the poster agrees, the two talk."
            ),
        };
}
