using Matchmaker.Domain.Access;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Projects;
using static Matchmaker.Testing.World;

namespace Matchmaker.Domain.Tests.Projects;

/// <summary>
/// What a caller is told that it may do is what the use cases let it do, whoever it is and at every state.
/// </summary>
public sealed class AllowedProjectActionsTests(World world) : IClassFixture<World>
{
    private static readonly Caller Reading = OfLeader with
    {
        Token = new TokenGrant("token_1", "ERP", MayWrite: false),
    };

    [Theory]
    [InlineData(ProjectState.Draft, false)]
    [InlineData(ProjectState.InReview, false)]
    [InlineData(ProjectState.Open, false)]
    [InlineData(ProjectState.Open, true)]
    [InlineData(ProjectState.Paused, false)]
    [InlineData(ProjectState.Paused, true)]
    [InlineData(ProjectState.Closed, false)]
    public async Task What_is_allowed_is_what_is_carried_out(ProjectState state, bool amended)
    {
        foreach (var caller in (Caller[])[OfLeader, OfMaker, Staff, StaffElsewhere, Auditor, Caller.Public])
        {
            foreach (var action in Enum.GetValues<ProjectAction>().Except([ProjectAction.Rule]))
            {
                var project = await AtAsync(state);
                if (amended)
                    Assert.True(await DoAsync(ProjectAction.Update, project.Id, OfLeader));
                var told = await world.Get<DisclosedProjects>().OneAsync(project.Id, caller, Ct);
                var allowed =
                    told is not null
                    && (await world.Get<AllowedProjectActions>().OnAsync(told, caller, Ct)).Contains(action);
                var done = await DoAsync(action, project.Id, caller);
                Assert.True(allowed == done, $"{caller.Name} {action} of {state}: told {allowed}, done {done}");
            }
        }
    }

    [Fact]
    public async Task A_deadline_that_has_passed_forbids_to_approve_and_to_resume_but_not_to_return_or_close()
    {
        var untilToday = Need() with { Deadline = world.Time.Today() };
        var (review, paused) = (
            await AtAsync(ProjectState.InReview, untilToday),
            await AtAsync(ProjectState.Paused, untilToday)
        );
        world.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(
            [ProjectAction.Update, ProjectAction.Return, ProjectAction.Close, ProjectAction.Rule],
            await AllowedAsync(review, Staff)
        );
        Assert.Equal([ProjectAction.Update, ProjectAction.Close], await AllowedAsync(paused, OfLeader));
    }

    [Fact]
    public async Task With_a_token_for_reading_nothing_is_allowed() =>
        Assert.Empty(await AllowedAsync(await AtAsync(ProjectState.Open), Reading));

    private async Task<IEnumerable<ProjectAction>> AllowedAsync(Project project, Caller caller)
    {
        var told = await world.Get<DisclosedProjects>().OneAsync(project.Id, caller, Ct);
        return (await world.Get<AllowedProjectActions>().OnAsync(told!, caller, Ct)).Order();
    }

    private async Task<bool> DoAsync(ProjectAction action, string project, Caller caller)
    {
        var (move, review) = (world.Get<MoveProject>(), world.Get<ReviewProject>());
        var decide = world.Get<DecideAmendment>();
        var step = new ProjectStepInput(null, project, null, "说明");
        return action switch
        {
            ProjectAction.Update => (
                await world.Get<UpdateProject>().RunAsync(new(null, project, null, Title: "新标题"), caller, Ct)
            ).Ok,
            ProjectAction.Submit => (await move.SubmitAsync(step, caller, Ct)).Ok,
            ProjectAction.Approve => (await review.ApproveAsync(step, caller, Ct)).Ok,
            ProjectAction.Return => (await review.ReturnAsync(step, caller, Ct)).Ok,
            ProjectAction.Pause => (await move.PauseAsync(step, caller, Ct)).Ok,
            ProjectAction.Resume => (await move.ResumeAsync(step, caller, Ct)).Ok,
            ProjectAction.Close => (await move.CloseAsync(step, caller, Ct)).Ok,
            ProjectAction.ApproveAmendment => (await decide.ApproveAsync(step, caller, Ct)).Ok,
            ProjectAction.ReturnAmendment => (await decide.ReturnAsync(step, caller, Ct)).Ok,
            ProjectAction.WithdrawAmendment => (await decide.WithdrawAsync(step, caller, Ct)).Ok,
            ProjectAction.Invite => (
                await world.Get<ProposeEngagement>().InviteAsync(new(null, project, Maker, null), caller, Ct)
            ).Ok,
            _ => throw new ArgumentOutOfRangeException(nameof(action)),
        };
    }

    private async Task<Project> AtAsync(ProjectState state, PostProjectInput? input = null)
    {
        input ??= Need();
        if (state is ProjectState.Draft or ProjectState.InReview)
            return Done(
                await world
                    .Get<PostProject>()
                    .RunAsync(input with { Draft = state is ProjectState.Draft }, OfLeader, Ct)
            );
        var open = await world.OpenNeedAsync(input);
        var step = new ProjectStepInput(null, open.Id, null, null);
        return state switch
        {
            ProjectState.Paused => Done(await world.Get<MoveProject>().PauseAsync(step, OfLeader, Ct)),
            ProjectState.Closed => Done(await world.Get<MoveProject>().CloseAsync(step, OfLeader, Ct)),
            _ => open,
        };
    }
}
