using System.Globalization;

namespace Matchmaker.Bench.Console;

/// <summary>A row of the table: what was measured, several times, beside its goal.</summary>
/// <param name="Goal">The most that is wanted; null where there is none.</param>
internal sealed record ConsoleFigure(string What, IReadOnlyList<double> Measured, double? Goal, string Unit)
{
    public override string ToString()
    {
        var goal = Goal is { } most ? string.Create(CultureInfo.InvariantCulture, $"{most:N0} {Unit}") : "";
        var sorted = Measured.Order().ToList();
        if (sorted.Count == 0)
            return $"| {What} | not measured | | {goal} | |";
        var median = sorted[sorted.Count / 2];
        var state =
            Goal is null ? ""
            : median <= Goal ? "met"
            : "missed";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {What} | {median:N0} {Unit} | {sorted[^1]:N0} {Unit} | {goal} | {state} |"
        );
    }
}
