using Matchmaker.Matching.Documents;

namespace Matchmaker.Matching.Scoring.Comparison;

/// <summary>
/// What a statement adds to the logit of a score: a linear model over the kinds of <see cref="TextEvidence"/>.
/// </summary>
/// <param name="kinds">By kind of evidence, in the order of a row: what one unit adds.</param>
/// <param name="sources">By <see cref="SupplySource"/>: what it adds that the statement is of this source.</param>
public sealed class TextWeights(double[] kinds, double[] sources)
{
    private readonly int _firstMeaning = TextEvidence.Kinds.TakeWhile(k => !k.OfMeaning).Count();

    /// <summary>What a statement of this source adds by its words and by its meaning.</summary>
    public (double Words, double Meaning) Of(ReadOnlySpan<float> row, SupplySource source)
    {
        var (words, meaning) = (sources[(int)source], 0.0);
        for (var i = 0; i < _firstMeaning; i++)
            words += kinds[i] * row[i];
        for (var i = _firstMeaning; i < row.Length; i++)
            meaning += kinds[i] * row[i];
        return (words, meaning);
    }
}
