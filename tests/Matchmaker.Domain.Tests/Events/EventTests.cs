using Matchmaker.Domain.Access;
using Matchmaker.Domain.Events;
using static Matchmaker.Testing.World;

namespace Matchmaker.Domain.Tests.Events;

/// <summary>Staff announce events, and say no more of a date than is known.</summary>
public sealed class EventTests(World world) : IClassFixture<World>
{
    private static readonly CreateEventInput Fair = new(
        null,
        " 供需洽谈会 ",
        EventFormat.Negotiation,
        EventMode.Offline,
        new(2026, 12, 8),
        null,
        null,
        null,
        null
    );

    [Fact]
    public async Task An_event_is_announced_changed_and_called_off_with_the_reason()
    {
        var made = await CreateAsync(Fair);
        Assert.Equal(("供需洽谈会", "2026年12月8日"), (made.Title, DateOf(made)));

        var moved = Done(
            await world
                .Get<UpdateEvent>()
                .RunAsync(
                    new(null, made.Id, 1, From: new DateOnly(2026, 12, 10), Until: new DateOnly(2026, 12, 11)),
                    Staff,
                    Ct
                )
        );
        Assert.Equal(("供需洽谈会", "2026年12月10日至2026年12月11日"), (moved.Title, DateOf(moved)));

        Refused(await world.Get<CancelEvent>().RunAsync(new(null, made.Id, null, " "), Staff, Ct), ErrorCode.Invalid);
        var cancelled = Done(await world.Get<CancelEvent>().RunAsync(new(null, made.Id, null, "场地冲突"), Staff, Ct));
        Assert.Equal((world.Time.GetUtcNow(), "场地冲突"), (cancelled.CancelledAt, cancelled.CancelReason));
        Refused(
            await world.Get<UpdateEvent>().RunAsync(new(null, made.Id, null, Title: "再办"), Staff, Ct),
            ErrorCode.Conflict
        );
    }

    [Theory]
    [InlineData(DatePrecision.Day, "2026年12月8日", "8 December 2026")]
    [InlineData(DatePrecision.Month, "2026年12月", "December 2026")]
    [InlineData(DatePrecision.Year, "2026年", "2026")]
    [InlineData(DatePrecision.Unknown, "日期未公布", "date not announced")]
    public async Task A_date_says_no_more_than_is_known(DatePrecision precision, string zh, string en)
    {
        var made = await CreateAsync(Fair with { DatePrecision = precision });
        Assert.Equal(new LocalizedText(zh, en), made.DateIn(world.Time.LocalTimeZone));
        var renamed = Done(await world.Get<UpdateEvent>().RunAsync(new(null, made.Id, null, Title: "改名"), Staff, Ct));
        Assert.Equal(
            (made.StartsAt, made.EndsAt, made.Precision),
            (renamed.StartsAt, renamed.EndsAt, renamed.Precision)
        );
    }

    [Fact]
    public async Task Without_a_date_none_is_known_and_a_day_that_is_given_later_is()
    {
        var made = await CreateAsync(Fair with { From = null });
        Assert.Equal(DatePrecision.Unknown, made.Precision);
        var dated = Done(
            await world.Get<UpdateEvent>().RunAsync(new(null, made.Id, null, From: new DateOnly(2027, 1, 5)), Staff, Ct)
        );
        Assert.Equal("2027年1月5日", DateOf(dated));
    }

    [Fact]
    public void Of_an_older_record_the_first_of_january_that_is_uncertain_is_a_year()
    {
        var uncertain = Matchmaker.Testing.Some.Event(
            "event_1",
            new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.FromHours(8))
        ) with
        {
            DateCertain = false,
        };
        Assert.Equal("2025年", DateOf(uncertain));
        Assert.Equal("2025年", DateOf(uncertain with { StartsAt = uncertain.StartsAt.ToUniversalTime() }));
        Assert.Equal("2025年1月1日", DateOf(uncertain with { DateCertain = true }));
    }

    [Fact]
    public async Task Bad_input_is_told_field_by_field_and_firms_announce_nothing()
    {
        var bad = Fair with { Title = " ", Until = new(2026, 12, 1), Chains = ["chain_nowhere"] };
        Assert.Equal(
            ["chains.0", "title", "until"],
            (await world.Get<CreateEvent>().RunAsync(bad, Staff, Ct))
                .Errors.Select(e => string.Join('.', e.Path!))
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
        Refused(await world.Get<CreateEvent>().RunAsync(Fair, OfLeader, Ct), ErrorCode.Forbidden);
        Refused(await world.Get<CreateEvent>().RunAsync(Fair, Caller.Public, Ct), ErrorCode.Unauthenticated);
    }

    private async Task<Event> CreateAsync(CreateEventInput input) =>
        Done(await world.Get<CreateEvent>().RunAsync(input, Staff, Ct));

    private string DateOf(Event happening) => happening.DateIn(world.Time.LocalTimeZone).Zh;
}
