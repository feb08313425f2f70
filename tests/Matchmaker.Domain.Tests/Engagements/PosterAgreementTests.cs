using Matchmaker.Domain.Access;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Projects;
using static Matchmaker.Testing.World;

namespace Matchmaker.Domain.Tests.Engagements;

/// <summary>An anonymous poster is named by its own yes, whoever brought the two sides together.</summary>
public sealed class PosterAgreementTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task Neither_the_firms_yes_nor_its_steps_nor_staffs_name_a_poster_for_whom_staff_invited()
    {
        var engagement = await InvitedByStaffAsync();
        foreach (
            var (by, to) in ((Caller, EngagementStage)[])
                [
                    (OfMaker, EngagementStage.Accepted),
                    (Staff, EngagementStage.Negotiating),
                    (OfMaker, EngagementStage.Contracted),
                ]
        )
        {
            engagement = await world.AdvancedAsync(engagement, by, to);
            Assert.True(engagement.AwaitsPoster);
            Assert.Null(await PosterAsync(engagement));
            Assert.Equal(
                "对方",
                engagement
                    .NameOf(
                        new(
                            EngagementStage.Accepted,
                            EngagementStage.Accepted,
                            default,
                            OfLeader.AccountId!,
                            "leader",
                            null
                        ),
                        OfMaker
                    )
                    .Zh
            );
        }
        var delivered = await world.AdvancedAsync(engagement, OfMaker, EngagementStage.Delivered);
        Assert.Equal((false, EngagementStage.Failed), (delivered.AwaitsPoster, delivered.AgreedStage));
        Assert.Null(await PosterAsync(delivered));
    }

    [Fact]
    public async Task A_step_that_the_poster_takes_itself_is_its_yes()
    {
        var engagement = await world.AdvancedAsync(await InvitedByStaffAsync(), OfMaker, EngagementStage.Accepted);
        engagement = await world.AdvancedAsync(engagement, OfLeader, EngagementStage.Negotiating);
        Assert.False(engagement.AwaitsPoster);
        Assert.Equal(Leader, await PosterAsync(engagement));
    }

    [Fact]
    public async Task The_poster_says_yes_without_a_step_and_staff_record_it_with_how_they_know()
    {
        var (first, second) = (await AcceptedAsync(), await AcceptedAsync());
        Assert.Equal(Leader, await PosterAsync(await world.AdvancedAsync(first, OfLeader, EngagementStage.Accepted)));

        var advance = world.Get<AdvanceEngagement>();
        Assert.Equal(
            ["reason"],
            Refused(
                await advance.RunAsync(new(null, second.Id, null, EngagementStage.Accepted, " "), Staff, Ct),
                ErrorCode.Invalid
            ).Path!
        );
        Refused(
            await advance.RunAsync(new(null, second.Id, null, EngagementStage.Accepted, "对方同意"), OfMaker, Ct),
            ErrorCode.Forbidden
        );
        Refused(
            await advance.RunAsync(
                new(null, second.Id, null, EngagementStage.Accepted, "电话确认"),
                StaffElsewhere,
                Ct
            ),
            ErrorCode.Forbidden
        );
        var agreed = await world.AdvancedAsync(second, Staff, EngagementStage.Accepted, "电话确认");
        Assert.Equal(Leader, await PosterAsync(agreed));
        Refused(
            await advance.RunAsync(new(null, second.Id, null, EngagementStage.Accepted, "再次"), Staff, Ct),
            ErrorCode.Conflict
        );
    }

    [Fact]
    public async Task A_poster_that_declined_is_not_named_by_a_correction_of_staff()
    {
        var need = await world.OpenNeedAsync(Need() with { Anonymous = true });
        var interest = Done(
            await world.Get<ProposeEngagement>().ExpressInterestAsync(new(null, need.Id, Maker, null), OfMaker, Ct)
        );
        var declined = await world.AdvancedAsync(interest, OfLeader, EngagementStage.Declined);
        Assert.Null(
            await PosterAsync(await world.AdvancedAsync(declined, Staff, EngagementStage.Accepted, "企业误操作"))
        );
    }

    [Fact]
    public async Task A_poster_that_invites_or_answers_itself_or_leaves_its_name_open_needs_no_second_yes()
    {
        var propose = world.Get<ProposeEngagement>();
        var (anonymous, open) = (
            await world.OpenNeedAsync(Need() with { Anonymous = true }),
            await world.OpenNeedAsync()
        );
        var invited = Done(await propose.InviteAsync(new(null, anonymous.Id, Maker, null), OfLeader, Ct));
        Assert.Null(await PosterAsync(invited));
        Assert.Equal(Leader, await PosterAsync(await world.AdvancedAsync(invited, OfMaker, EngagementStage.Accepted)));
        var asked = Done(await propose.ExpressInterestAsync(new(null, anonymous.Id, Other, null), OfOther, Ct));
        Assert.Equal(
            Leader,
            await PosterAsync(await world.AdvancedAsync(asked, OfLeader, EngagementStage.Accepted), OfOther)
        );
        Assert.False(Done(await propose.InviteAsync(new(null, open.Id, Maker, null), Staff, Ct)).AwaitsPoster);
    }

    private async Task<Engagement> InvitedByStaffAsync()
    {
        var need = await world.OpenNeedAsync(Need() with { Anonymous = true });
        return Done(await world.Get<ProposeEngagement>().InviteAsync(new(null, need.Id, Maker, null), Staff, Ct));
    }

    private async Task<Engagement> AcceptedAsync() =>
        await world.AdvancedAsync(await InvitedByStaffAsync(), OfMaker, EngagementStage.Accepted);

    /// <summary>The poster as the firm is told it, which the table, the store and matching agree on.</summary>
    private async Task<string?> PosterAsync(Engagement engagement, Caller? caller = null)
    {
        caller ??= OfMaker;
        await world.FollowAsync();
        var project = (await world.Get<IProjects>().OneAsync(engagement.Project, Ct))!;
        var stages = await world.Get<IEngagements>().StagesAsync(caller.Firm!, [project.Id], Ct);
        var told = DisclosureTable.Tells(Disclosed.Poster, caller, project, stages[project.Id]);
        Assert.Equal(
            stages[project.Id],
            world.Get<Matchmaker.Matching.Engine.MatchEngine>().Current.Ties.StageOf(caller.Firm, project.Id)
        );
        var posted = await world
            .Get<IProjects>()
            .PageAsync(new(new(PostedBy: Leader), Audience.Of(caller)), new PageRequest(100), Ct);
        Assert.Equal(told, posted.Items.Any(p => p.Id == project.Id));
        return told ? project.PostedBy : null;
    }
}
