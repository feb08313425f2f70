using Matchmaker.Domain.Access;
using Matchmaker.Domain.Engagements;
using Matchmaker.Domain.Projects;
using static Matchmaker.Testing.World;

namespace Matchmaker.Domain.Tests.Engagements;

public sealed class ProgressTests : IAsyncLifetime
{
    private readonly World _world = new();

    public ValueTask InitializeAsync() => _world.InitializeAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task What_waits_is_counted_by_district_and_chain_as_the_lists_count_it()
    {
        await _world.InvitedAsync();
        var talking = await _world.AdvancedAsync(await _world.InvitedAsync(Other), OfOther, EngagementStage.Accepted);
        await _world.AdvancedAsync(await _world.InvitedAsync(), OfMaker, EngagementStage.Declined);
        Done(await _world.Get<PostProject>().RunAsync(Need("待审核"), OfLeader, Ct));
        Assert.Equal(new ProgressRow(null, 2, 1, 0, 0, 1), (await CountAsync()).Total);

        // Unanswered proposals stall after 7 days, agreed talks after 14; an answer is due after 14.
        _world.Time.Advance(TimeSpan.FromDays(15));
        var counted = await CountAsync();
        Assert.Equal(new ProgressRow(null, 2, 1, 2, 1, 1), counted.Total);
        Assert.Equal([counted.Total with { Key = "district_a" }], counted.Districts);
        Assert.Equal([counted.Total with { Key = "chain_appliances" }], counted.Chains);
        Assert.Equal(counted.Total.StalledCount, await TotalAsync(new(Stalled: true)));
        Assert.Equal(counted.Total.OverdueCount, await TotalAsync(new(DueBefore: _world.Time.Today())));

        await _world.AdvancedAsync(talking, OfOther, EngagementStage.Negotiating);
        Assert.Equal(1, (await CountAsync()).Total.StalledCount);
    }

    [Fact]
    public async Task Each_week_ends_with_its_stages_and_the_present_one_stands_as_the_list_does()
    {
        // Tuesday, 24 November, in the morning of the city.
        var engagement = await _world.InvitedAsync();
        _world.Time.Advance(TimeSpan.FromDays(7));
        await _world.AdvancedAsync(engagement, OfMaker, EngagementStage.Accepted);
        await _world.InvitedAsync(Other);
        var weeks = (await CountAsync(weeks: 3)).Weeks;
        Assert.Equal([new(2026, 11, 16), new(2026, 11, 23), new(2026, 11, 30)], weeks.Select(w => w.StartsOn));
        Assert.Equal([0, 1, 1], weeks.Select(w => w.ProposedCount));
        Assert.Empty(weeks[0].StageCounts);
        Assert.Equal([(EngagementStage.Proposed, 1)], weeks[1].StageCounts.Select(s => (s.Key, s.Value)));
        foreach (var (stage, count) in weeks[2].StageCounts)
            Assert.Equal(await TotalAsync(new(Stages: [stage])), count);
        Assert.Equal(2, weeks[2].StageCounts.Values.Sum());
    }

    [Fact]
    public async Task A_week_begins_on_the_citys_monday()
    {
        // 23:30 on Sunday, 29 November, in the city: 15:30 in Greenwich.
        _world.Time.SetUtcNow(new(2026, 11, 29, 15, 30, 0, TimeSpan.Zero));
        await _world.InvitedAsync();
        _world.Time.Advance(TimeSpan.FromHours(1));
        await _world.InvitedAsync(Other);
        Assert.Equal([1, 1], (await CountAsync(weeks: 2)).Weeks.Select(w => w.ProposedCount));
    }

    [Fact]
    public async Task A_position_is_filled_once_in_the_month_of_its_first_contract()
    {
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var invited = await _world.InvitedAsync();
            var engagement = await _world.AdvancedAsync(invited, OfMaker, EngagementStage.Accepted);
            await _world.AdvancedAsync(engagement, OfMaker, EngagementStage.Contracted);
            _world.Time.Advance(TimeSpan.FromDays(30));
        }
        var months = (await CountAsync(months: 3)).Months;
        Assert.Equal([(11, 1), (12, 0), (1, 0)], months.Select(m => (m.Month.Month, m.FilledPositionCount)));
    }

    [Fact]
    public async Task Parties_and_the_public_are_not_told_and_a_span_is_bounded()
    {
        Refused(await TryAsync(8, 12, OfMaker), ErrorCode.Forbidden);
        Refused(await TryAsync(8, 12, Caller.Public), ErrorCode.Unauthenticated);
        Assert.Equal(["weeks"], Refused(await TryAsync(54, 12, Staff), ErrorCode.Invalid).Path!);
        Assert.Equal(["months"], Refused(await TryAsync(8, 0, Staff), ErrorCode.Invalid).Path!);
        Done(await TryAsync(1, 1, Auditor));
    }

    private async Task<ProgressTable> CountAsync(int weeks = 8, int months = 12) =>
        Done(await TryAsync(weeks, months, Staff));

    private Task<Result<ProgressTable>> TryAsync(int weeks, int months, Caller caller) =>
        _world.Get<CountProgress>().RunAsync(weeks, months, caller, Ct);

    private async Task<int> TotalAsync(EngagementFilter filter)
    {
        var stalledBefore = _world.Get<EngagementLimits>().StalledBefore(_world.Time.GetUtcNow());
        var query = new EngagementQuery(filter, Audience.Everything, stalledBefore);
        return (await _world.Get<IEngagements>().PageAsync(query, new PageRequest(1, WithTotal: true), Ct))
            .Total!
            .Value;
    }
}
