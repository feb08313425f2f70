using System.Globalization;
using Matchmaker.Domain;
using Matchmaker.Domain.Feedback;
using Matchmaker.Matching.Engine;

namespace Matchmaker.Matching;

/// <summary>The sort keys of a ranked list as a cursor.</summary>
internal static class MatchCursor
{
    /// <summary>The list of one question.</summary>
    public static string ListOf(MatchQuestion question) => $"matches/{question.Seeking}/{question.Key}";

    // By name: a section's number changes when one is added before it.
    private static readonly string[] Sections = Enum.GetNames<ListSection>();

    public static string Of(string list, RankedCandidate ranked) =>
        Cursor.Of(
            list,
            ranked.Section.ToString(),
            ranked.BalancedLogit.ToString("R", CultureInfo.InvariantCulture),
            ranked.Key
        );

    public static (ListSection Section, double Standing, string Key)? Read(string cursor, string list) =>
        Cursor.Read(cursor, list) is [{ } section, { } standing, { } key]
        && Array.IndexOf(Sections, section) is >= 0 and var place
        && double.TryParse(standing, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? ((ListSection)place, value, key)
            : null;
}
