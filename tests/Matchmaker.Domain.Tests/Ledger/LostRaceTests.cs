using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Firms;
using Matchmaker.Domain.FollowUps;
using Matchmaker.Domain.Ledger;
using Matchmaker.Domain.Outcomes;
using static Matchmaker.Testing.World;

namespace Matchmaker.Domain.Tests.Ledger;

/// <summary>Somebody else's commit comes between the reading of a record and the commit of its change.</summary>
public sealed class LostRaceTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task Who_loses_is_told_the_version_as_it_is_now_also_where_two_things_are_answered()
    {
        var talk = await world.AdvancedAsync(await world.InvitedAsync(), OfMaker, EngagementStage.Accepted);
        var other = Done(
            await world
                .Get<RecordFollowUp>()
                .RunAsync(new(null, talk.Id, "寄样品", world.Time.Today(), null), OfMaker, Ct)
        );
        var ledger = new OvertakingLedger(world.Get<ILedger>(), () => TouchedAsync(talk.Id));
        var (engagements, firms) = (world.Get<IEngagements>(), world.Get<IFirms>());
        var followUps = new RecordFollowUp(
            world.Get<FollowUpSubjects>(),
            engagements,
            world.Get<IFollowUps>(),
            ledger,
            world.Time
        );
        var outcomes = new RecordOutcome(firms, engagements, ledger, world.Time);

        await OvertakenAsync(() =>
            followUps.RunAsync(new(null, talk.Id, "回访", world.Time.Today(), null), OfMaker, Ct)
        );
        await OvertakenAsync(() => followUps.CompleteAsync(new(null, other.FollowUp.Id), OfMaker, Ct));
        await OvertakenAsync(() =>
            outcomes.RunAsync(new(null, talk.Id, OutcomeKind.Trial, null, world.Time.Today(), null), OfMaker, Ct)
        );
        await OvertakenAsync(() =>
            new AdvanceEngagement(firms, engagements, world.Get<CallsToMake>(), ledger, world.Time).RunAsync(
                new(null, talk.Id, null, EngagementStage.Intent, null),
                OfMaker,
                Ct
            )
        );

        async Task OvertakenAsync<T>(Func<Task<Result<T>>> change)
            where T : class
        {
            var error = Refused(await change(), ErrorCode.Conflict);
            Assert.Equal(
                (ErrorReason.StaleVersion, (await engagements.OneAsync(talk.Id, Ct))!.Version),
                (error.Reason!.Value, error.CurrentVersion!.Value)
            );
        }
    }

    private async Task TouchedAsync(string engagement) =>
        Done(await world.Get<AssignEngagement>().RunAsync(new(null, engagement, null, Staff.AccountId!), Staff, Ct));

    /// <summary>The ledger of the store, which somebody else always reaches first.</summary>
    private sealed class OvertakingLedger(ILedger ledger, Func<Task> overtake) : ILedger
    {
        public async Task<CommitResult> CommitAsync(Commit commit, CancellationToken ct)
        {
            await overtake();
            return await ledger.CommitAsync(commit, ct);
        }

        public Task<IdempotencyEntry?> IdempotencyEntryAsync(
            string accountId,
            string idempotencyKey,
            CancellationToken ct
        ) => ledger.IdempotencyEntryAsync(accountId, idempotencyKey, ct);
    }
}
