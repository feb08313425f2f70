using System.Numerics;
using Matchmaker.Matching.Documents;
using Matchmaker.Matching.Embeddings;
using Matchmaker.Matching.Indexing;
using Matchmaker.Matching.Scoring.Comparison;
using Matchmaker.Matching.Text;

namespace Matchmaker.Matching.Answers;

/// <summary>
/// Discriminative terms: words, and pairs of words, that part of the suppliers state and the others do not, for asking
/// which is meant.
/// </summary>
internal static class DiscriminativeTerms
{
    // Shares of the suppliers that must and may state a term, about a third to two thirds, in small lists a little
    // beyond: a word of one supplier names that supplier, a word of all divides none. Set by hand; wider bounds offer
    // terms that rule out almost nobody or almost everybody. With the first doubled, terms of a third of the suppliers
    // are not offered; with the second, a term that all state may be.
    private const double Least = 0.2,
        Most = 0.7;

    // The fewest suppliers worth dividing, the fewest that state a term, and the characters of the longest term, two
    // words. Set by hand. Doubled, short lists are not divided at all, and terms become half sentences.
    private const int FewestSuppliers = 4,
        FewestStating = 2,
        Longest = 20;

    // Between two words these make a phrase of a sentence, not of a thing.
    private const string Joining = "的与和及或等为在可能用以并对其各";

    /// <summary>The best dividers first, none within another, at most one of those that divide alike.</summary>
    /// <param name="suppliers">At most 64.</param>
    /// <param name="said">What the need says already.</param>
    public static IReadOnlyList<DividingTerm> Of(
        IReadOnlyList<Supplier> suppliers,
        string said,
        CorpusStatistics background,
        int most
    )
    {
        if (suppliers.Count < FewestSuppliers)
            return [];
        var known = FoldedText.Of(said).Text;
        var chosen = new List<(string Folded, Phrase Phrase)>();
        foreach (
            var (folded, phrase) in PhrasesOf(suppliers, background.Space.Vectors)
                .Where(p => Divides(p.Value, suppliers.Count) && !known.Contains(p.Key, StringComparison.Ordinal))
                .OrderByDescending(p => Worth(p.Key, p.Value, suppliers.Count, background))
                .ThenByDescending(p => p.Key.Length)
                .ThenBy(p => p.Key, StringComparer.Ordinal)
        )
        {
            if (chosen.Count == most)
                break;
            if (
                chosen.TrueForAll(c =>
                    c.Phrase.Who != phrase.Who
                    && !c.Folded.Contains(folded, StringComparison.Ordinal)
                    && !folded.Contains(c.Folded, StringComparison.Ordinal)
                )
            )
                chosen.Add((folded, phrase));
        }
        return [.. chosen.Select(c => new DividingTerm(c.Phrase.Shown, c.Phrase.Stated))];
    }

    /// <param name="Shown">As the first who states it writes it.</param>
    /// <param name="Who">A bit for each supplier that states it.</param>
    private readonly record struct Phrase(string Shown, ulong Who)
    {
        public int Stated => BitOperations.PopCount(Who);
    }

    private static Dictionary<string, Phrase> PhrasesOf(IReadOnlyList<Supplier> suppliers, WordVectors vectors)
    {
        var phrases = new Dictionary<string, Phrase>(StringComparer.Ordinal);
        for (var i = 0; i < suppliers.Count; i++)
        {
            foreach (var line in suppliers[i].Lines.Where(l => l.Source is not SupplySource.Name))
            {
                var text = FoldedText.Of(line.Text);
                foreach (var (start, length) in PhrasesIn(text.Text, vectors))
                {
                    var folded = text.Text.Substring(start, length);
                    var before = phrases.TryGetValue(folded, out var found)
                        ? found
                        : new Phrase(text.OriginalOf(start, length).ToString(), 0);
                    phrases[folded] = before with { Who = before.Who | 1UL << i };
                }
            }
        }
        return phrases;
    }

    private static IEnumerable<(int Start, int Length)> PhrasesIn(string text, WordVectors vectors)
    {
        var words = vectors.Words(text);
        for (var i = 0; i < words.Count; i++)
        {
            var (start, length) = words[i];
            if (IsJoining(text, words[i]))
                continue;
            if (length > 1 && !char.IsAsciiDigit(text[start]))
                yield return words[i];
            if (i + 1 == words.Count || IsJoining(text, words[i + 1]))
                continue;
            var (next, nextLength) = words[i + 1];
            var together = next + nextLength - start;
            // Chinese words stand side by side, Latin ones a space apart.
            var beside =
                next == start + length
                    ? text[start] > '\u007f' && text[next] > '\u007f'
                    : next == start + length + 1 && text[next - 1] == ' ' && char.IsAsciiLetter(text[start]);
            if (beside && together <= Longest)
                yield return (start, together);
        }
    }

    private static bool IsJoining(string text, (int Start, int Length) word) =>
        word.Length == 1 && Joining.Contains(text[word.Start], StringComparison.Ordinal);

    private static bool Divides(Phrase phrase, int all) =>
        phrase.Stated >= FewestStating && phrase.Stated >= Least * all && phrase.Stated <= Most * all;

    // An even split tells most; a rare phrase is the name of something.
    private static double Worth(string folded, Phrase phrase, int all, CorpusStatistics background)
    {
        var share = (double)phrase.Stated / all;
        return share
            * (1 - share)
            * Features
                .Of(folded)
                .Where(f => Features.KindOf(f) is not FeatureKind.Character)
                .Select(f => (double)background.Idf(background.Terms.Find(f)))
                .DefaultIfEmpty(0)
                .Average();
    }
}
