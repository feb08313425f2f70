using Matchmaker.Console.Parts.Overlays;
using Matchmaker.Domain;
using Matchmaker.Domain.Access;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Console.Pages.Projects;

/// <summary>The steps of a project by their words, with what is asked before them, and how each is taken.</summary>
public sealed class ProjectSteps(MoveProject move, ReviewProject review)
{
    /// <summary>In the order in which they are offered.</summary>
    public static readonly IReadOnlyDictionary<ProjectAction, LocalizedText> Names = new Dictionary<
        ProjectAction,
        LocalizedText
    >
    {
        [ProjectAction.Approve] = new("通过并开放", "Approve and open"),
        [ProjectAction.Return] = new("退回修改", "Return"),
        [ProjectAction.Submit] = new("提交审核", "Submit for review"),
        [ProjectAction.Resume] = new("恢复", "Resume"),
        [ProjectAction.Pause] = new("暂停", "Pause"),
        [ProjectAction.Close] = new("关闭", "Close"),
    };

    /// <summary>Asked before what takes the project from those who are at work on it.</summary>
    public static readonly IReadOnlyDictionary<ProjectAction, ConfirmQuestion> Questions = new Dictionary<
        ProjectAction,
        ConfirmQuestion
    >
    {
        [ProjectAction.Return] = new(
            new("退回这个项目？", "Return this project?"),
            new(
                "项目回到草稿，发布方会看到您写的理由，修改后可以再次提交。",
                "It becomes a draft again; the poster sees your reason and may submit it anew."
            ),
            new("退回给发布方", "Return it")
        ),
        [ProjectAction.Close] = new(
            new("关闭这个项目？", "Close this project?"),
            new(
                "关闭后不再接受新的对接，不能重新开放；已开始的对接照常进行。",
                "No new engagement can begin, and it cannot be opened again; those that have begun go on."
            ),
            new("关闭项目", "Close it"),
            Grave: true
        ),
    };

    /// <summary>The step that takes another one back; null where there is none.</summary>
    public static ProjectAction? BackFrom(ProjectAction step) =>
        step switch
        {
            ProjectAction.Pause => ProjectAction.Resume,
            ProjectAction.Resume => ProjectAction.Pause,
            _ => null,
        };

    public Task<Result<Project>> TakeAsync(ProjectAction step, ProjectStepInput input, Caller caller) =>
        step switch
        {
            ProjectAction.Approve => review.ApproveAsync(input, caller, CancellationToken.None),
            ProjectAction.Return => review.ReturnAsync(input, caller, CancellationToken.None),
            ProjectAction.Submit => move.SubmitAsync(input, caller, CancellationToken.None),
            ProjectAction.Resume => move.ResumeAsync(input, caller, CancellationToken.None),
            ProjectAction.Pause => move.PauseAsync(input, caller, CancellationToken.None),
            ProjectAction.Close => move.CloseAsync(input, caller, CancellationToken.None),
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        };
}
