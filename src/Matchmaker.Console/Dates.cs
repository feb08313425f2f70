using System.Globalization;
using Matchmaker.Domain;

namespace Matchmaker.Console;

/// <summary>Formats days and moments for people: 2026年11月27日, 27 Nov 2026.</summary>
public static class Dates
{
    public static string Text(DateOnly day, Language language) =>
        language == Language.Zh
            ? day.ToString("yyyy'年'M'月'd'日'", CultureInfo.InvariantCulture)
            : day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <param name="local">In the time of the city.</param>
    public static string Text(DateTime local, Language language) =>
        $"{Text(DateOnly.FromDateTime(local), language)} {local.ToString("HH:mm", CultureInfo.InvariantCulture)}";

    /// <summary>As machines read it, for a <c>datetime</c> attribute or a field.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
