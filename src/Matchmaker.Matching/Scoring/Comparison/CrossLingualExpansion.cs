using Matchmaker.Matching.Indexing;
using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.Scoring.Comparison;

/// <summary>
/// Cross-lingual query expansion: Chinese words that stand for the words of a need without any Chinese, the nearest by
/// word vectors among those that suppliers here use. Approximate, and said to be so wherever it counts.
/// </summary>
internal static class CrossLingualExpansion
{
    // Translations of each foreign word, since the right one is among the first few for about half of all words; and
    // words that are translated, since more than a title has are context. Doubled, twice the look-ups, and more wrong
    // words than right ones among them.
    private const int WordsForEach = 4,
        MostWords = 12;

    // Cosine below which the nearest word is a word of the same field at best. Set by hand. Doubled, hardly any word
    // has a translation.
    private const float LeastCosine = 0.4f;

    /// <summary>The words, in the order of the need; empty where the need has Chinese of its own.</summary>
    public static IReadOnlyList<string> TranslationsOf(string text, CorpusStatistics background)
    {
        var normal = Normaliser.Normalise(text);
        if (normal.Any(c => c >= '\u3400'))
            return [];
        var words = normal
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(w => w.Split('-', '/', ',', '.', ';', '(', ')'));
        return
        [
            .. words
                .Where(w => w.Length > 2 && w.All(char.IsAsciiLetter))
                .Distinct()
                .Take(MostWords)
                .SelectMany(w => background.Space.Vectors.NearestChinese(w, WordsForEach, LeastCosine, Used))
                .Distinct(),
        ];

        bool Used(string word) =>
            Features
                .Of(word)
                .All(f => background.Terms.Find(f) is >= 0 and var term && background.Supplies.Counts[term] > 0);
    }
}
