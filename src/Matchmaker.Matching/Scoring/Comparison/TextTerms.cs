using Matchmaker.Matching.Indexing;
using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.Scoring.Comparison;

/// <summary>The distinct terms of a text, by the numbers of the vocabulary, each with its kind.</summary>
public readonly ref struct TextTerms
{
    private readonly ReadOnlySpan<TermFrequency> _counts;

    private TextTerms(ReadOnlySpan<int> numbers, ReadOnlySpan<TermFrequency> counts)
    {
        Numbers = numbers;
        _counts = counts;
    }

    public ReadOnlySpan<int> Numbers { get; }

    public static TextTerms Of(EncodedTexts said, int text) => new(said.Terms(text), said.Counts(text));

    /// <summary>A text that is not among the encoded ones, by its distinct features.</summary>
    public static TextTerms Of(ulong[] features, CorpusStatistics background)
    {
        var numbers = Array.ConvertAll(features, background.Terms.Find);
        return new(numbers, Array.ConvertAll(features, f => new TermFrequency(1, Features.KindOf(f))));
    }

    /// <summary>What a term weighs where two short texts are compared.</summary>
    public double WeightOf(int place, CorpusStatistics background) =>
        background.Weight(_counts[place].Kind, Numbers[place]);
}
