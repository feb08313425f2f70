using Matchmaker.Domain.Events;

namespace Matchmaker.Graph.Tests.Contracts;

public abstract class EventsContract<TStore> : Contract<TStore>
    where TStore : StoreUnderTest, new()
{
    private static readonly Event Morning = Some.Event("event_b", Some.Morning, "chain_rail");
    private static readonly Event SameHour = Some.Event(
        "event_a",
        Some.Morning.ToOffset(TimeSpan.Zero),
        "chain_rail",
        "chain_appliances"
    );
    private static readonly Event Tomorrow = Some.Event("event_c", Some.Morning.AddDays(1)) with
    {
        District = "district_laoshan",
    };

    private Task<long> SeedAsync() => PutAsync([.. Some.Catalogue, Morning, SameHour, Tomorrow]);

    [Fact]
    public async Task The_latest_comes_first_and_ties_break_by_id()
    {
        await SeedAsync();
        for (var size = 1; size <= 4; size++)
            Same([Tomorrow, SameHour, Morning], await AllPagesAsync(p => Events.PageAsync(new(), p, Ct), size));
    }

    [Fact]
    public async Task Events_are_narrowed_by_chain_district_and_time()
    {
        await SeedAsync();
        await ListsAsync(new(Chains: ["chain_appliances"]), SameHour);
        await ListsAsync(new(Districts: ["district_laoshan"]), Tomorrow);
        await ListsAsync(new(From: Morning.EndsAt), Tomorrow, SameHour, Morning);
        await ListsAsync(new(From: Morning.EndsAt.AddTicks(1)), Tomorrow);
        await ListsAsync(new(To: Tomorrow.StartsAt), SameHour, Morning);
        await ListsAsync(new(To: Tomorrow.StartsAt.AddTicks(1)), Tomorrow, SameHour, Morning);
    }

    private async Task ListsAsync(EventFilter filter, params Event[] expected) =>
        Same(expected, (await Events.PageAsync(filter, new(), Ct)).Items);
}
