using Matchmaker.Bench.Quality;
using Matchmaker.Training;

namespace Matchmaker.Bench.Needs;

/// <summary>Calibration on the bands of the display: what each says, what was seen, what its name promises.</summary>
internal static class DisplayBands
{
    /// <summary>The least score of GOOD, as MatchGrade has it.</summary>
    public const double Good = 0.5;

    private static readonly (string Name, double From, double Promised)[] All =
    [
        ("STRONG", 0.75, 0.85),
        ("GOOD", Good, 0.55),
        ("POSSIBLE", 0.25, 0.25),
        ("WEAK", 0, 0),
    ];

    public static void Write(Report report, IReadOnlyList<(double Said, bool Right)> shown)
    {
        report.Columns("band", "shown", "said", "plainly right", "promised");
        var below = double.PositiveInfinity;
        foreach (var (name, from, promised) in All)
        {
            var upper = below;
            var band = shown.Where(s => s.Said >= from && s.Said < upper).ToList();
            below = from;
            report.Row(
                name,
                $"{band.Count}",
                band.Count == 0 ? "" : $"{band.Average(s => s.Said):F2}",
                band.Count == 0 ? "" : $"{band.Average(s => s.Right ? 1.0 : 0):F2}",
                $"{promised:F2}"
            );
        }
        var error = PlattCalibration.Error(PlattCalibration.Bins(shown));
        report.Say($"\nExpected calibration error in ten bins: {error:F3}, {shown.Count} pairs");
    }
}
