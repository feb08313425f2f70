using static Matchmaker.Domain.Projects.ProjectActor;
using static Matchmaker.Domain.Projects.ProjectState;

namespace Matchmaker.Domain.Projects;

/// <summary>Who changes a project's state.</summary>
public enum ProjectActor
{
    Poster,
    Staff,
    System,
}

/// <summary>
/// The table of a project's states: DRAFT → IN_REVIEW → OPEN ⇄ PAUSED → CLOSED, and back to DRAFT from a review that
/// refuses.
/// </summary>
public static class ProjectMoves
{
    public static Transitions<ProjectState, ProjectActor> Table { get; } =
        new(
            Row(Draft, InReview, Poster, Staff),
            Row(Draft, Closed, Poster, Staff),
            Row(InReview, Open, Staff),
            Row(InReview, Draft, Staff),
            Row(InReview, Closed, Poster, Staff),
            Row(Open, Paused, Poster, Staff),
            Row(Open, Closed, Poster, Staff, ProjectActor.System),
            Row(Paused, Open, Poster, Staff),
            Row(Paused, Closed, Poster, Staff, ProjectActor.System)
        );

    public static bool May(ProjectActor mover, ProjectState from, ProjectState to) =>
        Table.Of(mover, from, to) is Move.Free;

    private static Transition<ProjectState, ProjectActor> Row(
        ProjectState from,
        ProjectState to,
        params ProjectActor[] movers
    ) => new(from, to, movers, []);
}
