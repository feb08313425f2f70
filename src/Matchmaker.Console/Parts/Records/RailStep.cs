namespace Matchmaker.Console.Parts.Records;

/// <summary>One step of a <see cref="StageRail"/>.</summary>
/// <param name="Note">When it was reached and by whom, or what is awaited; null for a step to come.</param>
public sealed record RailStep(string Label, RailState State, string? Note = null);

public enum RailState
{
    Done,
    Now,
    ToCome,
}
