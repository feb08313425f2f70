namespace Matchmaker.Domain.Clock;

/// <summary>
/// The working-day calendar (工作日) of mainland China: weekdays, less the holidays and plus the make-up days of the State
/// Council's notices. A year whose notice is not held is refused, never guessed: a legal deadline that is wrong by a
/// day does more harm than one that is not shown.
/// </summary>
public sealed class WorkingDays
{
    /// <summary>
    /// The day of December, 29, from which a year's end depends on the next year's notice too, because New Year may
    /// borrow from it: the notices for 2008 and 2019 made 29 December a working Saturday and 31 December a day off. No
    /// notice since 2007 reached further back; an earlier day here would refuse deadlines without need.
    /// </summary>
    private const int TurnOfYear = 29;

    private static readonly Lazy<WorkingDays> Shipped = new(HolidayFile.ReadShipped);

    private readonly Dictionary<DateOnly, CalendarDay> _arranged = [];
    private readonly HashSet<int> _years;

    /// <summary>Takes notices of different years that do not contradict each other; throws where they do.</summary>
    public WorkingDays(IEnumerable<HolidayNotice> notices)
    {
        Notices = [.. notices.OrderBy(n => n.Year)];
        _years = [.. Notices.Select(n => n.Year)];
        if (_years.Count < Notices.Count)
            throw new InvalidDataException("A year has two notices.");
        foreach (var notice in Notices)
            Arrange(notice);
    }

    /// <summary>The calendar of the notices that ship with the product.</summary>
    public static WorkingDays OfStateCouncil => Shipped.Value;

    /// <summary>What is known, by year.</summary>
    public IReadOnlyList<HolidayNotice> Notices { get; }

    /// <summary>The refusal of a calculation that touches a year without a notice.</summary>
    public static UserError MissingYear(int year) =>
        new(
            ErrorCode.Unavailable,
            new(
                $"尚未收录国务院办公厅关于{year}年部分节假日安排的通知，无法计算涉及{year}年的工作日。",
                $"The State Council's notice of the holidays of {year} is not held, so working days that touch "
                    + $"{year} cannot be counted."
            )
        );

    /// <summary>What kind of day it is; UNAVAILABLE where a notice is missing.</summary>
    public Result<CalendarDay> On(DateOnly date)
    {
        if (MissingFor(date) is { } year)
            return MissingYear(year);
        if (_arranged.TryGetValue(date, out var arranged))
            return arranged;
        return new CalendarDay(date, IsWeekend(date) ? DayKind.Weekend : DayKind.Weekday, null);
    }

    /// <summary>
    /// The last day of a period of so many working days. The day on which it begins is not counted (Civil Code, article
    /// 201), so that one working day after a Monday is the Tuesday.
    /// </summary>
    /// <param name="days">In working days, at least 1.</param>
    public Result<CalendarDay> After(DateOnly start, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        var date = start;
        while (date < DateOnly.MaxValue)
        {
            date = date.AddDays(1);
            var day = On(date);
            if (!day.Ok || (day.Value.IsWorkingDay && --days == 0))
                return day;
        }
        return MissingYear(start.Year);
    }

    /// <summary>
    /// The last day of a period that ends on this date by the calendar: the date itself where it is worked, else the
    /// next working day (Civil Code, article 203, for a last day that is a legal holiday).
    /// </summary>
    public Result<CalendarDay> OnOrAfter(DateOnly date)
    {
        var day = On(date);
        return day is { Ok: true, Value.IsWorkingDay: false } ? After(date, 1) : day;
    }

    /// <summary>How many working days there are after the first date, up to the second one.</summary>
    /// <param name="through">Not before <paramref name="after"/>.</param>
    public Result<WorkingDayCount> Between(DateOnly after, DateOnly through)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(through, after);
        var count = 0;
        var date = after;
        while (date < through)
        {
            date = date.AddDays(1);
            var day = On(date);
            if (!day.Ok)
                return day.Errors.ToArray();
            if (day.Value.IsWorkingDay)
                count++;
        }
        return new WorkingDayCount(after, through, count);
    }

    private int? MissingFor(DateOnly date) =>
        !_years.Contains(date.Year) ? date.Year
        : date is { Month: 12, Day: >= TurnOfYear } && !_years.Contains(date.Year + 1) ? date.Year + 1
        : null;

    private void Arrange(HolidayNotice notice)
    {
        foreach (var holiday in notice.Holidays)
        {
            if (holiday.To < holiday.From)
                throw Wrong(notice, holiday.From, "ends before it begins");
            foreach (var date in holiday.DaysOff)
                Add(notice, new(date, DayKind.Holiday, holiday));
            foreach (var date in holiday.MakeUp)
                Add(notice, new(date, DayKind.MakeUp, holiday));
        }
    }

    private void Add(HolidayNotice notice, CalendarDay day)
    {
        if (day.Date < notice.EffectiveFrom || day.Date > notice.EffectiveTo)
            throw Wrong(notice, day.Date, "lies outside the notice's dates");
        if (day.Kind is DayKind.MakeUp && !IsWeekend(day.Date))
            throw Wrong(notice, day.Date, "is a weekday, which nothing needs to make up");
        if (!_arranged.TryAdd(day.Date, day))
            throw Wrong(notice, day.Date, "is arranged twice");
    }

    private static InvalidDataException Wrong(HolidayNotice notice, DateOnly date, string why) =>
        new($"{notice.Number}: {date:yyyy-MM-dd} {why}.");

    private static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
