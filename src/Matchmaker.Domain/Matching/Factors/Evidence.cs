namespace Matchmaker.Domain.Matching.Factors;

/// <summary>What one kind of evidence says of a pair.</summary>
/// <param name="Value">-1 to 1; its factor's weight times it is the contribution.</param>
/// <param name="Text">Rendered only for what is shown.</param>
public readonly record struct Evidence(double Value, Func<Sentence> Text);
