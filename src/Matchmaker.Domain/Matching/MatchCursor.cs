using System.Globalization;
using Matchmaker.Domain.Matching.Engine;

namespace Matchmaker.Domain.Matching;

/// <summary>The sort keys of a ranked list as a cursor.</summary>
internal static class MatchCursor
{
    public static string Of(Ranked ranked) =>
        Cursor.Of(ranked.Place.ToString("D"), ranked.Standing.ToString("R", CultureInfo.InvariantCulture), ranked.Key);

    public static (Place Place, double Standing, string Key)? Read(string cursor) =>
        Cursor.Read(cursor) is [("0" or "1" or "2") and var place, { } standing, { } key]
        && double.TryParse(standing, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? ((Place)(place[0] - '0'), value, key) : null;
}
