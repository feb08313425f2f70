using Matchmaker.Domain.Projects;
using static Matchmaker.Domain.Projects.ProjectState;

namespace Matchmaker.Domain.Tests.Projects;

public sealed class ProjectMovesTests
{
    [Fact]
    public void Only_staff_open_what_is_in_review()
    {
        Assert.True(ProjectMoves.May(ProjectActor.Staff, InReview, Open));
        Assert.False(ProjectMoves.May(ProjectActor.Poster, InReview, Open));
        Assert.False(ProjectMoves.May(ProjectActor.Poster, Draft, Open));
        Assert.False(ProjectMoves.May(ProjectActor.Staff, Draft, Open));
    }

    [Fact]
    public void The_poster_submits_pauses_resumes_and_closes()
    {
        Assert.True(ProjectMoves.May(ProjectActor.Poster, Draft, InReview));
        Assert.True(ProjectMoves.May(ProjectActor.Poster, Open, Paused));
        Assert.True(ProjectMoves.May(ProjectActor.Poster, Paused, Open));
        Assert.True(ProjectMoves.May(ProjectActor.Poster, Paused, Closed));
    }

    [Fact]
    public void The_product_itself_only_closes_what_was_open()
    {
        Assert.True(ProjectMoves.May(ProjectActor.System, Open, Closed));
        Assert.True(ProjectMoves.May(ProjectActor.System, Paused, Closed));
        Assert.False(ProjectMoves.May(ProjectActor.System, Draft, Closed));
        Assert.False(ProjectMoves.May(ProjectActor.System, Open, Paused));
    }

    [Fact]
    public void What_is_closed_stays_closed() =>
        Assert.All(
            Enum.GetValues<ProjectActor>(),
            mover => Assert.All(Enum.GetValues<ProjectState>(), to => Assert.False(ProjectMoves.May(mover, Closed, to)))
        );
}
