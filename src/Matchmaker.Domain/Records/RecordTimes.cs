using Matchmaker.Domain.Ledger;

namespace Matchmaker.Domain.Records;

/// <summary>
/// Checks that what a record says has happened does not lie ahead: a project posted in 2030 would stand first in every
/// list until then. It is held against files alone; what people do has the time of the clock.
/// </summary>
public static class RecordTimes
{
    /// <summary>
    /// By how much the clock of the machine that wrote a file may be ahead of this one's. Set by hand. Doubled, times
    /// that lie up to ten minutes ahead are taken.
    /// </summary>
    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromMinutes(5);

    /// <summary>The times and days that lie ahead, each with its path in the record ("createdAt").</summary>
    public static IEnumerable<UserError> Ahead(IRecord record, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (RecordValidation.Of(record.RecordKind) is not { } rules)
            return [];
        var (now, today) = (time.GetUtcNow() + ClocksDiffer, time.Today());
        return rules
            .Times(record)
            .Where(t => t.At > now)
            .Select(t =>
                Fault(record, t.Path, $"{TimeZoneInfo.ConvertTime(t.At!.Value, time.LocalTimeZone):yyyy-MM-dd HH:mm}")
            )
            .Concat(
                rules.Days(record).Where(d => d.On > today).Select(d => Fault(record, d.Path, $"{d.On:yyyy-MM-dd}"))
            );
    }

    private static UserError Fault(IRecord record, string path, string said) =>
        UserError.Invalid(
            $"“{record.Id}”的 {path}（{said}）晚于现在，请改为已经过去的时间；若时间无误，请检查本机时钟。",
            $"{path} of “{record.Id}” ({said}) lies ahead; give a time that has passed, or set this "
                + $"machine's clock if the time is right.",
            path.Split('.')
        );
}
