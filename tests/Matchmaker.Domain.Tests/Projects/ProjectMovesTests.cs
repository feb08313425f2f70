using Matchmaker.Domain.Projects;
using static Matchmaker.Domain.Projects.ProjectState;

namespace Matchmaker.Domain.Tests.Projects;

public sealed class ProjectMovesTests
{
    [Fact]
    public void Only_staff_open_what_is_in_review()
    {
        Assert.True(ProjectMoves.May(ProjectMover.Staff, InReview, Open));
        Assert.False(ProjectMoves.May(ProjectMover.Poster, InReview, Open));
        Assert.False(ProjectMoves.May(ProjectMover.Poster, Draft, Open));
        Assert.False(ProjectMoves.May(ProjectMover.Staff, Draft, Open));
    }

    [Fact]
    public void The_poster_submits_pauses_resumes_and_closes()
    {
        Assert.True(ProjectMoves.May(ProjectMover.Poster, Draft, InReview));
        Assert.True(ProjectMoves.May(ProjectMover.Poster, Open, Paused));
        Assert.True(ProjectMoves.May(ProjectMover.Poster, Paused, Open));
        Assert.True(ProjectMoves.May(ProjectMover.Poster, Paused, Closed));
    }

    [Fact]
    public void The_product_itself_only_closes_what_was_open()
    {
        Assert.True(ProjectMoves.May(ProjectMover.System, Open, Closed));
        Assert.True(ProjectMoves.May(ProjectMover.System, Paused, Closed));
        Assert.False(ProjectMoves.May(ProjectMover.System, Draft, Closed));
        Assert.False(ProjectMoves.May(ProjectMover.System, Open, Paused));
    }

    [Fact]
    public void What_is_closed_stays_closed() =>
        Assert.All(Enum.GetValues<ProjectMover>(), mover => Assert.All(Enum.GetValues<ProjectState>(), to => Assert.False(ProjectMoves.May(mover, Closed, to))));
}
