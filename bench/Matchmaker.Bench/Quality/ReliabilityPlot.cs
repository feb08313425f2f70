using System.Globalization;
using System.Text;

namespace Matchmaker.Bench.Quality;

/// <summary>
/// Chances said against shares seen: an honest model lies on the diagonal; the area of a point is its number of pairs.
/// </summary>
internal static class ReliabilityPlot
{
    private const double Side = 320,
        Margin = 48;

    public static string Draw(IReadOnlyList<(int Count, double Said, double Seen)> bins)
    {
        var most = bins.Max(b => b.Count);
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Side + 2 * Margin} "
                + $"{Side + 2 * Margin}\" font-family=\"sans-serif\" font-size=\"12\">\n"
        );
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<rect x=\"{Margin}\" y=\"{Margin}\" width=\"{Side}\" height=\"{Side}\" fill=\"none\" "
                + $"stroke=\"#888\"/>\n"
        );
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<line x1=\"{X(0)}\" y1=\"{Y(0)}\" x2=\"{X(1)}\" y2=\"{Y(1)}\" stroke=\"#bbb\" "
                + $"stroke-dasharray=\"4\"/>\n"
        );
        for (var tick = 0; tick <= 10; tick += 2)
        {
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text x=\"{X(tick / 10.0)}\" y=\"{Y(0) + 16}\" " + $"text-anchor=\"middle\">{tick / 10.0:F1}</text>\n"
            );
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text x=\"{X(0) - 6}\" y=\"{Y(tick / 10.0) + 4}\" " + $"text-anchor=\"end\">{tick / 10.0:F1}</text>\n"
            );
        }
        foreach (var (count, said, seen) in bins)
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<circle cx=\"{X(said):F1}\" cy=\"{Y(seen):F1}\" "
                    + $"r=\"{3 + 11 * Math.Sqrt(count / (double)most):F1}\" fill=\"#1565c0\" "
                    + $"fill-opacity=\".6\"><title>{count}</title></circle>\n"
            );
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<text x=\"{X(0.5)}\" y=\"{Y(0) + 36}\" text-anchor=\"middle\">预测概率 chance said</text>\n"
        );
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<text x=\"14\" y=\"{Y(0.5)}\" text-anchor=\"middle\" transform=\"rotate(-90 14 "
                + $"{Y(0.5)})\">实际比例 share seen</text>\n</svg>\n"
        );
        return svg.ToString();
    }

    private static double X(double share) => Margin + share * Side;

    private static double Y(double share) => Margin + (1 - share) * Side;
}
