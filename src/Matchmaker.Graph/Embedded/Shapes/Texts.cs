using System.Globalization;

namespace Matchmaker.Graph.Embedded.Shapes;

/// <summary>
/// A point in time as ISO 8601 text in UTC with a fixed width, so that the order of the texts is the order of time.
/// </summary>
internal static class UtcText
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    public static string Of(DateTimeOffset time) => time.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>Null for what is not written so.</summary>
    public static DateTimeOffset? ReadOrNull(string text) =>
        DateTimeOffset.TryParseExact(
            text,
            Format,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var time
        )
            ? time
            : null;
}

/// <summary>A day as ISO 8601 text, so that the order of the texts is the order of the days.</summary>
internal static class DayText
{
    public static string? Of(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
