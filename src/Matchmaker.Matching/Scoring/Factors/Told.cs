using Matchmaker.Domain;
using Matchmaker.Matching.Scoring.Comparison;

namespace Matchmaker.Matching.Scoring.Factors;

/// <summary>What a factor says of a pair in words; made for what is shown, and for nothing else.</summary>
/// <param name="Compared">The two texts that were compared, where it rests on texts.</param>
public readonly record struct Told(LocalizedText Text, ComparedTexts? Compared = null)
{
    public static Told Of(string zh, string en) => new(new(zh, en));
}
