using Matchmaker.Domain.Access;

namespace Matchmaker.Domain.Projects;

/// <summary>What is done to a project, each by a mutation of its own.</summary>
public enum ProjectAction
{
    Update,
    Submit,
    Approve,
    Return,
    Pause,
    Resume,
    Close,
    ApproveAmendment,
    ReturnAmendment,
    WithdrawAmendment,

    /// <summary>A candidate is invited or asked.</summary>
    Invite,

    /// <summary>A candidate is pinned or vetoed.</summary>
    Rule,
}

/// <summary>
/// What may be done to a project by role and by state. The use cases refuse by these rules, and whoever shows what can
/// be done asks them. All of it takes acting for the poster as well
/// (<see cref="Firms.FirmPermission.ToActForAsync"/>).
/// </summary>
public static class ProjectActions
{
    /// <summary>Null, or why it is not for the caller's role.</summary>
    public static UserError? RefusalTo(this ProjectAction action, Caller caller) =>
        action
            is ProjectAction.Approve
                or ProjectAction.Return
                or ProjectAction.ApproveAmendment
                or ProjectAction.ReturnAmendment
                or ProjectAction.Rule
            ? caller.ToBeStaff()
        : caller.SignedIn ? null
        : UserError.Unauthenticated;

    /// <summary>Null, or why it cannot be done to the project as it stands.</summary>
    public static UserError? RefusalAt(this ProjectAction action, Project project, DateOnly today) =>
        action switch
        {
            ProjectAction.Update => project.State is ProjectState.Closed
                ? UserError.NotAllowedNow(
                    "项目已关闭，不能修改；请另行发布。",
                    "The project is closed and cannot be edited; post a new one.",
                    "project"
                )
                : null,
            ProjectAction.Approve or ProjectAction.Return => ToBeReviewed(
                project,
                action is ProjectAction.Approve,
                today
            ),
            ProjectAction.Invite => project.State is ProjectState.Open
                ? null
                : UserError.NotAllowedNow(
                    $"项目现为“{project.State.Label().Zh}”，只有开放中的项目可以对接。",
                    $"The project is {project.State.Label().En}; only an open one can be engaged with.",
                    "project"
                ),
            ProjectAction.ApproveAmendment or ProjectAction.ReturnAmendment => AmendmentToBeReviewed(
                project,
                action is ProjectAction.ApproveAmendment,
                today
            ),
            ProjectAction.WithdrawAmendment => project.Amendment is null ? NoAmendment : null,
            ProjectAction.Rule => null,
            _ => ToMove(project, action.Target(), today),
        };

    /// <summary>The state to which a step of the poster's leads.</summary>
    internal static ProjectState Target(this ProjectAction step) =>
        step switch
        {
            ProjectAction.Submit => ProjectState.InReview,
            ProjectAction.Pause => ProjectState.Paused,
            ProjectAction.Resume => ProjectState.Open,
            ProjectAction.Close => ProjectState.Closed,
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        };

    // A draft or a project in review is opened by a review alone, whoever asks; resuming needs a deadline that has not
    // passed.
    private static UserError? ToMove(Project project, ProjectState to, DateOnly today) =>
        !ProjectMoves.May(ProjectActor.Poster, project.State, to)
            ? UserError.NotAllowedNow(
                $"项目现为“{project.State.Label().Zh}”，不能改为“{to.Label().Zh}”。",
                $"A project that is {project.State.Label().En} cannot become {to.Label().En} in this way.",
                "project"
            )
        : to is ProjectState.Open && project.Deadline < today
            ? UserError.NotAllowedNow(
                "截止日期已过，请先修改截止日期。",
                "The deadline has passed; change it first.",
                "project"
            )
        : null;

    private static readonly UserError NoAmendment = UserError.NotAllowedNow(
        "该项目没有待审核的修改。",
        "The project has no amendment.",
        "project"
    );

    private static UserError? AmendmentToBeReviewed(Project project, bool approve, DateOnly today) =>
        project.Amendment is not { } amendment ? NoAmendment
        : amendment.State is AmendmentState.Returned
            ? UserError.NotAllowedNow(
                "该修改已退回发布方，待其重新提交后再审核。",
                "The amendment was returned to its poster; it is reviewed once it is written anew.",
                "project"
            )
        : approve && amendment.Content.Deadline < today
            ? UserError.NotAllowedNow(
                "修改后的截止日期已过，请先退回修改。",
                "The deadline of the amendment has passed; return it to be changed.",
                "project"
            )
        : null;

    private static UserError? ToBeReviewed(Project project, bool approve, DateOnly today) =>
        project.State is not ProjectState.InReview
            ? UserError.NotAllowedNow(
                $"只有待审核的项目可以审核，该项目现为“{project.State.Label().Zh}”。",
                $"Only a project in review can be reviewed; this one is {project.State.Label().En}.",
                "project"
            )
        : approve && project.Deadline < today
            ? UserError.NotAllowedNow(
                "项目的截止日期已过，请先退回修改。",
                "The project's deadline has passed; send it back to be changed.",
                "project"
            )
        : null;
}
