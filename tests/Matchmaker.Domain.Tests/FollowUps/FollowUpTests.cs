using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.FollowUps;
using Matchmaker.Domain.Ledger;
using static Matchmaker.Testing.World;

namespace Matchmaker.Domain.Tests.FollowUps;

public sealed class FollowUpTests(World world) : IClassFixture<World>
{
    private static readonly Caller OfMakersDistrict = new(
        "account_staff",
        "staff",
        AccountRole.Staff,
        District: "district_a"
    );

    private RecordFollowUp Record => world.Get<RecordFollowUp>();
    private DateOnly Today => world.Time.Today();

    [Fact]
    public async Task Staff_follow_a_firm_up_which_itself_is_not_told()
    {
        var task = Done(
            await Record.AboutAsync(new(null, Maker, " 走访 车间 ", Today.AddDays(3), null), OfMakersDistrict, Ct)
        );
        Assert.Equal(
            (Maker, "走访 车间", Today.AddDays(3), "account_staff", null),
            (task.FollowUp.About, task.FollowUp.Text, task.FollowUp.DueOn, task.FollowUp.RecordedBy, task.Engagement)
        );

        foreach (var caller in (Caller[])[OfMaker, OfLeader, Caller.Public])
        {
            Assert.Empty(await world.Get<IFollowUps>().ByIdsAsync([task.FollowUp.Id], Audience.Of(caller), Ct));
            var page = await world
                .Get<IFollowUps>()
                .PagesAboutAsync([Maker], new FollowUpQuery(Audience.Of(caller)), new PageRequest(WithTotal: true), Ct);
            Assert.Equal((0, 0), (page[Maker].Edges.Count, page[Maker].Total));
        }
        Refused(await Record.AboutAsync(new(null, Maker, "走访", Today, null), OfMaker, Ct), ErrorCode.Forbidden);
        Refused(await Record.CompleteAsync(new(null, task.FollowUp.Id), OfMaker, Ct), ErrorCode.NotFound);
        Assert.Single(await world.Get<IFollowUps>().ByIdsAsync([task.FollowUp.Id], Audience.Of(Auditor), Ct));
        Refused(await Record.CompleteAsync(new(null, task.FollowUp.Id), Auditor, Ct), ErrorCode.Forbidden);

        var firm = await world.Get<IFirms>().OneAsync(Maker, Ct);
        var done = Done(await Record.CompleteAsync(new(null, task.FollowUp.Id), Staff, Ct)).FollowUp;
        Assert.Equal((2, world.Time.GetUtcNow()), (done.Version, done.DoneAt!.Value));
        Assert.Equal(firm!.Version, (await world.Get<IFirms>().OneAsync(Maker, Ct))!.Version);
        Refused(await Record.CompleteAsync(new(null, task.FollowUp.Id), Staff, Ct), ErrorCode.Conflict);
    }

    [Fact]
    public async Task One_about_an_engagement_is_written_with_it_however_it_is_set()
    {
        var talk = await world.AdvancedAsync(await world.InvitedAsync(), OfMaker, EngagementStage.Accepted);
        var set = Done(await Record.AboutAsync(new(null, talk.Id, "寄样品", Today.AddDays(9), null), OfMaker, Ct));
        Assert.Equal((talk.Version + 1, Today.AddDays(9)), (set.Engagement!.Version, set.Engagement.NextDue!.Value));
        Assert.Equal(
            Today.AddDays(2),
            Done(
                await Record.RunAsync(new(null, talk.Id, "打电话", Today.AddDays(2), null), OfLeader, Ct)
            ).Engagement!.NextDue
        );

        var done = Done(await Record.CompleteAsync(new(null, set.FollowUp.Id), OfLeader, Ct));
        Assert.Equal(Today.AddDays(2), done.Engagement!.NextDue);
        Assert.Equal(2, (await world.FollowUpsAsync(talk.Id)).Count);
        Refused(await Record.AboutAsync(new(null, talk.Id, "寄样品", Today, null), OfOther, Ct), ErrorCode.NotFound);
    }

    [Fact]
    public async Task What_was_done_is_in_the_audit_trail()
    {
        var id = Done(
            await Record.AboutAsync(new(null, await world.EventAsync(null), "回访到会企业", Today, null), Staff, Ct)
        ).FollowUp.Id;
        Done(await Record.CompleteAsync(new(null, id), Staff, Ct));
        var changes = await world.Get<IChangeFeed>().OfAsync(id, new PageRequest(), Ct);
        Assert.Equal(
            [("completeFollowUp", 2), ("recordFollowUp", 1)],
            changes.Items.Select(c => (c.Reason, c.Version))
        );
        Assert.All(changes.Items, c => Assert.Equal(Staff.AccountId, c.By));
    }

    [Theory]
    [InlineData("firm_unknown")]
    [InlineData("event_unknown")]
    [InlineData("engagement_unknown")]
    [InlineData("account_maker")]
    [InlineData("district_a")]
    [InlineData("nothing")]
    public async Task What_does_not_exist_or_cannot_be_followed_up_is_not_found(string about)
    {
        Assert.Equal(
            ["about"],
            Refused(await Record.AboutAsync(new(null, about, "回访", Today, null), Staff, Ct), ErrorCode.NotFound).Path!
        );
        Assert.Equal(
            ["engagement"],
            Refused(await Record.RunAsync(new(null, about, "回访", Today, null), Staff, Ct), ErrorCode.NotFound).Path!
        );
    }

    [Fact]
    public async Task The_mutation_for_engagements_takes_no_firm() =>
        Assert.Equal(
            ["engagement"],
            Refused(await Record.RunAsync(new(null, Maker, "回访", Today, null), Staff, Ct), ErrorCode.NotFound).Path!
        );

    [Fact]
    public async Task Open_ones_about_a_firm_are_bounded_and_those_done_are_not()
    {
        var tasks = Enumerable.Range(0, 200).Select(i => Some.FollowUp($"followup_{i:000}", Other, Today)).ToList();
        Assert.IsType<Committed>(
            await world.Get<ILedger>().CommitAsync(new Commit(Caller.Seed, "many", [.. tasks.Select(Fact.Put)]), Ct)
        );
        Refused(await Record.AboutAsync(new(null, Other, "再一条", Today, null), Staff, Ct), ErrorCode.LimitExceeded);
        Done(await Record.CompleteAsync(new(null, tasks[0].Id), Staff, Ct));
        Done(await Record.AboutAsync(new(null, Other, "再一条", Today, null), Staff, Ct));
    }
}
