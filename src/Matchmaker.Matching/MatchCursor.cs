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

    public static string Of(string list, RankedCandidate ranked) =>
        Cursor.Of(
            list,
            ranked.Place.ToString("D"),
            ranked.BalancedLogit.ToString("R", CultureInfo.InvariantCulture),
            ranked.Key
        );

    public static (ListSection Place, double Standing, string Key)? Read(string cursor, string list) =>
        Cursor.Read(cursor, list) is [("0" or "1" or "2") and var place, { } standing, { } key]
        && double.TryParse(standing, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? ((ListSection)(place[0] - '0'), value, key)
            : null;
}
