using System.Numerics;
using Matchmaker.Matching.Indexing;
using Matchmaker.Matching.QueryUnderstanding;

namespace Matchmaker.Matching.Scoring.Comparison;

/// <summary>
/// The modifiers that tell which thing is sought (消防 in 消防机器人), and how much of them somebody has: who has the head
/// alone makes another thing of its kind. A set of them is a bit mask.
/// </summary>
internal sealed class TellingModifiers(CorpusStatistics statistics)
{
    // As many as a mask has bits; what a long list says after them hardly counts.
    private const int Most = 64;

    // How rare a word is that nobody here has ever said, as an inverse document frequency; and what the end of a
    // modifier (汽车 of 新能源汽车) stands for of the whole. Set by hand on the labelled needs. Doubled, the first lets
    // one unknown word of many silence a list; the second takes any car for an electric one.
    private const float Unheard = 6,
        ByItsEnd = 0.6f;

    private readonly List<(string Word, float Mass)> _all = [];

    /// <returns>The set of those that the item has.</returns>
    public ulong Add(SoughtItem item)
    {
        var set = 0ul;
        foreach (var word in item.Words)
        {
            if (!word.Tells || _all.Count == Most)
                continue;
            set |= 1ul << _all.Count;
            _all.Add((word.Text, (float)word.Weight * RarityOf(word.Text)));
        }
        return set;
    }

    /// <returns>Those of the set that a word of the item says, as itself or for what it stands for.</returns>
    public ulong SaidBy(string word, SoughtItem item, ulong set)
    {
        var said = 0ul;
        for (var left = set; left != 0; left &= left - 1)
        {
            var modifier = _all[BitOperations.TrailingZeroCount(left)].Word;
            if (modifier == word || StandsFor(word, modifier, item))
                said |= left & ~(left - 1);
        }
        return said;
    }

    /// <returns>Those of the set that are longer than a pair of characters and end with it.</returns>
    public ulong EndingWith(ulong pair, ulong set)
    {
        var ending = 0ul;
        for (var left = set; left != 0; left &= left - 1)
            if (
                _all[BitOperations.TrailingZeroCount(left)].Word is [_, .., var a, var b]
                && Text.Features.IsHan(a)
                && Text.Features.IsHan(b)
                && Text.Features.Pair(a, b) == pair
            )
                ending |= left & ~(left - 1);
        return ending;
    }

    /// <summary>What of the set is there, 0 to 1; 1 where nothing is asked for.</summary>
    public float Covered(ulong set, ulong said, ulong ended)
    {
        if (set == 0)
            return 1;
        var (all, there) = (0f, 0f);
        for (var left = set; left != 0; left &= left - 1)
        {
            var (one, mass) = (left & ~(left - 1), _all[BitOperations.TrailingZeroCount(left)].Mass);
            all += mass;
            there +=
                (said & one) != 0 ? mass
                : (ended & one) != 0 ? mass * ByItsEnd
                : 0;
        }
        return there / all;
    }

    private static bool StandsFor(string word, string modifier, SoughtItem item)
    {
        foreach (var added in item.Added)
            if (
                added.As is not AddedAs.Service
                && added.Text == word
                && added.For.Contains(modifier, StringComparison.Ordinal)
            )
                return true;
        return false;
    }

    // The rarest part of a word bounds how common the word is.
    private float RarityOf(string word)
    {
        var idf = 0f;
        foreach (var feature in SoughtUnits.FeaturesOf(word))
        {
            var term = statistics.Terms.Find(feature);
            idf = Math.Max(idf, term < 0 ? Unheard : statistics.Supplies.Idf(term));
        }
        return idf;
    }
}
