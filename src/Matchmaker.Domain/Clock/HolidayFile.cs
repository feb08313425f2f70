using System.Text.Json;
using Matchmaker.Domain.Text;

namespace Matchmaker.Domain.Clock;

/// <summary>
/// The data file of the notices, one entry a year; it says which years were looked for and not found.
/// </summary>
/// <param name="Version">The day on which the file was last checked against its sources.</param>
/// <param name="Missing">Years whose notice was looked for in vain, so that nobody takes the gap for an
/// oversight.</param>
public sealed record HolidayFile(
    string Version,
    IReadOnlyList<HolidayNotice> Notices,
    IReadOnlyList<MissingHolidayNotice> Missing
)
{
    private const string Resource = "holidays.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static HolidayFile Shipped()
    {
        using var stream = ResourceTable.Open(typeof(HolidayFile), Resource);
        return JsonSerializer.Deserialize<HolidayFile>(stream, Json)
            ?? throw new InvalidDataException($"{Resource} is empty.");
    }

    internal static WorkingDays ReadShipped() => new(Shipped().Notices);
}

/// <summary>A year whose notice was looked for and not found.</summary>
/// <param name="LookedUp">The day of the search.</param>
public sealed record MissingHolidayNotice(int Year, DateOnly LookedUp, string Note);
