using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Outcomes;
using static Matchmaker.Testing.World;

namespace Matchmaker.Domain.Tests.Outcomes;

/// <summary>An outcome is corrected by another one that takes its place.</summary>
public sealed class CorrectionTests : IAsyncLifetime
{
    private static readonly DateOnly Signed = new(2026, 11, 5);
    private readonly World _world = new();

    public ValueTask InitializeAsync() => _world.InitializeAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task The_sums_count_the_correction_and_the_one_before_is_kept_with_the_reason()
    {
        var recorded = await RecordedAsync(OfMaker);
        var change = Done(
            await CorrectAsync(new(null, recorded.Id, null, "合同金额少写了一个零", AmountFen: 68_000_000), OfMaker)
        );

        Assert.Equal(
            (OutcomeKind.Contract, 68_000_000, Signed, recorded.Id, "合同金额少写了一个零"),
            (
                change.Outcome.Kind,
                change.Outcome.AmountFen,
                change.Outcome.SignedOn,
                change.Outcome.Corrects,
                change.Outcome.CorrectionReason
            )
        );
        Assert.Equal([recorded.Id, change.Outcome.Id], change.Engagement.Outcomes.Select(o => o.Id));
        Assert.Equal([change.Outcome], change.Engagement.CurrentOutcomes);
        var count = Done(await _world.Get<CountOutcomes>().RunAsync(new(2026, 1, 1), new(2026, 12, 31), [], Staff, Ct));
        Assert.Equal((1, 68_000_000), (count.Total.Count, count.Total.AmountFen));
    }

    [Fact]
    public async Task What_is_verified_is_corrected_by_staff_alone_and_verified_anew()
    {
        var recorded = await RecordedAsync(Staff);
        Assert.True(recorded.Verified);
        Refused(
            await CorrectAsync(new(null, recorded.Id, null, "日期有误", SignedOn: Signed.AddDays(1)), OfMaker),
            ErrorCode.Forbidden
        );

        var corrected = Done(
            await CorrectAsync(new(null, recorded.Id, null, "日期有误", SignedOn: Signed.AddDays(1)), Staff)
        );
        Assert.False(corrected.Outcome.Verified);
        Refused(
            await _world.Get<RecordOutcome>().VerifyAsync(new(null, recorded.Id, null), Staff, Ct),
            ErrorCode.Conflict
        );
        Done(await _world.Get<RecordOutcome>().VerifyAsync(new(null, corrected.Outcome.Id, null), Staff, Ct));
    }

    [Fact]
    public async Task It_needs_a_reason_and_a_difference_and_is_of_the_latest_one()
    {
        var recorded = await RecordedAsync(OfMaker);
        Assert.Equal(
            ["reason"],
            Refused(
                await CorrectAsync(new(null, recorded.Id, null, " ", AmountFen: 1), OfMaker),
                ErrorCode.Invalid
            ).Path!
        );
        Assert.Equal(
            ["amountFen"],
            Refused(
                await CorrectAsync(new(null, recorded.Id, null, "更正", AmountFen: -1), OfMaker),
                ErrorCode.Invalid
            ).Path!
        );
        Assert.Equal(
            ["signedOn"],
            Refused(
                await CorrectAsync(new(null, recorded.Id, null, "更正", SignedOn: new(true, null)), OfMaker),
                ErrorCode.Invalid
            ).Path!
        );
        Refused(await CorrectAsync(new(null, recorded.Id, null, "没有变化"), OfMaker), ErrorCode.Invalid);
        Refused(await CorrectAsync(new(null, recorded.Id, null, "更正", AmountFen: 1), OfOther), ErrorCode.NotFound);

        Done(await CorrectAsync(new(null, recorded.Id, null, "更正", AmountFen: new(true, null)), OfMaker));
        Refused(await CorrectAsync(new(null, recorded.Id, null, "再更正", AmountFen: 1), OfMaker), ErrorCode.Conflict);
    }

    private async Task<Outcome> RecordedAsync(Caller by)
    {
        var agreed = await _world.AdvancedAsync(await _world.InvitedAsync(), OfMaker, EngagementStage.Accepted);
        return Done(
            await _world
                .Get<RecordOutcome>()
                .RunAsync(new(null, agreed.Id, OutcomeKind.Contract, 6_800_000, Signed, "QD2026-001"), by, Ct)
        ).Outcome;
    }

    private Task<Result<OutcomeChange>> CorrectAsync(CorrectOutcomeInput input, Caller by) =>
        _world.Get<CorrectOutcome>().RunAsync(input, by, Ct);
}
