using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.FollowUps;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Outcomes;
using static Matchmaker.Testing.World;

namespace Matchmaker.Domain.Tests.Engagements;

public sealed class EngagementTests(World world) : IClassFixture<World>
{
    private Task<Result<Engagement>> AdvanceAsync(
        Engagement engagement,
        Caller by,
        EngagementStage to,
        string? note = null,
        int? version = null
    ) => world.Get<AdvanceEngagement>().RunAsync(new(null, engagement.Id, version, to, note), by, Ct);

    [Fact]
    public async Task An_invited_firm_accepts_and_both_sides_move_it_forward_with_a_full_history()
    {
        var invited = await world.InvitedAsync();
        Refused(await AdvanceAsync(invited, OfLeader, EngagementStage.Accepted), ErrorCode.Forbidden);
        Refused(await AdvanceAsync(invited, Staff, EngagementStage.Accepted), ErrorCode.Forbidden);

        await world.AdvancedAsync(invited, OfMaker, EngagementStage.Accepted);
        await world.AdvancedAsync(invited, OfLeader, EngagementStage.Negotiating, "已看样件");
        var contracted = await world.AdvancedAsync(invited, Staff, EngagementStage.Contracted);

        Assert.Equal(
            [
                (null, EngagementStage.Proposed, "account_leader"),
                (EngagementStage.Proposed, EngagementStage.Accepted, "account_maker"),
                (EngagementStage.Accepted, EngagementStage.Negotiating, "account_leader"),
                (EngagementStage.Negotiating, EngagementStage.Contracted, "account_staff"),
            ],
            contracted.History.Select(h => (h.From, h.To, h.By))
        );
        Assert.Equal("已看样件", contracted.History[2].Note);
    }

    [Fact]
    public async Task An_unanswered_invitation_is_withdrawn_by_who_made_it_and_the_firm_may_be_invited_again()
    {
        var invited = await world.InvitedAsync();
        Refused(await AdvanceAsync(invited, OfMaker, EngagementStage.Withdrawn), ErrorCode.Forbidden);
        Refused(await AdvanceAsync(invited, Staff, EngagementStage.Withdrawn), ErrorCode.Invalid);

        var withdrawn = await world.AdvancedAsync(invited, OfLeader, EngagementStage.Withdrawn, "发错了企业");
        Assert.Equal("发错了企业", withdrawn.History[^1].Note);
        Refused(await AdvanceAsync(withdrawn, OfMaker, EngagementStage.Accepted), ErrorCode.Forbidden);
        Done(await world.Get<ProposeEngagement>().InviteAsync(new(null, invited.Project, Maker, null), OfLeader, Ct));
    }

    [Fact]
    public async Task An_expression_of_interest_is_withdrawn_by_the_firm_and_not_once_it_was_accepted()
    {
        var need = await world.OpenNeedAsync();
        var interest = Done(
            await world.Get<ProposeEngagement>().ExpressInterestAsync(new(null, need.Id, Maker, null), OfMaker, Ct)
        );
        Refused(await AdvanceAsync(interest, OfLeader, EngagementStage.Withdrawn), ErrorCode.Forbidden);
        await world.AdvancedAsync(interest, OfMaker, EngagementStage.Withdrawn);

        var again = Done(
            await world.Get<ProposeEngagement>().ExpressInterestAsync(new(null, need.Id, Maker, null), OfMaker, Ct)
        );
        await world.AdvancedAsync(again, OfLeader, EngagementStage.Accepted);
        Refused(await AdvanceAsync(again, OfMaker, EngagementStage.Withdrawn), ErrorCode.Conflict);
    }

    [Fact]
    public async Task Interest_is_answered_by_the_poster()
    {
        var need = await world.OpenNeedAsync();
        var interest = Done(
            await world
                .Get<ProposeEngagement>()
                .ExpressInterestAsync(new(null, need.Id, Maker, "我们做过同类壳体"), OfMaker, Ct)
        );

        Refused(await AdvanceAsync(interest, OfMaker, EngagementStage.Accepted), ErrorCode.Forbidden);
        Assert.Equal(
            EngagementStage.Declined,
            (await world.AdvancedAsync(interest, OfLeader, EngagementStage.Declined)).Stage
        );
    }

    [Fact]
    public async Task A_pair_has_one_living_engagement_and_may_try_again_after_it_ended()
    {
        var need = await world.OpenNeedAsync();
        var first = Done(
            await world.Get<ProposeEngagement>().InviteAsync(new(null, need.Id, Maker, null), OfLeader, Ct)
        );
        Refused(
            await world.Get<ProposeEngagement>().ExpressInterestAsync(new(null, need.Id, Maker, null), OfMaker, Ct),
            ErrorCode.Conflict
        );

        await world.AdvancedAsync(first, OfMaker, EngagementStage.Declined);
        Done(await world.Get<ProposeEngagement>().ExpressInterestAsync(new(null, need.Id, Maker, null), OfMaker, Ct));
    }

    [Fact]
    public async Task A_repeated_invitation_with_the_same_client_mutation_id_is_the_same_engagement()
    {
        var input = new InviteFirmInput("invite-once", (await world.OpenNeedAsync()).Id, Maker, null);
        var first = Done(await world.Get<ProposeEngagement>().InviteAsync(input, OfLeader, Ct));
        Assert.Equal(first.Id, Done(await world.Get<ProposeEngagement>().InviteAsync(input, OfLeader, Ct)).Id);
    }

    [Fact]
    public async Task Only_an_open_project_of_another_firm_can_be_engaged_with()
    {
        var need = await world.OpenNeedAsync();
        var error = Refused(
            await world.Get<ProposeEngagement>().InviteAsync(new(null, need.Id, Leader, null), OfLeader, Ct),
            ErrorCode.Invalid
        );
        Assert.Equal(["candidate"], error.Path!);
        Refused(
            await world.Get<ProposeEngagement>().InviteAsync(new(null, need.Id, "firm_nobody", null), OfLeader, Ct),
            ErrorCode.NotFound
        );
        Refused(
            await world.Get<ProposeEngagement>().InviteAsync(new(null, need.Id, Other, null), OfMaker, Ct),
            ErrorCode.Forbidden
        );

        Done(await world.Get<Domain.Projects.MoveProject>().CloseAsync(new(null, need.Id, null, null), OfLeader, Ct));
        Refused(
            await world.Get<ProposeEngagement>().InviteAsync(new(null, need.Id, Maker, null), OfLeader, Ct),
            ErrorCode.Conflict
        );
    }

    [Fact]
    public async Task Staff_alone_correct_a_stage_and_must_say_why()
    {
        var engagement = await world.AdvancedAsync(await world.InvitedAsync(), OfMaker, EngagementStage.Accepted);
        engagement = await world.AdvancedAsync(engagement, OfMaker, EngagementStage.Contracted);

        Refused(await AdvanceAsync(engagement, OfMaker, EngagementStage.Negotiating, "点错了"), ErrorCode.Forbidden);
        var error = Refused(await AdvanceAsync(engagement, Staff, EngagementStage.Negotiating), ErrorCode.Invalid);
        Assert.Equal(["reason"], error.Path!);
        Refused(await AdvanceAsync(engagement, Staff, EngagementStage.Proposed, "重来"), ErrorCode.Conflict);
        Assert.Equal(
            "企业误操作",
            (await world.AdvancedAsync(engagement, Staff, EngagementStage.Negotiating, "企业误操作")).History[^1].Note
        );
    }

    [Fact]
    public async Task Others_neither_see_nor_touch_an_engagement()
    {
        var engagement = await world.InvitedAsync();
        var revision = await world.RevisionAsync();
        Refused(await AdvanceAsync(engagement, OfOther, EngagementStage.Accepted), ErrorCode.NotFound);
        Refused(await AdvanceAsync(engagement, Auditor, EngagementStage.Accepted), ErrorCode.Forbidden);
        Refused(
            await AdvanceAsync(engagement, StaffElsewhere, EngagementStage.Failed, "不归我管"),
            ErrorCode.Forbidden
        );
        Refused(await AdvanceAsync(engagement, OfMaker, EngagementStage.Accepted, version: 9), ErrorCode.Conflict);
        Assert.Equal(revision, await world.RevisionAsync());
    }

    [Fact]
    public async Task The_people_of_the_other_side_are_named_once_both_have_agreed_to_talk()
    {
        var invited = await world.InvitedAsync();
        Assert.Equal("对方", invited.NameOf(invited.History[0], OfMaker).Zh);
        Assert.Equal("leader", invited.NameOf(invited.History[0], OfLeader).Zh);
        Assert.Equal("leader", invited.NameOf(invited.History[0], Staff).Zh);

        var agreed = await world.AdvancedAsync(invited, OfMaker, EngagementStage.Accepted);
        Assert.Equal("leader", agreed.NameOf(agreed.History[0], OfMaker).Zh);
    }

    [Fact]
    public async Task A_proposal_without_an_answer_lapses_after_the_last_day_to_reply()
    {
        var invited = await world.InvitedAsync();
        Assert.Equal(invited.ReplyBy, invited.NextDue);

        world.Time.Advance(TimeSpan.FromDays(world.Get<EngagementLimits>().Reply));
        await world.Get<LapseEngagements>().RunAsync(Ct);
        Assert.Equal(EngagementStage.Proposed, (await world.Get<IEngagements>().OneAsync(invited.Id, Ct))!.Stage);

        world.Time.Advance(TimeSpan.FromDays(1));
        await world.Get<LapseEngagements>().RunAsync(Ct);
        var lapsed = (await world.Get<IEngagements>().OneAsync(invited.Id, Ct))!;
        Assert.Equal(
            (EngagementStage.Lapsed, "system", (DateOnly?)null),
            (lapsed.Stage, lapsed.History[^1].By, lapsed.NextDue)
        );
    }

    [Fact]
    public async Task What_nothing_happens_to_is_stalled_until_something_does()
    {
        var engagement = await world.AdvancedAsync(await world.InvitedAsync(Other), OfOther, EngagementStage.Accepted);
        world.Time.Advance(TimeSpan.FromDays(world.Get<EngagementLimits>().Accepted + 1));
        Assert.True(await StalledAsync(engagement));

        var followed = Done(
            await world
                .Get<RecordFollowUp>()
                .RunAsync(new(null, engagement.Id, "约谈价格", world.Time.Today().AddDays(3), null), Staff, Ct)
        );
        Assert.False(await StalledAsync(engagement));
        Assert.Equal(world.Time.Today().AddDays(3), followed.Engagement!.NextDue);

        var task = Assert.Single(await world.FollowUpsAsync(engagement.Id)).Id;
        var done = Done(await world.Get<RecordFollowUp>().CompleteAsync(new(null, task), OfOther, Ct));
        Assert.Null(done.Engagement!.NextDue);
        Refused(await world.Get<RecordFollowUp>().CompleteAsync(new(null, task), OfOther, Ct), ErrorCode.Conflict);
    }

    [Fact]
    public async Task The_id_of_an_outcome_completes_no_follow_up_and_that_of_a_follow_up_verifies_no_outcome()
    {
        var engagement = await world.AdvancedAsync(await world.InvitedAsync(), OfMaker, EngagementStage.Accepted);
        Done(
            await world
                .Get<RecordFollowUp>()
                .RunAsync(new(null, engagement.Id, "看样件", world.Time.Today(), null), Staff, Ct)
        );
        var task = Assert.Single(await world.FollowUpsAsync(engagement.Id)).Id;
        var outcome = Done(
            await world
                .Get<RecordOutcome>()
                .RunAsync(new(null, engagement.Id, OutcomeKind.Order, 100, world.Time.Today(), null), OfMaker, Ct)
        ).Outcome.Id;
        var before = await world.RevisionAsync();
        Assert.Equal(
            ["followUp"],
            Refused(
                await world.Get<RecordFollowUp>().CompleteAsync(new(null, outcome), Staff, Ct),
                ErrorCode.NotFound
            ).Path!
        );
        Assert.Equal(
            ["outcome"],
            Refused(
                await world.Get<RecordOutcome>().VerifyAsync(new(null, task, null), Staff, Ct),
                ErrorCode.NotFound
            ).Path!
        );
        Assert.Equal(before, await world.RevisionAsync());
    }

    [Fact]
    public async Task An_age_is_never_negative_though_the_clock_was_set_back()
    {
        var engagement = await world.InvitedAsync(Other);
        var at = world.Time.GetUtcNow();
        Assert.Equal(
            [0, 0, 0, 0, 1, 400],
            ((double[])[-400, -1.5, -0.001, 0.9, 1.1, 400]).Select(days => engagement.AgeDays(at.AddDays(days)))
        );
    }

    [Fact]
    public async Task Staff_hand_an_engagement_to_a_colleague_and_to_nobody_else()
    {
        var engagement = await world.InvitedAsync();
        Assert.Equal("account_staff", engagement.Owner);
        Refused(
            await world.Get<AssignEngagement>().RunAsync(new(null, engagement.Id, null, "account_maker"), Staff, Ct),
            ErrorCode.Invalid
        );
        Refused(
            await world.Get<AssignEngagement>().RunAsync(new(null, engagement.Id, null, "account_staff"), OfLeader, Ct),
            ErrorCode.Forbidden
        );
        Assert.Equal(
            "account_elsewhere",
            Done(
                await world
                    .Get<AssignEngagement>()
                    .RunAsync(new(null, engagement.Id, null, "account_elsewhere"), Staff, Ct)
            ).Owner
        );
    }

    private async Task<bool> StalledAsync(Engagement engagement)
    {
        var limits = world.Get<EngagementLimits>();
        var now = world.Time.GetUtcNow();
        var page = await world
            .Get<IEngagements>()
            .PageAsync(
                new(new EngagementFilter(Firm: Other, Stalled: true), Audience.Everything, limits.StalledBefore(now)),
                new PageRequest(),
                Ct
            );
        var listed = page.Items.Any(e => e.Id == engagement.Id);
        Assert.Equal(listed, limits.Stalled((await world.Get<IEngagements>().OneAsync(engagement.Id, Ct))!, now));
        return listed;
    }
}
