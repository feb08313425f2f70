namespace Matchmaker.Training;

/// <summary>
/// Platt scaling: turns scores into probabilities by logistic regression on one number, and measures how well
/// calibrated they are.
/// </summary>
public static class PlattCalibration
{
    /// <summary>
    /// The slope and offset under which the outcomes are likeliest: Newton's method, which needs few steps on two
    /// numbers.
    /// </summary>
    public static (double Slope, double Offset) Fit(IReadOnlyList<(double Score, bool Fits)> outcomes)
    {
        var (slope, offset) = (1.0, 0.0);
        for (var step = 0; step < 50; step++)
        {
            double gs = 1e-6 * slope,
                go = 0,
                ss = 1e-6,
                so = 0,
                oo = 1e-9;
            foreach (var (score, fits) in outcomes)
            {
                var chance = 1 / (1 + Math.Exp(-(slope * score + offset)));
                var (error, spread) = (chance - (fits ? 1 : 0), chance * (1 - chance));
                (gs, go) = (gs + error * score, go + error);
                (ss, so, oo) = (ss + spread * score * score, so + spread * score, oo + spread);
            }
            var determinant = ss * oo - so * so;
            var (ds, d0) = ((oo * gs - so * go) / determinant, (ss * go - so * gs) / determinant);
            (slope, offset) = (slope - ds, offset - d0);
            if (Math.Abs(ds) + Math.Abs(d0) < 1e-10)
                break;
        }
        return (slope, offset);
    }

    /// <summary>
    /// The chances in ten bins of equal width: how many, the mean chance said, the share that fitted. Empty bins are
    /// left out.
    /// </summary>
    public static IReadOnlyList<(int Count, double Said, double Seen)> Bins(
        IEnumerable<(double Chance, bool Fits)> said
    ) =>
        [
            .. said.GroupBy(s => Math.Min((int)(s.Chance * 10), 9))
                .OrderBy(g => g.Key)
                .Select(g => (g.Count(), g.Average(s => s.Chance), g.Average(s => s.Fits ? 1.0 : 0))),
        ];

    /// <summary>
    /// The expected calibration error: how far chances said and shares seen are apart, on average over the pairs.
    /// </summary>
    public static double Error(IReadOnlyList<(int Count, double Said, double Seen)> bins) =>
        bins.Sum(b => b.Count * Math.Abs(b.Said - b.Seen)) / bins.Sum(b => b.Count);
}
