namespace Matchmaker.Domain.Clock;

/// <summary>
/// The State Council General Office's notice of one year's holidays (国务院办公厅关于某年部分节假日安排的通知): the only source of
/// which weekdays are off and which weekends are worked, since neither follows from the calendar.
/// </summary>
/// <param name="Year">The year that the notice arranges.</param>
/// <param name="Number">Its document number, e.g. 国办发明电〔2025〕7号.</param>
/// <param name="Issued">The day on which it was signed.</param>
/// <param name="EffectiveFrom">The first day that it arranges.</param>
/// <param name="EffectiveTo">The last day that it arranges.</param>
/// <param name="Sources">Where its words were read.</param>
public sealed record HolidayNotice(
    int Year,
    string Number,
    DateOnly Issued,
    DateOnly EffectiveFrom,
    DateOnly EffectiveTo,
    IReadOnlyList<string> Sources,
    IReadOnlyList<Holiday> Holidays
);

/// <summary>The days off for one festival, and the weekend days that are worked for it.</summary>
/// <param name="From">The first day off.</param>
/// <param name="To">The last day off.</param>
/// <param name="MakeUp">Saturdays and Sundays that are working days (调休上班).</param>
public sealed record Holiday(string Name, string NameEn, DateOnly From, DateOnly To, IReadOnlyList<DateOnly> MakeUp)
{
    public LocalizedText Words => new(Name, NameEn);

    public IEnumerable<DateOnly> DaysOff => Enumerable.Range(0, To.DayNumber - From.DayNumber + 1).Select(From.AddDays);
}

/// <summary>What kind of day a date is under the notices.</summary>
public enum DayKind
{
    Weekday,
    Weekend,
    Holiday,
    MakeUp,
}

/// <summary>One date with what the notices say of it.</summary>
/// <param name="Holiday">The festival that it is off for, or worked for; null for a plain weekday or weekend.</param>
public sealed record CalendarDay(DateOnly Date, DayKind Kind, Holiday? Holiday)
{
    public bool IsWorkingDay => Kind is DayKind.Weekday or DayKind.MakeUp;
}

/// <summary>How many working days lie between two dates.</summary>
/// <param name="After">The date that is not counted.</param>
/// <param name="Through">The last date counted.</param>
public sealed record WorkingDayCount(DateOnly After, DateOnly Through, int Days);
