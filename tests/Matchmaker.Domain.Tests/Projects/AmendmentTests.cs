using Matchmaker.Domain.Access;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using static Matchmaker.Testing.World;

namespace Matchmaker.Domain.Tests.Projects;

/// <summary>An open project that is edited stays on the market with its published words until staff approve.</summary>
public sealed class AmendmentTests(World world) : IClassFixture<World>
{
    private DecideAmendment Decide => world.Get<DecideAmendment>();

    [Fact]
    public async Task The_published_words_stand_until_the_new_ones_are_approved()
    {
        var open = await world.OpenNeedAsync(Need() with { Visibility = Visibility.Public });
        var amended = await AmendAsync(open, "改过的标题");

        Assert.Equal(
            (ProjectState.Open, open.Title, "改过的标题"),
            (amended.State, amended.Title, amended.Amendment?.Content.Title)
        );
        Assert.Equal(open.Title, (await ToldAsync(open, Caller.Public))!.Title);

        var approved = Done(await Decide.ApproveAsync(new(null, open.Id, amended.Version, null), Staff, Ct));
        Assert.Equal(
            (ProjectState.Open, "改过的标题", null, Staff.AccountId),
            (approved.State, approved.Title, approved.Amendment, approved.ReviewedBy)
        );
        Assert.Equal("改过的标题", (await ToldAsync(open, Caller.Public))!.Title);
    }

    [Fact]
    public async Task The_poster_and_those_who_see_all_are_told_of_it_and_nobody_else()
    {
        var open = await world.OpenNeedAsync(Need() with { Visibility = Visibility.Public });
        await AmendAsync(open, "改过的标题");
        foreach (var (caller, told) in new[] { (OfLeader, true), (Staff, true), (Auditor, true), (OfMaker, false) })
            Assert.Equal(told, (await ToldAsync(open, caller))!.Amendment is not null);
        Assert.Null((await ToldAsync(open, Caller.Public))!.Amendment);
        Assert.Equal(open.Title, (await ToldAsync(open, OfMaker))!.LatestContent.Title);
    }

    [Fact]
    public async Task A_returned_one_is_mended_from_where_it_was_and_reviewed_again()
    {
        var open = await world.OpenNeedAsync();
        await AmendAsync(open, "改过的标题");
        Refused(await Decide.ReturnAsync(new(null, open.Id, null, null), Staff, Ct), ErrorCode.Invalid);
        var returned = Done(await Decide.ReturnAsync(new(null, open.Id, null, "请写明用量"), Staff, Ct));
        Assert.Equal(
            (AmendmentState.Returned, "请写明用量", open.Title),
            (returned.Amendment!.State, returned.Amendment.Reason, returned.Title)
        );
        Refused(await Decide.ApproveAsync(new(null, open.Id, null, null), Staff, Ct), ErrorCode.Conflict);

        var mended = Done(
            await world
                .Get<UpdateProject>()
                .RunAsync(new(null, open.Id, null, Description: "年用量 3 万件"), OfLeader, Ct)
        );
        Assert.Equal(
            (AmendmentState.InReview, "改过的标题", "年用量 3 万件", null),
            (
                mended.Amendment!.State,
                mended.Amendment.Content.Title,
                mended.Amendment.Content.Description,
                mended.Amendment.Reason
            )
        );
    }

    [Fact]
    public async Task Its_poster_withdraws_it_and_the_audit_trail_keeps_why()
    {
        var open = await world.OpenNeedAsync();
        await AmendAsync(open, "改过的标题");
        Refused(await Decide.WithdrawAsync(new(null, open.Id, null, null), OfMaker, Ct), ErrorCode.Forbidden);
        Refused(await Decide.ApproveAsync(new(null, open.Id, null, null), OfLeader, Ct), ErrorCode.Forbidden);

        var withdrawn = Done(await Decide.WithdrawAsync(new(null, open.Id, null, "不改了"), OfLeader, Ct));
        Assert.Equal((null, open.Title), (withdrawn.Amendment, withdrawn.Title));
        var change = (await world.Get<IChangeFeed>().LastOfAsync([open.Id], Ct)).Single();
        Assert.Equal("withdrawAmendment: 不改了", change.Reason);
        Refused(await Decide.WithdrawAsync(new(null, open.Id, null, null), OfLeader, Ct), ErrorCode.Conflict);
    }

    [Fact]
    public async Task Writing_again_what_is_published_leaves_nothing_to_review()
    {
        var open = await world.OpenNeedAsync();
        await AmendAsync(open, "改过的标题");
        Assert.Null((await AmendAsync(open, open.Title)).Amendment);
    }

    [Fact]
    public async Task A_project_that_is_closed_leaves_nothing_to_approve()
    {
        var open = await world.OpenNeedAsync();
        await AmendAsync(open, "改过的标题");
        var closed = Done(await world.Get<MoveProject>().CloseAsync(new(null, open.Id, null, null), OfLeader, Ct));
        Assert.Equal((null, open.Title), (closed.Amendment, closed.Title));
    }

    [Fact]
    public async Task A_project_whose_later_deadline_waits_for_staff_does_not_close_meanwhile()
    {
        var open = await world.OpenNeedAsync(Need() with { Deadline = world.Time.Today() });
        var later = world.Time.Today().AddDays(30);
        Done(await world.Get<UpdateProject>().RunAsync(new(null, open.Id, null, Deadline: later), OfLeader, Ct));
        world.Time.Advance(TimeSpan.FromDays(1));

        await world.Get<ExpireProjects>().RunAsync(Ct);
        var approved = Done(await Decide.ApproveAsync(new(null, open.Id, null, null), Staff, Ct));
        Assert.Equal((ProjectState.Open, later), (approved.State, approved.Deadline));
    }

    [Fact]
    public async Task What_waits_for_staff_is_a_list_that_outsiders_cannot_read_amendments_from()
    {
        var (open, other) = (
            await world.OpenNeedAsync(Need() with { Visibility = Visibility.Public }),
            await world.OpenNeedAsync(Need() with { Visibility = Visibility.Public })
        );
        var posted = Done(await world.Get<PostProject>().RunAsync(Need(), OfLeader, Ct));
        await AmendAsync(open, "改过的标题");

        var waiting = await AwaitingAsync(Staff, true);
        Assert.Contains(open.Id, waiting);
        Assert.Contains(posted.Id, waiting);
        Assert.DoesNotContain(other.Id, waiting);
        Assert.Contains(open.Id, await AwaitingAsync(OfLeader, true));
        Assert.Empty(await AwaitingAsync(Caller.Public, true));
        Assert.Contains(open.Id, await AwaitingAsync(Caller.Public, false));
    }

    private async Task<IReadOnlyList<string>> AwaitingAsync(Caller caller, bool awaiting) =>
        [
            .. (
                await world
                    .Get<DisclosedProjects>()
                    .PageAsync(new(AwaitingReview: awaiting), caller, new PageRequest(100), Ct)
            ).Items.Select(p => p.Id),
        ];

    private Task<DisclosedProject?> ToldAsync(Project project, Caller caller) =>
        world.Get<DisclosedProjects>().OneAsync(project.Id, caller, Ct);

    private async Task<Project> AmendAsync(Project project, string title) =>
        Done(await world.Get<UpdateProject>().RunAsync(new(null, project.Id, null, Title: title), OfLeader, Ct));
}
