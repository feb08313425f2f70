using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Outcomes;
using static Matchmaker.Testing.World;

namespace Matchmaker.Domain.Tests.Outcomes;

public sealed class OutcomeTests : IAsyncLifetime
{
    private readonly World _world = new();

    public ValueTask InitializeAsync() => _world.InitializeAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Outcomes_are_counted_by_chain_district_month_and_kind_and_once_in_the_total()
    {
        var first = await AgreedAsync(Maker, OfMaker);
        var second = await AgreedAsync(Other, OfOther);
        await RecordAsync(first, OutcomeKind.Intent, null, new(2026, 10, 3));
        await RecordAsync(first, OutcomeKind.Contract, 500_000_000, new(2026, 11, 5));
        await RecordAsync(second, OutcomeKind.Contract, 250_000_000, new(2026, 11, 20));
        await RecordAsync(second, OutcomeKind.Order, 1_00, new(2025, 12, 31));

        var byMonthAndKind = await CountAsync(OutcomeDimension.Month, OutcomeDimension.Kind);
        Assert.Equal(["2026-10 INTENT 1 0 1 1", "2026-11 CONTRACT 2 750000000 2 2"], byMonthAndKind.Rows.Select(Text));
        Assert.Equal("3 750000000 2 2", Text(byMonthAndKind.Total).Trim());
        Assert.Equal(
            ["chain_appliances 3 750000000 2 2"],
            (await CountAsync(OutcomeDimension.Chain)).Rows.Select(Text)
        );
        Assert.Equal(["district_a 3 750000000 2 2"], (await CountAsync(OutcomeDimension.District)).Rows.Select(Text));
        Assert.Equal(["SCENARIO 3 750000000 2 2"], (await CountAsync(OutcomeDimension.ProjectType)).Rows.Select(Text));
    }

    [Fact]
    public async Task Several_groupings_at_once_are_the_tables_that_each_would_be_alone()
    {
        var agreed = await AgreedAsync(Maker, OfMaker);
        await RecordAsync(agreed, OutcomeKind.Contract, 500_000_000, new(2026, 11, 5));
        await RecordAsync(agreed, OutcomeKind.Order, 1_00, new(2026, 10, 31));
        OutcomeDimension[] asked = [OutcomeDimension.Month, OutcomeDimension.Kind];
        var (from, to) = (new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));

        foreach (var caller in new[] { Staff, OfMaker })
        {
            var together = Done(await _world.Get<CountOutcomes>().ByEachAsync(from, to, asked, caller, Ct));
            foreach (var dimension in asked)
            {
                var alone = Done(await _world.Get<CountOutcomes>().RunAsync(from, to, [dimension], caller, Ct));
                Assert.Equal(alone.Rows.Select(Text), together[dimension].Rows.Select(Text));
                Assert.Equal(Text(alone.Total), Text(together[dimension].Total));
                Assert.Equal(alone.Withheld, together[dimension].Withheld);
            }
        }
        Refused(
            await _world
                .Get<CountOutcomes>()
                .ByEachAsync(from, to, [OutcomeDimension.Kind, OutcomeDimension.Kind], Staff, Ct),
            ErrorCode.Invalid
        );
    }

    [Fact]
    public async Task An_outcome_needs_two_sides_that_agreed_to_talk_a_sum_not_below_zero_and_a_day_that_has_come()
    {
        var invited = await _world.InvitedAsync();
        Refused(await TryAsync(invited, OutcomeKind.Intent, null, new(2026, 11, 1)), ErrorCode.Conflict);
        var agreed = await _world.AdvancedAsync(invited, OfMaker, EngagementStage.Accepted);
        Assert.Equal(
            ["amountFen"],
            Refused(await TryAsync(agreed, OutcomeKind.Order, -1, new(2026, 11, 1)), ErrorCode.Invalid).Path!
        );
        Assert.Equal(
            ["signedOn"],
            Refused(await TryAsync(agreed, OutcomeKind.Order, 1, new(2026, 12, 1)), ErrorCode.Invalid).Path!
        );
    }

    [Fact]
    public async Task What_a_party_records_is_verified_by_staff_and_by_nobody_else()
    {
        var agreed = await AgreedAsync(Maker, OfMaker);
        var recorded = Done(
            await _world
                .Get<RecordOutcome>()
                .RunAsync(new(null, agreed.Id, OutcomeKind.Trial, null, new(2026, 11, 1), "样件检测报告"), OfMaker, Ct)
        );
        Assert.False(recorded.Outcome.Verified);

        Refused(
            await _world.Get<RecordOutcome>().VerifyAsync(new(null, recorded.Outcome.Id, null), OfMaker, Ct),
            ErrorCode.Forbidden
        );
        Assert.True(
            Done(
                await _world.Get<RecordOutcome>().VerifyAsync(new(null, recorded.Outcome.Id, null), Staff, Ct)
            ).Outcome.Verified
        );
    }

    [Fact]
    public async Task A_period_that_ends_before_it_starts_or_spans_a_century_is_refused()
    {
        Refused(
            await _world.Get<CountOutcomes>().RunAsync(new(2026, 2, 1), new(2026, 1, 1), [], Staff, Ct),
            ErrorCode.Invalid
        );
        Done(await _world.Get<CountOutcomes>().RunAsync(new(9999, 1, 1), DateOnly.MaxValue, [], Staff, Ct));
        Refused(
            await _world.Get<CountOutcomes>().RunAsync(new(1926, 1, 1), new(2026, 1, 1), [], Staff, Ct),
            ErrorCode.Invalid
        );
    }

    [Fact]
    public async Task A_period_at_the_end_of_the_calendar_has_no_outcomes()
    {
        Assert.Empty(
            Done(
                await _world
                    .Get<CountOutcomes>()
                    .RunAsync(new(9995, 1, 1), DateOnly.MaxValue, [OutcomeDimension.Month], Staff, Ct)
            ).Rows
        );
        Assert.Empty(
            Done(await _world.Get<CountOutcomes>().RunAsync(DateOnly.MinValue, new(11, 1, 1), [], Staff, Ct)).Rows
        );
        Refused(
            await _world.Get<CountOutcomes>().RunAsync(DateOnly.MinValue, DateOnly.MaxValue, [], Staff, Ct),
            ErrorCode.Invalid
        );
        Refused(
            await _world.Get<CountOutcomes>().RunAsync(new(2016, 1, 1), new(2026, 1, 2), [], Staff, Ct),
            ErrorCode.Invalid
        );
    }

    private async Task<Engagement> AgreedAsync(string firm, Domain.Access.Caller by) =>
        await _world.AdvancedAsync(await _world.InvitedAsync(firm), by, EngagementStage.Accepted);

    private Task<Result<OutcomeChange>> TryAsync(
        Engagement engagement,
        OutcomeKind kind,
        long? fen,
        DateOnly signedOn
    ) =>
        _world
            .Get<RecordOutcome>()
            .RunAsync(new(null, engagement.Id, kind, fen, signedOn, "合同编号 2026-1"), Staff, Ct);

    private async Task RecordAsync(Engagement engagement, OutcomeKind kind, long? fen, DateOnly signedOn) =>
        Done(await TryAsync(engagement, kind, fen, signedOn));

    private async Task<OutcomeTable> CountAsync(params OutcomeDimension[] by) =>
        Done(await _world.Get<CountOutcomes>().RunAsync(new(2026, 1, 1), new(2026, 12, 31), by, Staff, Ct));

    private static string Text(OutcomeRow row) =>
        string.Join(' ', [.. row.Keys, row.Count, row.AmountFen, row.EngagementCount, row.FirmCount]);
}
