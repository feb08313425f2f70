using Matchmaker.Bench.Quality;
using Matchmaker.Matching.Engine;
using Matchmaker.Training;

namespace Matchmaker.Bench.Needs;

/// <summary>Calibration on the bands of the display: what each says, what was seen, what its name promises.</summary>
internal static class DisplayBands
{
    // The share that is plainly right, as the name promises it.
    private static readonly (MatchGrade Grade, double Promised)[] All =
    [
        (MatchGrade.Strong, 0.85),
        (MatchGrade.Good, 0.55),
        (MatchGrade.Possible, 0.25),
        (MatchGrade.Weak, 0),
    ];

    /// <summary>GOOD or better.</summary>
    public static bool IsGood(double score) => MatchGrades.Of(score) <= MatchGrade.Good;

    public static void Write(Report report, IReadOnlyList<(double Said, bool Right)> shown)
    {
        report.Columns("band", "shown", "said", "plainly right", "promised");
        foreach (var (grade, promised) in All)
        {
            var band = shown.Where(s => MatchGrades.Of(s.Said) == grade).ToList();
            report.Row(
                grade.ToString().ToUpperInvariant(),
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
