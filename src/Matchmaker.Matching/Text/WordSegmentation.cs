using System.Buffers;
using Matchmaker.Domain.Text;

namespace Matchmaker.Matching.Text;

/// <summary>
/// Word segmentation of Chinese: the most probable division into words of a dictionary under a unigram model, by
/// dynamic programming (as jieba does it, without its guesses at unknown words). Terms of the field are kept whole.
/// </summary>
public sealed class WordSegmentation
{
    // Characters of the longest word that is looked for; terms of the field are hardly longer. Doubled, a long text
    // takes twice the look-ups.
    private const int Longest = 10;

    // Logarithm of the share of a character that is no word of the dictionary, and of a term of the field, which is
    // kept whole against its parts. Set by hand, below the rarest word and above the commonest.
    private const float Unknown = -20,
        OfTheField = -4;

    private static readonly Lazy<CommonWords> Common = new(ReadCommon);

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _ofTheField;
    private readonly LongestByPair _longest = new(14);

    /// <param name="terms">Of the field, folded.</param>
    public WordSegmentation(IEnumerable<string> terms)
    {
        var ofTheField = terms.ToHashSet(StringComparer.Ordinal);
        foreach (var term in ofTheField)
            _longest.Add(term);
        _ofTheField = ofTheField.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The words of a folded text, without blanks and marks.</summary>
    public IReadOnlyList<(int Start, int Length)> Of(ReadOnlySpan<char> folded)
    {
        var words = new List<(int Start, int Length)>(folded.Length / 2);
        var start = 0;
        while (start < folded.Length)
        {
            var end = start;
            if (Features.IsHan(folded[start]))
            {
                while (end < folded.Length && Features.IsHan(folded[end]))
                    end++;
                Divide(folded[start..end], start, words);
            }
            else
            {
                end = start + Math.Max(1, Features.WordLength(folded[start..]));
                if (char.IsLetterOrDigit(folded[start]))
                    words.Add((start, end - start));
            }
            start = end;
        }
        return words;
    }

    // From the end to the beginning: the best division of each rest, then read off from the front.
    private void Divide(ReadOnlySpan<char> text, int from, List<(int Start, int Length)> words)
    {
        var common = Common.Value;
        var best = ArrayPool<float>.Shared.Rent(text.Length + 1);
        var lengths = ArrayPool<int>.Shared.Rent(text.Length);
        best[text.Length] = 0;
        for (var at = text.Length - 1; at >= 0; at--)
        {
            (best[at], lengths[at]) = (WeightOf(text.Slice(at, 1), common) + best[at + 1], 1);
            var longest = LongestAt(text[at..], common);
            for (var length = 2; length <= longest; length++)
            {
                var weight = WeightOf(text.Slice(at, length), common) + best[at + length];
                if (weight > best[at])
                    (best[at], lengths[at]) = (weight, length);
            }
        }
        for (var at = 0; at < text.Length; at += lengths[at])
            words.Add((from + at, lengths[at]));
        ArrayPool<float>.Shared.Return(best);
        ArrayPool<int>.Shared.Return(lengths);
    }

    private int LongestAt(ReadOnlySpan<char> rest, CommonWords common) =>
        rest.Length < 2
            ? 1
            : Math.Min(
                Math.Min(Longest, rest.Length),
                Math.Max(_longest.Of(rest[0], rest[1]), common.Longest.Of(rest[0], rest[1]))
            );

    // Minus infinity for what is no word: a division with it is never the best.
    private float WeightOf(ReadOnlySpan<char> part, CommonWords common) =>
        part.Length > 1 && _ofTheField.Contains(part) ? OfTheField
        : common.Weights.TryGetValue(part, out var weight) ? weight
        : part.Length == 1 ? Unknown
        : float.NegativeInfinity;

    private static CommonWords ReadCommon()
    {
        var counts = new Dictionary<string, float>(1 << 18, StringComparer.Ordinal);
        var all = 0.0;
        foreach (var row in ResourceTable.Rows(typeof(WordSegmentation), "words.txt"))
        {
            var words = row.Split(' ');
            var logarithm = int.Parse(words[0], System.Globalization.CultureInfo.InvariantCulture) / 2f;
            all += Math.Exp(logarithm) * (words.Length - 1);
            foreach (var word in words.AsSpan(1))
                counts[word] = logarithm;
        }
        var total = (float)Math.Log(all);
        var longest = new LongestByPair(18);
        foreach (var word in counts.Keys)
        {
            counts[word] -= total;
            longest.Add(word);
        }
        return new(counts.GetAlternateLookup<ReadOnlySpan<char>>(), longest);
    }

    /// <param name="Weights">By word, the logarithm of its share.</param>
    private sealed record CommonWords(
        Dictionary<string, float>.AlternateLookup<ReadOnlySpan<char>> Weights,
        LongestByPair Longest
    );

    /// <summary>
    /// At least how long the longest word is that begins with two characters: pairs share places of a table, so that it
    /// may say more. Most pairs begin no word, and nothing longer need be looked for.
    /// </summary>
    private sealed class LongestByPair(int bits)
    {
        private readonly byte[] _longest = new byte[1 << bits];

        public int Of(char first, char second) => _longest[Place(first, second)];

        public void Add(string word)
        {
            if (word.Length < 2)
                return;
            ref var longest = ref _longest[Place(word[0], word[1])];
            longest = (byte)Math.Max((int)longest, Math.Min(word.Length, Longest));
        }

        private int Place(char first, char second) => (int)(((uint)first << 16 | second) * 2654435769u >> (32 - bits));
    }
}
