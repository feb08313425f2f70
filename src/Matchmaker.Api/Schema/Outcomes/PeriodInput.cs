using Matchmaker.Api.Schema.Kinds;

namespace Matchmaker.Api.Schema.Outcomes;

/// <summary>A period of whole days.</summary>
public sealed record PeriodInput(DateOnly From, DateOnly To);

public sealed class PeriodInputGraph : InputOf<PeriodInput>
{
    public PeriodInputGraph()
        : base("A period of whole days, at most ten years.")
    {
        Says("from", "The first day.");
        Says("to", "The last day, included.");
    }
}
