using Matchmaker.Domain.Access;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Projects;
using static Matchmaker.Testing.World;

namespace Matchmaker.Domain.Tests.Projects;

public sealed class ProjectTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task A_posted_project_waits_for_review_and_opens_when_staff_approve()
    {
        var posted = Done(await world.Get<PostProject>().RunAsync(Need(), OfLeader, Ct));
        Assert.Equal((ProjectState.InReview, 1), (posted.State, posted.Version));

        var opened = Done(await world.Get<ReviewProject>().ApproveAsync(new(null, posted.Id, 1, null), Staff, Ct));
        Assert.Equal((ProjectState.Open, 2, "account_staff"), (opened.State, opened.Version, opened.ReviewedBy));
        Assert.Equal(world.Time.GetUtcNow(), opened.OpenedAt);
    }

    [Fact]
    public async Task What_staff_post_for_a_firm_says_so_and_who_did_is_told_to_the_firm_and_to_staff()
    {
        var input = Need() with { Visibility = Visibility.Public };
        var posted = Done(await world.Get<PostProject>().RunAsync(input, Staff, Ct));
        Done(await world.Get<ReviewProject>().ApproveAsync(new(null, posted.Id, null, null), Staff, Ct));
        foreach (var (caller, told) in new[] { (OfLeader, true), (Staff, true), (OfMaker, false) })
        {
            var shown = (await world.Get<DisclosedProjects>().OneAsync(posted.Id, caller, Ct))!;
            Assert.Equal((true, told ? Staff.AccountId : null), (shown.PostedOnBehalf, shown.PostedOnBehalfBy));
        }
        var own = Done(await world.Get<PostProject>().RunAsync(input, OfLeader, Ct));
        Assert.Null(own.PostedOnBehalfBy);
    }

    [Fact]
    public async Task A_refused_project_goes_back_as_a_draft_with_what_to_change_and_can_be_submitted_again()
    {
        var posted = Done(await world.Get<PostProject>().RunAsync(Need(), OfLeader, Ct));
        Refused(
            await world.Get<ReviewProject>().ReturnAsync(new(null, posted.Id, null, null), Staff, Ct),
            ErrorCode.Invalid
        );

        var back = Done(
            await world.Get<ReviewProject>().ReturnAsync(new(null, posted.Id, null, "请写明年用量"), Staff, Ct)
        );
        Assert.Equal((ProjectState.Draft, "请写明年用量"), (back.State, back.Note));
        Assert.Equal(
            ProjectState.InReview,
            Done(await world.Get<MoveProject>().SubmitAsync(new(null, posted.Id, null, null), OfLeader, Ct)).State
        );
    }

    [Fact]
    public async Task An_update_keeps_what_it_does_not_name_and_clears_what_it_gives_as_null()
    {
        var update = world.Get<UpdateProject>();
        var posted = Done(
            await world
                .Get<PostProject>()
                .RunAsync(
                    Need() with
                    {
                        BudgetFen = 500,
                        Requirements = [new("年产 1 万件", true, RequirementKind.Capacity)],
                    },
                    OfLeader,
                    Ct
                )
        );

        var renamed = Done(await update.RunAsync(new(null, posted.Id, null, Title: "改过的标题"), OfLeader, Ct));
        Assert.Equal((500, posted.Deadline), (renamed.BudgetFen, renamed.Deadline));
        Assert.Equal(posted.Requirements, renamed.Requirements);

        var cleared = new UpdateProjectInput(
            null,
            posted.Id,
            null,
            Requirements: new(true, null),
            BudgetFen: new(true, null),
            Deadline: new(true, null)
        );
        var bare = Done(await update.RunAsync(cleared, OfLeader, Ct));
        Assert.Equal((null, null, "改过的标题"), (bare.BudgetFen, bare.Deadline, bare.Title));
        Assert.Empty(bare.Requirements);

        var nothing = new UpdateProjectInput(
            null,
            posted.Id,
            null,
            Title: new(true, null),
            Links: new(true, null),
            Anonymous: new(true, null)
        );
        Assert.Equal(
            ["title", "links", "anonymous"],
            (await update.RunAsync(nothing, OfLeader, Ct)).Errors.Select(e => Assert.Single(e.Path!))
        );
    }

    [Fact]
    public async Task The_same_idempotency_key_posts_once()
    {
        var input = Need() with { IdempotencyKey = "post-once" };
        var first = Done(await world.Get<PostProject>().RunAsync(input, OfLeader, Ct));
        var revision = await world.RevisionAsync();

        var second = Done(await world.Get<PostProject>().RunAsync(input, OfLeader, Ct));
        Refused(
            await world.Get<PostProject>().RunAsync(input with { Title = "另一个标题" }, OfLeader, Ct),
            ErrorCode.Conflict
        );

        Assert.Equal((first.Id, first.Title), (second.Id, second.Title));
        Assert.Equal(revision, await world.RevisionAsync());
    }

    [Fact]
    public async Task Bad_input_is_told_field_by_field_and_changes_nothing()
    {
        var revision = await world.RevisionAsync();
        var result = await world
            .Get<PostProject>()
            .RunAsync(
                Need() with
                {
                    Title = " ",
                    Links = ["link_nowhere"],
                    BudgetFen = -1,
                    Deadline = new DateOnly(2020, 1, 1),
                    Requirements = [new("", true, RequirementKind.Other)],
                },
                OfLeader,
                Ct
            );

        Assert.Null(result.Value);
        Assert.Equal(
            ["budgetFen", "deadline", "links.0", "requirements.0.text", "title"],
            result.Errors.Select(e => string.Join('.', e.Path!)).Distinct().Order(StringComparer.Ordinal)
        );
        Assert.All(result.Errors, e => Assert.NotEqual(e.Message.Zh, e.Message.En));
        Assert.Equal(revision, await world.RevisionAsync());
    }

    [Fact]
    public async Task Nobody_posts_reviews_or_closes_what_is_not_theirs()
    {
        var open = await world.OpenNeedAsync();
        var revision = await world.RevisionAsync();

        Refused(await world.Get<PostProject>().RunAsync(Need(), OfMaker, Ct), ErrorCode.Forbidden);
        Refused(await world.Get<PostProject>().RunAsync(Need(), Caller.Public, Ct), ErrorCode.Unauthenticated);
        Refused(
            await world.Get<ReviewProject>().ApproveAsync(new(null, open.Id, null, null), OfLeader, Ct),
            ErrorCode.Forbidden
        );
        Refused(
            await world.Get<ReviewProject>().ApproveAsync(new(null, open.Id, null, null), StaffElsewhere, Ct),
            ErrorCode.Forbidden
        );
        Refused(
            await world.Get<MoveProject>().CloseAsync(new(null, open.Id, null, null), OfMaker, Ct),
            ErrorCode.Forbidden
        );
        Refused(
            await world.Get<MoveProject>().CloseAsync(new(null, open.Id, null, null), Auditor, Ct),
            ErrorCode.Forbidden
        );

        Assert.Equal(revision, await world.RevisionAsync());
    }

    [Fact]
    public async Task What_one_may_not_see_does_not_exist_for_them()
    {
        var hidden = Done(await world.Get<PostProject>().RunAsync(Need(), OfLeader, Ct));
        Refused(
            await world.Get<MoveProject>().CloseAsync(new(null, hidden.Id, null, null), OfMaker, Ct),
            ErrorCode.NotFound
        );
    }

    [Fact]
    public async Task What_was_never_approved_stays_unseen_when_its_poster_closes_it()
    {
        var posted = Done(
            await world.Get<PostProject>().RunAsync(Need() with { Visibility = Visibility.Public }, OfLeader, Ct)
        );
        Done(await world.Get<MoveProject>().CloseAsync(new(null, posted.Id, null, "不再需要"), OfLeader, Ct));
        Assert.Null(await world.Get<IProjects>().OneAsync(posted.Id, Audience.Public, Ct));
        Assert.NotNull(await world.Get<IProjects>().OneAsync(posted.Id, Audience.Of(OfLeader), Ct));
    }

    [Fact]
    public async Task A_stale_version_is_a_conflict_and_overwrites_nothing()
    {
        var open = await world.OpenNeedAsync();
        Done(await world.Get<MoveProject>().PauseAsync(new(null, open.Id, open.Version, null), OfLeader, Ct));

        var error = Refused(
            await world.Get<MoveProject>().CloseAsync(new(null, open.Id, open.Version, null), OfLeader, Ct),
            ErrorCode.Conflict
        );

        Assert.Equal(["version"], error.Path!);
        Assert.Equal((ErrorReason.StaleVersion, open.Version + 1), (error.Reason!.Value, error.CurrentVersion!.Value));
        Assert.Equal(ProjectState.Paused, (await world.Get<IProjects>().OneAsync(open.Id, Ct))!.State);
    }

    [Fact]
    public async Task A_draft_is_never_opened_without_a_review()
    {
        var draft = Done(await world.Get<PostProject>().RunAsync(Need() with { Draft = true }, OfLeader, Ct));
        Refused(
            await world.Get<MoveProject>().ResumeAsync(new(null, draft.Id, null, null), OfLeader, Ct),
            ErrorCode.Conflict
        );
        Refused(
            await world.Get<MoveProject>().ResumeAsync(new(null, draft.Id, null, null), Staff, Ct),
            ErrorCode.Conflict
        );
    }

    [Fact]
    public async Task A_project_is_open_on_its_last_day_and_closes_by_itself_the_day_after()
    {
        var open = await world.OpenNeedAsync(Need() with { Deadline = world.Time.Today() });

        Assert.Equal(0, await world.Get<ExpireProjects>().RunAsync(Ct));
        world.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await world.Get<ExpireProjects>().RunAsync(Ct));

        Assert.Equal(ProjectState.Closed, (await world.Get<IProjects>().OneAsync(open.Id, Ct))!.State);
        var change = (await world.Get<IChangeFeed>().LastOfAsync([open.Id], Ct)).Single();
        Assert.Equal(("system", "the deadline has passed"), (change.By, change.Reason));
    }
}
