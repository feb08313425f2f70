using System.Globalization;

namespace Matchmaker.Bench.Stores;

/// <summary>Figures of several rounds as a table's cells.</summary>
internal static class Spread
{
    /// <summary>The least, the median and the greatest.</summary>
    public static string Of(IEnumerable<double> values, string format = "N0")
    {
        var sorted = values.Order().ToList();
        return string.Join(
            " / ",
            new[] { sorted[0], sorted[sorted.Count / 2], sorted[^1] }.Select(v =>
                v.ToString(format, CultureInfo.InvariantCulture)
            )
        );
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
