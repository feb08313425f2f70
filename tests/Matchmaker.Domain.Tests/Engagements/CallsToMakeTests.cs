using Matchmaker.Domain.Access;
using Matchmaker.Domain.Disclosure;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Ledger;
using static Matchmaker.Testing.World;

namespace Matchmaker.Domain.Tests.Engagements;

/// <summary>A firm that nobody signs in for is called by staff instead of being invited into silence.</summary>
public sealed class CallsToMakeTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task A_proposal_waits_for_a_call_until_somebody_signs_in_for_the_firm_or_it_is_answered()
    {
        await PutAsync(Some.Firm("firm_quiet"));
        var need = await world.OpenNeedAsync();
        var asked = Done(
            await world.Get<ProposeEngagement>().InviteAsync(new(null, need.Id, "firm_quiet", null), OfLeader, Ct)
        );
        Assert.Equal("firm_quiet", asked.AskedFirm());
        Assert.Equal([asked.Id], await world.Get<CallsToMake>().AmongAsync([asked], Ct));

        var account = Some.Account("account_quiet", "quiet", AccountRole.Sme, "firm_quiet");
        await PutAsync(account);
        Assert.Empty(await world.Get<CallsToMake>().AmongAsync([asked], Ct));
        await PutAsync(account with { Version = 2, Disabled = true });
        Assert.Equal([asked.Id], await world.Get<CallsToMake>().AmongAsync([asked], Ct));

        var accepted = await world.AdvancedAsync(asked, Staff, EngagementStage.Accepted, "12 月 1 日张经理来电同意");
        Assert.True(accepted.History[^1].OnBehalf);
        Assert.Null(accepted.AskedFirm());
        Assert.Empty(await world.Get<CallsToMake>().AmongAsync([accepted], Ct));
    }

    [Fact]
    public async Task Staff_answer_for_such_a_firm_alone_say_how_it_did_and_keep_to_their_district()
    {
        await PutAsync(Some.Firm("firm_silent") with { District = "district_a" });
        var need = await world.OpenNeedAsync();
        var asked = Done(
            await world.Get<ProposeEngagement>().InviteAsync(new(null, need.Id, "firm_silent", null), OfLeader, Ct)
        );
        Assert.DoesNotContain(EngagementStage.Accepted, asked.NextStages(Staff, null));
        Assert.Contains(EngagementStage.Accepted, asked.NextStages(Staff, null, awaitsCall: true));
        Assert.DoesNotContain(EngagementStage.Accepted, asked.NextStages(OfLeader, null, awaitsCall: true));

        Refused(await AnswerAsync(asked, Staff, null), ErrorCode.Invalid);
        Refused(await AnswerAsync(asked, Staff with { District = "district_b" }, "来电同意"), ErrorCode.Forbidden);
        Refused(await AnswerAsync(asked, OfLeader, "来电同意"), ErrorCode.Forbidden);

        await PutAsync(Some.Account("account_silent", "silent", AccountRole.Sme, "firm_silent"));
        Refused(await AnswerAsync(asked, Staff, "来电同意"), ErrorCode.Forbidden);
    }

    private Task<Result<Engagement>> AnswerAsync(Engagement asked, Caller by, string? note) =>
        world.Get<AdvanceEngagement>().RunAsync(new(null, asked.Id, null, EngagementStage.Accepted, note), by, Ct);

    private async Task PutAsync(IRecord record) =>
        Assert.IsType<Committed>(
            await world.Get<ILedger>().CommitAsync(new Commit(Caller.Seed, "put", [Fact.Put(record)]), Ct)
        );

    [Fact]
    public async Task That_a_poster_has_no_account_is_told_to_those_alone_who_see_all()
    {
        var need = await world.OpenNeedAsync();
        var interest = Done(
            await world.Get<ProposeEngagement>().ExpressInterestAsync(new(null, need.Id, Maker, null), OfMaker, Ct)
        );
        Assert.Equal(need.PostedBy, interest.AskedFirm());
        Assert.True(interest.TellsAskedFirm(Staff));
        Assert.False(interest.TellsAskedFirm(OfMaker));
    }
}
