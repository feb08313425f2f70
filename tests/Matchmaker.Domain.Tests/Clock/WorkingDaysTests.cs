using System.Globalization;
using CsCheck;
using Matchmaker.Domain.Clock;

namespace Matchmaker.Domain.Tests.Clock;

/// <summary>The counts by hand are of the notices' own words, not of the program's data file.</summary>
public sealed class WorkingDaysTests
{
    private static readonly WorkingDays Days = WorkingDays.OfStateCouncil;

    /// <summary>Ends with the last day whose arrangement no missing notice can change.</summary>
    private static readonly Gen<DateOnly> Known = Gen.Int[
            new DateOnly(2024, 1, 1).DayNumber,
            new DateOnly(2026, 12, 28).DayNumber
        ]
        .Select(DateOnly.FromDayNumber);

    [Theory]
    [InlineData("2024-02-09", DayKind.Weekday, null)]
    [InlineData("2024-02-10", DayKind.Holiday, "春节")]
    [InlineData("2024-02-18", DayKind.MakeUp, "春节")]
    [InlineData("2024-06-09", DayKind.Weekend, null)]
    [InlineData("2025-01-02", DayKind.Weekday, null)]
    [InlineData("2025-10-08", DayKind.Holiday, "国庆节、中秋节")]
    [InlineData("2026-02-14", DayKind.MakeUp, "春节")]
    [InlineData("2026-09-20", DayKind.MakeUp, "国庆节")]
    [InlineData("2026-10-07", DayKind.Holiday, "国庆节")]
    public void A_day_is_what_the_notice_makes_it(string date, DayKind kind, string? holiday)
    {
        var day = Day(Days.On(On(date)));
        Assert.Equal((kind, holiday), (day.Kind, day.Holiday?.Name));
    }

    /// <summary>
    /// Days off and make-up days as the notices sum them up, "共8天" and so on; a working year is what is left.
    /// </summary>
    [Theory]
    [InlineData(2024, 28, 8, 251)]
    [InlineData(2025, 28, 5, 248)]
    [InlineData(2026, 33, 6, 248)]
    public void A_year_has_as_many_days_off_as_its_notice_gives(int year, int off, int makeUp, int weekdaysAndMakeUp)
    {
        var notice = Days.Notices.Single(n => n.Year == year);
        Assert.Equal(
            (off, makeUp),
            (notice.Holidays.Sum(h => h.DaysOff.Count()), notice.Holidays.Sum(h => h.MakeUp.Count))
        );

        // 29 to 31 December of 2026 wait for the notice of 2027; they are a Tuesday, a Wednesday and a Thursday.
        var (end, open) = year == 2026 ? (new DateOnly(2026, 12, 28), 3) : (new DateOnly(year, 12, 31), 0);
        var count = Enumerable
            .Range(0, end.DayOfYear)
            .Select(new DateOnly(year, 1, 1).AddDays)
            .Count(d => Day(Days.On(d)).IsWorkingDay);
        Assert.Equal(weekdaysAndMakeUp, count + open);
    }

    [Theory]
    // Over the Spring Festival of 2026: 13 and 14 February worked, off until the 23rd, then Tuesday to Saturday the
    // 28th.
    [InlineData("2026-02-12", 1, "2026-02-13")]
    [InlineData("2026-02-12", 2, "2026-02-14")]
    [InlineData("2026-02-12", 3, "2026-02-24")]
    [InlineData("2026-02-12", 7, "2026-02-28")]
    [InlineData("2026-02-12", 8, "2026-03-02")]
    // Over the leap day of 2024, a Thursday.
    [InlineData("2024-02-28", 1, "2024-02-29")]
    [InlineData("2024-02-28", 2, "2024-03-01")]
    // Over the turn of a year whose notices are both held.
    [InlineData("2024-12-30", 2, "2025-01-02")]
    public void A_period_of_working_days_ends_where_a_person_counts_it(string start, int days, string end) =>
        Assert.Equal(On(end), Day(Days.After(On(start), days)).Date);

    [Theory]
    [InlineData("2026-10-01", "2026-10-08")]
    [InlineData("2026-09-20", "2026-09-20")]
    [InlineData("2026-09-19", "2026-09-20")]
    [InlineData("2026-09-26", "2026-09-28")]
    public void A_last_day_that_is_off_gives_way_to_the_next_working_day(string date, string end) =>
        Assert.Equal(On(end), Day(Days.OnOrAfter(On(date))).Date);

    [Theory]
    [InlineData("2027-01-04", 2027)]
    [InlineData("2026-12-29", 2027)]
    [InlineData("2023-12-28", 2023)]
    [InlineData("9999-12-31", 9999)]
    public void A_day_whose_notice_is_missing_is_refused_by_its_year(string date, int year) =>
        Assert.Equal([WorkingDays.MissingYear(year)], Days.On(On(date)).Errors);

    [Fact]
    public void A_count_that_touches_a_missing_year_is_refused_however_it_is_asked()
    {
        Assert.Equal([WorkingDays.MissingYear(2027)], Days.After(new(2026, 12, 25), 2).Errors);
        Assert.Equal([WorkingDays.MissingYear(2027)], Days.Between(new(2026, 12, 25), new(2027, 1, 5)).Errors);
        Assert.Equal([WorkingDays.MissingYear(2027)], Days.OnOrAfter(new(2027, 1, 5)).Errors);
        Assert.Equal([WorkingDays.MissingYear(9999)], Days.After(DateOnly.MaxValue, 1).Errors);
        Assert.Equal(new DateOnly(2026, 12, 28), Day(Days.After(new(2026, 12, 25), 1)).Date);
    }

    [Fact]
    public void The_file_says_which_year_was_looked_for_in_vain()
    {
        var file = HolidayFile.Shipped();
        Assert.Equal([2027], file.Missing.Select(m => m.Year));
        Assert.Empty(file.Missing.Select(m => m.Year).Intersect(file.Notices.Select(n => n.Year)));
        Assert.All(
            file.Notices,
            n =>
                Assert.True(
                    n.Sources.Count > 0
                        && n.Issued < n.EffectiveFrom
                        && n.Number.StartsWith("国办发明电〔", StringComparison.Ordinal)
                )
        );
    }

    [Fact]
    public void A_period_ends_on_a_working_day_and_holds_as_many_as_were_asked_for() =>
        Gen.Select(Known, Gen.Int[1, 60])
            .Sample(
                (start, days) =>
                {
                    if (Days.After(start, days) is not { Ok: true, Value: { } end })
                        return;
                    Assert.True(end.IsWorkingDay);
                    Assert.Equal(days, Days.Between(start, end.Date).Value!.Days);
                }
            );

    [Fact]
    public void One_period_after_another_is_the_period_of_both() =>
        Gen.Select(Known, Gen.Int[1, 30], Gen.Int[1, 30])
            .Sample(
                (start, first, second) =>
                {
                    if (Days.After(start, first + second) is not { Ok: true, Value: { } whole })
                        return;
                    Assert.Equal(whole, Days.After(Day(Days.After(start, first)).Date, second).Value);
                }
            );

    [Fact]
    public void Counts_of_adjoining_spans_add_up() =>
        Gen.Select(Known, Known, Known)
            .Sample(
                (a, b, c) =>
                {
                    DateOnly[] sorted = [.. new[] { a, b, c }.Order()];
                    Assert.Equal(
                        Count(sorted[0], sorted[2]),
                        Count(sorted[0], sorted[1]) + Count(sorted[1], sorted[2])
                    );
                }
            );

    [Fact]
    public void A_day_off_is_never_the_end_of_a_period_and_a_working_day_ends_its_own() =>
        Known.Sample(date =>
        {
            if (Days.OnOrAfter(date) is not { Ok: true, Value: { } end })
                return;
            Assert.True(end.IsWorkingDay && end.Date >= date);
            Assert.Equal(Day(Days.On(date)).IsWorkingDay, end.Date == date);
        });

    [Theory]
    [InlineData("2030-05-06", "2030-05-06", "2030-05-07", "weekday")]
    [InlineData("2030-05-04", "2030-05-06", "2030-05-04", "twice")]
    [InlineData("2030-05-06", "2030-05-04", "2030-05-11", "begins")]
    [InlineData("2029-05-06", "2029-05-06", "2030-05-11", "outside")]
    public void A_notice_that_contradicts_itself_is_refused(string from, string to, string makeUp, string why)
    {
        Holiday holiday = new("劳动节", "Labour Day", On(from), On(to), [On(makeUp)]);
        HolidayNotice notice = new(
            2030,
            "国办发明电〔2029〕1号",
            new(2029, 11, 1),
            new(2030, 1, 1),
            new(2030, 12, 31),
            [],
            [holiday]
        );
        Assert.Contains(
            why,
            Assert.Throws<InvalidDataException>(() => new WorkingDays([notice])).Message,
            StringComparison.Ordinal
        );
        Assert.Throws<InvalidDataException>(() =>
            new WorkingDays([notice with { Holidays = [] }, notice with { Holidays = [] }])
        );
    }

    private static int Count(DateOnly after, DateOnly through) => Days.Between(after, through).Value!.Days;

    private static DateOnly On(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static CalendarDay Day(Result<CalendarDay> day)
    {
        Assert.True(day.Ok, string.Join(' ', day.Errors.Select(e => e.Message.En)));
        return day.Value;
    }
}
