using Matchmaker.Domain;
using Matchmaker.Matching.Scoring.Comparison;

namespace Matchmaker.Matching.Scoring.Factors;

/// <summary>The evidence of one factor for a pair: a value, its sentence, and the texts it compares.</summary>
/// <param name="Value">-1 to 1; its factor's weight times it is the contribution.</param>
/// <param name="Text">Rendered only for what is shown.</param>
/// <param name="Compared">The two texts that were compared, where it rests on texts.</param>
public readonly record struct Evidence(double Value, Func<LocalizedText> Text, Func<ComparedTexts?>? Compared = null);
