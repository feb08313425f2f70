using static Matchmaker.Domain.Projects.ProjectState;

namespace Matchmaker.Domain.Projects;

/// <summary>Who changes a project's state.</summary>
public enum ProjectMover { Poster, Staff, System }

/// <summary>The table of states: DRAFT → IN_REVIEW → OPEN ⇄ PAUSED → CLOSED, and back to DRAFT from a review that refuses.</summary>
public static class ProjectMoves
{
    public static bool May(ProjectMover mover, ProjectState from, ProjectState to) => (from, to) switch
    {
        (Draft, InReview) => mover is ProjectMover.Poster or ProjectMover.Staff,
        (InReview, Open or Draft) => mover is ProjectMover.Staff,
        (Open, Paused) or (Paused, Open) => mover is ProjectMover.Poster or ProjectMover.Staff,
        (Open or Paused, Closed) => true,
        (Draft or InReview, Closed) => mover is ProjectMover.Poster or ProjectMover.Staff,
        _ => false,
    };
}
