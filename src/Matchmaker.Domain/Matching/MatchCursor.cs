using System.Globalization;
using Matchmaker.Domain.Matching.Engine;

namespace Matchmaker.Domain.Matching;

/// <summary>The sort keys of a ranked list as a cursor.</summary>
internal static class MatchCursor
{
    public static string Of(Ranked ranked) =>
        Cursor.Of(ranked.Scored.Pair.Excluded ? "1" : "0", ranked.Scored.Score.ToString("R", CultureInfo.InvariantCulture), ranked.Key);

    public static (bool Excluded, double Score, string Key)? Read(string cursor) =>
        Cursor.Read(cursor) is [("0" or "1") and var excluded, { } score, { } key]
        && double.TryParse(score, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? (excluded == "1", value, key) : null;
}
