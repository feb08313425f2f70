using Matchmaker.Api.Schema.Kinds;

namespace Matchmaker.Api.Schema.Outcomes;

/// <summary>A period of whole days.</summary>
public sealed record PeriodInput(DateOnly From, DateOnly To);

public sealed class PeriodInputGraph : InputOf<PeriodInput>
{
    public PeriodInputGraph()
        : base("A period of whole days in the city's time zone, at most ten years.")
    {
        Says("from", "The first day of the period.");
        Says("to", "The last day of the period, which counts.");
    }
}
