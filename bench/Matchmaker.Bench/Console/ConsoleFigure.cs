using System.Globalization;

namespace Matchmaker.Bench.Console;

/// <summary>A row of the table: what was measured, several times, beside its goal.</summary>
internal sealed record ConsoleFigure(string What, IReadOnlyList<double> Measured, double Goal, string Unit)
{
    public override string ToString()
    {
        var sorted = Measured.Order().ToList();
        if (sorted.Count == 0)
            return $"| {What} | not measured | | {Goal} {Unit} | |";
        var median = sorted[sorted.Count / 2];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {What} | {median:N0} | {sorted[^1]:N0} | {Goal:N0} {Unit} | {(median <= Goal ? "met" : "missed")} |"
        );
    }
}
