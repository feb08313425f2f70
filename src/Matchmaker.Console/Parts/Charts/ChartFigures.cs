namespace Matchmaker.Console.Parts.Charts;

/// <summary>
/// What a chart draws and what the table beside it says: one set of figures, so that they cannot differ.
/// </summary>
/// <param name="Labels">What each figure is of, in the order of drawing: months, chains, kinds.</param>
/// <param name="Series">At least one; each has as many values as there are labels.</param>
/// <param name="Totals">Of each label over all series, as people read it; for stacked bars only.</param>
public sealed record ChartFigures(
    IReadOnlyList<string> Labels,
    IReadOnlyList<ChartSeries> Series,
    IReadOnlyList<string>? Totals = null
)
{
    public bool IsEmpty => Labels.Count == 0;
}

/// <summary>One row of figures of a chart.</summary>
/// <param name="Values">In the unit of the chart; null where there is no figure, which is not nought.</param>
/// <param name="Texts">The same figures as people read them, with their units.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<decimal?> Values, IReadOnlyList<string> Texts);
